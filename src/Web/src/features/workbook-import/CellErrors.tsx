import { bySheet, type CellError } from '../../workbooks/refusals';
import styles from './Import.module.css';

/** What is wrong in a workbook, by sheet and cell, as one goes through it in Excel. */
export function CellErrors({ errors }: { errors: readonly CellError[] }) {
  return (
    <ul className={styles.sheets}>
      {bySheet(errors).map(({ sheet, errors: of }) => (
        <li key={sheet}>
          {sheet && <p>Trang “{sheet}”</p>}
          <ul className={styles.errors}>
            {of.map((error) => (
              <li key={`${error.cell} ${error.message}`}>
                <span className={styles.cell}>{error.cell ? `Ô ${error.cell}` : '–'}</span>
                <span>{error.message}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
