import { useQuery } from '@tanstack/react-query';
import { Answer } from '../ui/Answer';
import { byForm } from '../ui/byForm';
import { YearTable } from './YearTable';
import styles from './YearTotals.module.css';
import { yearTotalsOptions } from './yearQueries';
import { addedWords, summedSections } from './yearSections';

interface Props {
  period: { readonly code: string; readonly kind: string; readonly forms: readonly string[] };
  /** Every section that there is, in the forms' order. */
  sections: readonly { readonly name: string; readonly form: string }[];
  /** One unit's own sums; else the province's. */
  facility?: string;
  /** Every line, not only what each section is read by. */
  isFull?: boolean;
}

/** Below a year's own sections: the sums of the forms that the year does not ask, from what was filed in its months. Nothing in other periods. */
export function YearTotals({ period, sections, facility, isFull = false }: Props) {
  const summed = summedSections(period, sections);
  const answer = useQuery(yearTotalsOptions(period.code, summed, facility ?? null));
  return summed.length === 0 ? null : (
    <Answer of={answer} lines={8}>
      {({ years }) =>
        byForm(years, ({ definition }) => definition.form).map(({ form, name, of: own }) => {
          const shown = facility === undefined ? own : own.filter(({ owed }) => owed > 0);
          const words = addedWords(own.flatMap(({ periods }) => periods));
          return (
            shown.length > 0 && (
              <section key={form} className={styles.totals} aria-labelledby={`ca-nam-${form}`}>
                <h2 id={`ca-nam-${form}`}>
                  {name}: cộng cả năm{words && ` (${words})`}
                </h2>
                <p className="quiet">
                  Số phát sinh cộng các kỳ đã gửi, số hiện có lấy ở kỳ mới nhất, tỷ lệ tính từ tổng.{' '}
                  {facility === undefined ? 'Đơn vị chưa đủ kỳ' : 'Kỳ còn thiếu'} không được ước tính.
                </p>
                <YearTable
                  label={`${name}, cộng cả năm`}
                  years={shown}
                  period={period.code}
                  isOne={facility !== undefined}
                  isFull={isFull}
                />
              </section>
            )
          );
        })
      }
    </Answer>
  );
}
