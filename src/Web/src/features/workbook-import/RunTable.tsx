import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../figures/number';
import { ImportPeriodsDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { periodName } from '../../time/periodName';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { SelectField } from '../../ui/Field';
import { WideTable } from '../../ui/WideTable';
import styles from './Import.module.css';
import { RunRow } from './RunRow';
import { type Entry, hasWork, isFailed } from './runEntry';

interface Props {
  entries: readonly Entry[];
  submit: boolean;
}

/** So many rows are drawn at once, however many files there are. */
const pageSize = 50;

const filters = {
  all: 'Tất cả',
  failed: 'Không nhập được',
  valid: 'Hợp lệ, chưa ghi',
  written: 'Đã ghi',
} as const;

type Filter = keyof typeof filters;

/** Every file and what became of it, in the order in which they were chosen. */
export function RunTable({ entries, submit }: Props) {
  const periods = useQuery(asked(ImportPeriodsDocument, {}));
  const [filter, setFilter] = useState<Filter>('all');
  const [page, setPage] = useState(0);
  const shown = entries.filter((entry) => passes(entry, filter, submit));
  const last = Math.max(0, Math.ceil(shown.length / pageSize) - 1);
  const at = Math.min(page, last);
  // A file that was not sent says a code alone; another of the same unit may have brought its name.
  const names = new Map(entries.filter((one) => one.facilityName).map((one) => [one.facility, one.facilityName]));
  const nameOf = (code: string) => {
    const period = periods.data?.periods.find((one) => one.code === code);
    return period ? periodName(period) : code;
  };
  return (
    <section className={styles.step} aria-labelledby="cac-tep">
      <h2 id="cac-tep">Kết quả theo tệp</h2>
      <div className={styles.tools}>
        <SelectField
          label="Hiện"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value as Filter);
            setPage(0);
          }}
        >
          {Object.entries(filters).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <nav className={styles.buttons} aria-label="Trang của bảng">
          <span>
            {shown.length === 0
              ? '0'
              : `${text(at * pageSize + 1)}–${text(Math.min(shown.length, (at + 1) * pageSize))}`}{' '}
            trong {text(shown.length)} tệp
          </span>
          {last > 0 && (
            <>
              <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
                Trang trước
              </Button>
              <Button disabled={at === last} onClick={() => setPage(at + 1)}>
                Trang sau
              </Button>
            </>
          )}
        </nav>
      </div>
      {shown.length === 0 ? (
        <Empty>Không có tệp nào như vậy.</Empty>
      ) : (
        <WideTable label="Bảng các tệp" className={styles.runs}>
          <thead>
            <tr>
              <th scope="col" className="number">
                STT
              </th>
              <th scope="col">Đơn vị</th>
              <th scope="col">Kỳ</th>
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(at * pageSize, (at + 1) * pageSize).map((entry) => (
              <RunRow
                key={entry.id}
                entry={entry}
                facility={entry.facilityName ?? names.get(entry.facility) ?? entry.facility ?? '–'}
                period={entry.period ? nameOf(entry.period) : '–'}
              />
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function passes(entry: Entry, filter: Filter, submit: boolean): boolean {
  switch (filter) {
    case 'failed':
      return isFailed(entry);
    case 'valid':
      return hasWork(entry, submit);
    case 'written':
      return entry.stage === 'written';
    default:
      return true;
  }
}
