import { useNavigate } from '@tanstack/react-router';
import { SelectField, TextField } from '../../ui/Field';
import styles from './Queue.module.css';
import { districtsOf, type QueueRow } from './queue';
import type { ReviewSearch } from './reviewSearch';
import { type Risk, riskOrder, risks } from './risk';

interface Props {
  search: ReviewSearch;
  /** All of the list, unfiltered: what there is to choose from. */
  rows: readonly QueueRow[];
  weighed: boolean;
}

export function QueueFilters({ search, rows, weighed }: Props) {
  const navigate = useNavigate({ from: '/tham-dinh' });
  // Empty is absent, so that the address holds only what was chosen.
  const set = (key: 'mucdo' | 'tre' | 'huyen' | 'tim', value: string) =>
    void navigate({
      search: (before) => ({ ...before, [key]: value || undefined }),
      replace: true,
      resetScroll: false,
    });
  const count = (risk: Risk) => rows.filter((row) => row.risk === risk).length;
  return (
    <search className={styles.filters} aria-label="Lọc danh sách">
      <TextField
        label="Tìm đơn vị"
        type="search"
        value={search.tim ?? ''}
        onChange={(event) => set('tim', event.target.value)}
      />
      <SelectField
        label="Quận, huyện"
        value={search.huyen ?? ''}
        onChange={(event) => set('huyen', event.target.value)}
      >
        <option value="">Tất cả</option>
        {districtsOf(rows).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {weighed && (
        <SelectField label="Mức độ" value={search.mucdo ?? ''} onChange={(event) => set('mucdo', event.target.value)}>
          <option value="">Tất cả</option>
          {riskOrder.map((risk) => (
            <option key={risk} value={risk}>
              {risks[risk].word} ({count(risk)})
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label="Thời hạn" value={search.tre ?? ''} onChange={(event) => set('tre', event.target.value)}>
        <option value="">Tất cả</option>
        <option value="0">Đúng hạn</option>
        <option value="1">Chậm</option>
      </SelectField>
    </search>
  );
}
