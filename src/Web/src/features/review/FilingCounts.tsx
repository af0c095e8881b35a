import { WideTable } from '../../ui/WideTable';
import styles from './Filing.module.css';
import type { ReviewLine } from './lines';

/** What is counted of the filing for the totals alone, so that a total can be followed to its units. */
export function FilingCounts({ lines, periodName }: { lines: readonly ReviewLine[]; periodName: string }) {
  const counted = lines.filter((line) => !line.isPrinted);
  if (counted.length === 0) {
    return null;
  }
  return (
    <details className={styles.more}>
      <summary>Số đếm để cộng toàn tỉnh ({counted.length} dòng)</summary>
      <WideTable label="Số đếm để cộng toàn tỉnh" csv="so-dem">
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col" className="number">
              {periodName}
            </th>
            <th scope="col" className="number">
              Kỳ trước
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.shortLabel}</th>
              <td className="quiet">{line.unit}</td>
              <td className="number">{line.shown}</td>
              <td className="number">{line.shownBefore}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
