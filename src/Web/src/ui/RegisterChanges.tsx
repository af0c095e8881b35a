import { clsx } from 'clsx';
import type { ColumnDefinition, Row } from '../figures/definition';
import { type ComparedRow, rowChanges } from '../figures/rowChanges';
import { cellText, rowText } from '../figures/words';
import styles from './RegisterChanges.module.css';
import { Sign } from './Sign';
import { WideTable } from './WideTable';

interface Props {
  /** What the register lists, for screen readers. */
  label: string;
  columns: readonly ColumnDefinition[];
  rows: readonly Row[];
  /** The register of the earlier filing; null where there is none. */
  earlier: readonly Row[] | null;
  /** What that filing is called: `6 tháng đầu năm`. */
  earlierName: string;
}

/** A register with what is new or changed since an earlier one marked in a word, and what is no longer there below it. */
export function RegisterChanges({ label, columns, rows, earlier, earlierName }: Props) {
  const compared = rowChanges(columns, earlier, rows);
  return (
    <>
      {rows.length === 0 ? (
        <p className="quiet">Không có</p>
      ) : (
        <WideTable label={label} className={styles.register}>
          <thead>
            <tr>
              <th scope="col" className="number">
                STT
              </th>
              {columns.map((column) => (
                <th key={column.name} scope="col" className={clsx(column.kind === 'NUMBER' && 'number')}>
                  {column.label}
                </th>
              ))}
              {earlier && <th scope="col">So với {earlierName}</th>}
            </tr>
          </thead>
          <tbody>
            {compared.rows.map((one, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
              <tr key={place}>
                <td className="number">{place + 1}</td>
                {columns.map((column) => (
                  <Cell key={column.name} column={column} of={one} />
                ))}
                {earlier && (
                  <td>
                    <Change of={one} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {compared.removed.length > 0 && (
        <div className={styles.removed}>
          <p>Có ở {earlierName}, nay không còn:</p>
          <ul>
            {compared.removed.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
              <li key={place}>{rowText(columns, row)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Cell({ column, of: { row, before, change } }: { column: ColumnDefinition; of: ComparedRow }) {
  const now = cellText(column, row[column.name]);
  const was = before && change === 'changed' ? cellText(column, before[column.name]) : now;
  return (
    <td className={clsx(column.kind === 'NUMBER' ? 'number' : styles[column.kind])}>
      {now || <span className="quiet">–</span>}
      {was !== now && <span className={styles.was}>trước: {was || 'để trống'}</span>}
    </td>
  );
}

function Change({ of: { change } }: { of: ComparedRow }) {
  if (change === 'same') {
    return <span className="quiet">như cũ</span>;
  }
  return (
    <Sign meaning="look" sign={change === 'new' ? '+' : '≠'}>
      {change === 'new' ? 'mới' : 'sửa'}
    </Sign>
  );
}
