import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { rowsIn } from '../../figures/answers';
import type { ColumnDefinition, LineDefinition, Row } from '../../figures/definition';
import { cellText } from '../../figures/words';
import { FoundText } from '../../ui/FoundText';
import { WideTable } from '../../ui/WideTable';
import styles from './Words.module.css';
import type { Writing } from './writings';

interface Props {
  label: string;
  line: LineDefinition;
  words: readonly string[];
}

/** A unit's rows of a register, with what was searched for marked. */
export function FoundRows({ label, line, rows, words }: Props & { rows: readonly Row[] }) {
  const columns = line.columns ?? [];
  return (
    <WideTable label={label} csv={null} className={styles.rows}>
      <thead>
        <tr>
          <Heads columns={columns} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
          <tr key={place}>
            <Cells columns={columns} row={row} words={words} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** A district's rows of a register in one table, each unit beside its own. */
export function RowsByUnit({
  label,
  line,
  words,
  writings,
  unit,
}: Props & { writings: readonly Writing[]; unit: (writing: Writing) => ReactNode }) {
  const columns = line.columns ?? [];
  return (
    <WideTable label={label} csv={null} className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <Heads columns={columns} />
        </tr>
      </thead>
      {writings.map((writing) => {
        const rows = rowsIn(writing.figures[line.name]) ?? [];
        return (
          <tbody key={writing.facility.code}>
            {rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
              <tr key={place}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length} className={styles.beside}>
                    {unit(writing)}
                  </th>
                )}
                <Cells columns={columns} row={row} words={words} />
              </tr>
            ))}
          </tbody>
        );
      })}
    </WideTable>
  );
}

function Heads({ columns }: { columns: readonly ColumnDefinition[] }) {
  return columns.map(({ name, label, kind }) => (
    <th key={name} scope="col" className={clsx(kind === 'NUMBER' && 'number')}>
      {label}
    </th>
  ));
}

function Cells({ columns, row, words }: { columns: readonly ColumnDefinition[]; row: Row; words: readonly string[] }) {
  return columns.map((column) => {
    const text = cellText(column, row[column.name]);
    return (
      <td key={column.name} className={column.kind === 'NUMBER' ? 'number' : styles[column.kind]}>
        {text ? <FoundText text={text} words={words} /> : <span className="quiet">–</span>}
      </td>
    );
  });
}
