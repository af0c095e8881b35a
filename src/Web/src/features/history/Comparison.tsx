import { getRouteApi } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { type ReactNode, useState } from 'react';
import { isNumber } from '../../figures/answers';
import { changeOfRate, rateText } from '../../figures/change';
import { text } from '../../figures/number';
import { unitText } from '../../figures/unit';
import type { FilingHistoryQuery } from '../../gateway/generated/graphql';
import { SelectField } from '../../ui/Field';
import { WideTable } from '../../ui/WideTable';
import { type ComparedLine, type ComparedNumber, type ComparedPart, type ComparedWords, compared } from './comparison';
import styles from './History.module.css';
import type { Version } from './versionWords';

const route = getRouteApi('/signed-in/lich-su/$period/$facility/$section');

type Section = NonNullable<NonNullable<FilingHistoryQuery['period']>['section']>;

interface Props {
  definition: Section['definition'];
  before: Version | null;
  after: Version;
  versions: readonly Version[];
}

/** Two versions side by side, each difference marked in words; stations follow the unit's own figures. */
export function Comparison({ definition, before, after, versions }: Props) {
  const navigate = route.useNavigate();
  const [onlyChanged, setOnlyChanged] = useState(true);
  const parts = compared(definition, before, after);
  // Words are read from the left: their columns' heads stand there too.
  const head = definition.lines.every(isNumber) ? 'number' : undefined;
  const things = definition.lines.every(isNumber) ? 'số' : 'chỗ';
  const differences = parts.reduce((sum, part) => sum + part.differences, 0);
  const stations = parts.filter((part) => part.station !== null);
  const changed = stations.filter((part) => part.differences > 0);
  const shown = [...parts.slice(0, 1), ...(before && onlyChanged ? changed : stations)];
  const choose = (tu: number | undefined, den: number) =>
    void navigate({ search: tu === undefined ? { den } : { tu, den }, replace: true, resetScroll: false });
  return (
    <section aria-labelledby="so-lieu" className={styles.part}>
      <div className={styles.head}>
        <h2 id="so-lieu">
          {before
            ? `${head ? 'Số liệu' : 'Nội dung'} bản ${before.number} và bản ${after.number}`
            : `${head ? 'Số liệu' : 'Nội dung'} bản ${after.number}`}
        </h2>
        {versions.length > 1 && (
          <div className={clsx(styles.choices, 'no-print')}>
            {before && (
              <SelectField
                label="So từ"
                value={before.number}
                onChange={(event) => choose(Number(event.target.value), after.number)}
              >
                <Numbers of={versions.filter((one) => one.number < after.number)} />
              </SelectField>
            )}
            <SelectField
              label={before ? 'Đến' : 'Xem'}
              value={after.number}
              onChange={(event) => choose(undefined, Number(event.target.value))}
            >
              <Numbers of={versions} />
            </SelectField>
          </div>
        )}
      </div>
      {before && (
        <p role="status">
          {differences === 0
            ? `Hai bản không khác ${things} nào.`
            : `Hai bản khác nhau ${differences} ${things}${
                stations.length > 0
                  ? `: ${parts[0]?.differences ?? 0} của đơn vị, còn lại ở ${changed.length}/${stations.length} trạm`
                  : ''
              }.`}
        </p>
      )}
      {before && stations.length > 0 && (
        <label className={clsx(styles.only, 'no-print')}>
          <input type="checkbox" checked={onlyChanged} onChange={(event) => setOnlyChanged(event.target.checked)} /> Chỉ
          hiện các trạm có khác
        </label>
      )}
      <WideTable
        label="Số liệu hai bản"
        csv={before ? `ban-${before.number}-va-${after.number}` : `ban-${after.number}`}
        className={styles.figures}
      >
        <thead>
          <tr>
            <th scope="col">{head ? 'Số liệu' : 'Nội dung'}</th>
            {before && (
              <th scope="col" className={head}>
                Bản {before.number}
              </th>
            )}
            <th scope="col" className={head}>
              Bản {after.number}
            </th>
            {before && <th scope="col">Khác nhau</th>}
          </tr>
        </thead>
        {shown.map((part) => (
          <Part key={part.station ?? ''} part={part} titled={stations.length > 0} two={before !== null} />
        ))}
      </WideTable>
    </section>
  );
}

function Numbers({ of }: { of: readonly Version[] }): ReactNode {
  return of
    .toSorted((a, b) => b.number - a.number)
    .map(({ number }) => (
      <option key={number} value={number}>
        Bản {number}
      </option>
    ));
}

function Part({ part, titled, two }: { part: ComparedPart; titled: boolean; two: boolean }) {
  return (
    <tbody>
      {titled && (
        <tr>
          <th scope="rowgroup" colSpan={two ? 4 : 2} className={styles.station}>
            {part.name}
          </th>
        </tr>
      )}
      {part.lines.map((line) => (
        <tr
          key={line.key}
          className={clsx(line.differs && styles.differs, line.kind === 'number' && line.isDerived && styles.derived)}
        >
          <th scope="row" className={clsx(line.kind === 'words' && line.isRow && styles.row)}>
            {line.label} {line.unit && <span className="quiet">({unitText(line.unit)})</span>}
          </th>
          {two && <Value line={line} value={line.before} />}
          <Value line={line} value={line.after} />
          {two && (
            <td className={styles.difference}>
              {!line.differs ? '' : line.kind === 'number' ? difference(line) : differenceOfWords(line)}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Value({ line, value }: { line: ComparedLine; value: number | string | null }) {
  if (line.kind === 'words') {
    return <td className={styles.written}>{value ?? <span className="quiet">–</span>}</td>;
  }
  const isRate = line.isDerived && line.unit === '%';
  return (
    <td className="number">
      {typeof value === 'number' && isRate ? rateText(value) : text(value as number | null, '–')}
    </td>
  );
}

function differenceOfWords({ before, after, isRow }: ComparedWords): string {
  if (isRow) {
    return before === null ? '+ thêm dòng' : after === null ? '− bỏ dòng' : '≠ sửa dòng';
  }
  return before === null ? '≠ trước để trống' : after === null ? '≠ nay để trống' : '≠ sửa';
}

function difference({ before, after, isDerived, unit }: ComparedNumber): string {
  if (before === null) {
    return '≠ trước để trống';
  }
  if (after === null) {
    return '≠ nay để trống';
  }
  if (isDerived && unit === '%') {
    const change = changeOfRate(before, after);
    return change?.sign === '=' ? '≠ dưới 0,1 điểm' : `${change?.sign} ${change?.words}`;
  }
  // A typed percentage has two decimals; a float's dust is not shown.
  const more = Number((after - before).toFixed(4));
  return more > 0 ? `▲ tăng ${text(more)}` : `▼ giảm ${text(-more)}`;
}
