import { shownDate } from '../../../time/typedDate';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import type { FacilityRecord, FacilityTerm } from './facilityRecord';
import { termChanges } from './termChanges';

/** Every change of a facility, newest first: reports of past periods keep what held then. */
export function FacilityTerms({ record }: { record: FacilityRecord }) {
  const rows = record.history.map((term, place) => ({ term, before: record.history[place - 1] })).reverse();
  return (
    <section className={styles.part}>
      <h2>Các lần thay đổi</h2>
      <WideTable label="Các lần thay đổi của đơn vị">
        <thead>
          <tr>
            <th scope="col">Từ ngày</th>
            <th scope="col">Đến hết ngày</th>
            <th scope="col">Thay đổi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ term, before }) => (
            <tr key={term.validFrom}>
              <th scope="row" className={styles.nowrap}>
                {shownDate(term.validFrom)}
              </th>
              <td className={styles.nowrap}>{shownDate(term.validTo) || 'nay'}</td>
              <td className={styles.text}>
                <Changes term={term} before={before} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function Changes({ term, before }: { term: FacilityTerm; before: FacilityTerm | undefined }) {
  const changes = before ? termChanges(before, term) : [];
  return (
    <>
      {!before && <p>Đưa vào danh mục: {term.name}</p>}
      {before && changes.length === 0 && <p>Hoạt động lại</p>}
      {changes.map((change) => (
        <p key={change.label}>
          {change.label}: {change.from} → {change.to}
        </p>
      ))}
      {term.closedReason && <p>Ngừng hoạt động sau ngày này: {term.closedReason}</p>}
    </>
  );
}
