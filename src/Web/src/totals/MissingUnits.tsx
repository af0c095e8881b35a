import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DrawWhole } from '../csv/CsvButton';
import { readWhole } from '../csv/readWhole';
import { text } from '../figures/number';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { ErrorPanel } from '../ui/ErrorPanel';
import { Loading } from '../ui/Loading';
import { WideTable } from '../ui/WideTable';
import styles from './YearTotals.module.css';
import { type MissingUnit, yearMissingOptions, yearMissingPage } from './yearQueries';

/** The units whose year is not whole, and which periods each has not filed. */
export function MissingUnits({ period, section }: { period: string; section: string }) {
  const query = useInfiniteQuery(yearMissingOptions(period, section));
  if (!query.data) {
    return query.isError ? (
      <ErrorPanel error={query.error} retry={() => void query.refetch()} />
    ) : (
      <Loading lines={6} />
    );
  }
  const units: readonly MissingUnit[] = query.data.pages.flatMap((page) => page.nodes);
  const total = query.data.pages[0]?.totalCount ?? 0;
  if (units.length === 0) {
    return <Empty>Mọi đơn vị đã gửi đủ các kỳ phải gửi.</Empty>;
  }
  const drawAll: DrawWhole = async (progress) => {
    const all = await readWhole((after) => yearMissingPage(period, section, after), progress);
    return <MissingTable units={all} />;
  };
  return (
    <div className={styles.list}>
      <p className="quiet" role="status">
        {text(total)} đơn vị chưa đủ kỳ{units.length < total && `, đang xem ${text(units.length)}`}. Kỳ còn thiếu không
        được ước tính.
      </p>
      <MissingTable units={units} draw={query.hasNextPage ? drawAll : undefined} />
      {query.hasNextPage && (
        <Button className="no-print" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Xem thêm {Math.min(50, total - units.length)} đơn vị
        </Button>
      )}
      {query.isFetchNextPageError && <ErrorPanel error={query.error} />}
    </div>
  );
}

function MissingTable({ units, draw }: { units: readonly MissingUnit[]; draw?: DrawWhole | undefined }) {
  return (
    <WideTable label="Kỳ còn thiếu của từng đơn vị" csv="thieu-ky" draw={draw} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Huyện</th>
          <th scope="col">Kỳ còn thiếu</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ facility, periods }) => (
          <tr key={facility.code}>
            <th scope="row">
              <Link to="/don-vi/$code" params={{ code: facility.code }} className={styles.link}>
                {facility.name}
              </Link>
            </th>
            <td>{facility.district?.name ?? <span className="quiet">không thuộc huyện</span>}</td>
            <td>{periods.map(({ name }) => name).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
