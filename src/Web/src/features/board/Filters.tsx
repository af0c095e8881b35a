import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/Field';
import { filingStates } from '../../ui/FilingStateSign';
import styles from './Board.module.css';
import type { BoardSearch } from './boardSearch';
import { notFiled, tiers } from './boardView';
import { SectionOptions } from './SectionOptions';
import type { Section } from './section';
import type { UnitRow } from './unitRow';

interface Props {
  search: BoardSearch;
  rows: ReadonlyMap<string, UnitRow>;
  sections: readonly Section[];
  shown: number;
}

const route = getRouteApi('/signed-in/theo-doi');

const every = '*';

/** The filters live in the address: a view is sent to a colleague by sending the address. */
export function Filters({ search, rows, sections, shown }: Props) {
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.tim ?? '');
  useEffect(() => setTyped(search.tim ?? ''), [search.tim]);

  const districts = useMemo(
    () =>
      [...new Map([...rows.values()].map((row) => [row.district, row.districtName]))].sort((a, b) =>
        a[1].localeCompare(b[1], 'vi'),
      ),
    [rows],
  );

  function filter(key: Exclude<keyof BoardSearch, 'ky'>, value: string | undefined) {
    const { [key]: _, ...rest } = search;
    void navigate({
      search: value === undefined ? rest : { ...rest, [key]: value },
      replace: key === 'tim',
      resetScroll: false,
    });
  }

  const { ky, ...conditions } = search;
  const filtered = Object.keys(conditions).length > 0;
  const quick = [
    ['Chưa nộp', 'trangthai', notFiled],
    ['Bị trả lại', 'trangthai', 'RETURNED'],
    ['Nộp quá hạn', 'tre', '1'],
  ] as const;

  return (
    <form className={styles.filters} aria-label="Bộ lọc" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label="Tìm đơn vị"
        type="search"
        placeholder="Tên hoặc mã"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          filter('tim', event.target.value || undefined);
        }}
      />
      <SelectField
        label="Huyện"
        value={search.huyen ?? every}
        onChange={(event) => filter('huyen', event.target.value === every ? undefined : event.target.value)}
      >
        <option value={every}>Tất cả</option>
        {districts.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Tuyến"
        value={search.tuyen ?? ''}
        onChange={(event) => filter('tuyen', event.target.value || undefined)}
      >
        <option value="">Tất cả</option>
        {Object.entries(tiers).map(([tier, name]) => (
          <option key={tier} value={tier}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Nội dung"
        value={search.muc ?? ''}
        onChange={(event) => filter('muc', event.target.value || undefined)}
      >
        <option value="">Tất cả</option>
        <SectionOptions sections={sections} />
      </SelectField>
      <SelectField
        label="Trạng thái"
        value={search.trangthai ?? ''}
        onChange={(event) => filter('trangthai', event.target.value || undefined)}
      >
        <option value="">Tất cả</option>
        <option value={notFiled}>Chưa nộp</option>
        {Object.entries(filingStates).map(([state, look]) => (
          <option key={state} value={state}>
            {look.word}
          </option>
        ))}
      </SelectField>
      <div className={styles.quick}>
        {quick.map(([label, key, value]) => (
          <Button
            key={label}
            className={styles.toggle}
            aria-pressed={search[key] === value}
            onClick={() => filter(key, search[key] === value ? undefined : value)}
          >
            {label}
          </Button>
        ))}
        {filtered && (
          <Button look="plain" onClick={() => void navigate({ search: ky ? { ky } : {}, resetScroll: false })}>
            Xóa bộ lọc
          </Button>
        )}
      </div>
      <p className={`${styles.remaining} quiet`} role="status">
        {filtered ? `${text(shown)}/` : ''}
        {text(rows.size)} đơn vị
      </p>
    </form>
  );
}
