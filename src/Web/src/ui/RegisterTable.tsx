import { clsx } from 'clsx';
import type { ColumnDefinition, Row } from '../figures/definition';
import { cellText } from '../figures/words';
import styles from './RegisterTable.module.css';
import { WideTable } from './WideTable';

interface Props {
  /** What the register lists, for screen readers. */
  label: string;
  columns: readonly ColumnDefinition[];
  /** Null: not answered. None: said so. */
  rows: readonly Row[] | null;
  /** What stands where nothing is answered. */
  blank?: string;
}

/** A register as it is read, on screen and on paper. */
export function RegisterTable({ label, columns, rows, blank = 'chưa nhập' }: Props) {
  if (rows === null || rows.length === 0) {
    return <p className="quiet">{rows === null ? blank : 'Không có'}</p>;
  }
  return (
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
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
          <tr key={place}>
            <td className="number">{place + 1}</td>
            {columns.map((column) => (
              <td key={column.name} className={clsx(column.kind === 'NUMBER' ? 'number' : styles[column.kind])}>
                {cellText(column, row[column.name]) || <span className="quiet">–</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
