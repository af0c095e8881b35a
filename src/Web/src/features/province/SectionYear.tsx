import { useQuery } from '@tanstack/react-query';
import { MissingUnits } from '../../totals/MissingUnits';
import { YearTable } from '../../totals/YearTable';
import { yearTotalsOptions } from '../../totals/yearQueries';
import { addedWords } from '../../totals/yearSections';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import styles from './Section.module.css';

interface Props {
  period: { readonly code: string };
  section: { readonly name: string; readonly title: string };
}

/** A section in a year that does not ask it: its sums over the periods that do, and whose year is not whole. */
export function SectionYear({ period, section }: Props) {
  const totals = useQuery(yearTotalsOptions(period.code, [section], null));
  return (
    <div className={styles.page}>
      <p className={styles.title}>{section.title}</p>
      <Answer of={totals} lines={10}>
        {({ years: [year] }) =>
          year ? (
            <>
              <p className="quiet">
                Cộng cả năm ({addedWords(year.periods)}): {year.periods.map(({ name }) => name).join(', ')}. Số phát
                sinh cộng các kỳ đã gửi, số hiện có lấy ở kỳ mới nhất, tỷ lệ tính từ tổng.
              </p>
              <YearTable label="Số liệu cả năm" csv="ca-nam" years={[year]} period={period.code} isOne={false} isFull />
            </>
          ) : (
            <Empty>Không có kỳ nào của năm báo cáo nội dung này.</Empty>
          )
        }
      </Answer>
      <section aria-labelledby="thieu-ky" className={styles.part}>
        <h2 id="thieu-ky">Đơn vị chưa đủ kỳ</h2>
        <MissingUnits period={period.code} section={section.name} />
      </section>
    </div>
  );
}
