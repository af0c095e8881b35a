import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FacilityFiguresDocument, type FacilityQuery, FacilityYearDocument } from '../../gateway/generated/graphql';
import { asked, askedPartly } from '../../gateway/query';
import { YearTotals } from '../../totals/YearTotals';
import { Answer } from '../../ui/Answer';
import { Loading } from '../../ui/Loading';
import { useSliced } from '../../ui/useSliced';
import styles from './Facility.module.css';
import { FacilityChases } from './FacilityChases';
import { FacilityFigures } from './FacilityFigures';
import { FacilityReports } from './FacilityReports';

interface Props {
  code: string;
  year: number;
  sections: FacilityQuery['sections'];
  /** What stands below: shown with the year, so that nothing moves while it is read. */
  children: ReactNode;
}

/** A facility's year: what it filed, how its figures went, what the office told it. */
export function FacilityYear({ code, year, sections, children }: Props) {
  const reports = useQuery(asked(FacilityYearDocument, { code, year }));
  const figures = useQuery(askedPartly(FacilityFiguresDocument, { code, year }));
  const drawn = useSliced(!reports.isPending && !figures.isPending);
  if (!drawn) {
    return <Loading lines={20} />;
  }
  return (
    <>
      <section className={styles.part} aria-labelledby="bao-cao">
        <h2 id="bao-cao">Báo cáo năm {year}</h2>
        <Answer of={reports}>
          {({ periods }) => <FacilityReports code={code} periods={periods} sections={sections} />}
        </Answer>
      </section>
      <section className={styles.part} aria-labelledby="so-lieu">
        <h2 id="so-lieu">Số liệu chính qua các kỳ</h2>
        <Answer of={figures}>{({ periods }) => <FacilityFigures periods={periods} sections={sections} />}</Answer>
      </section>
      {reports.data?.periods
        .filter((period) => period.state !== 'UPCOMING')
        .map((period) => (
          <YearTotals key={period.code} period={period} sections={sections} facility={code} />
        ))}
      <section className={styles.part} aria-labelledby="don-doc">
        <h2 id="don-doc">Đôn đốc và gia hạn</h2>
        <Answer of={reports}>{({ periods }) => <FacilityChases periods={periods} sections={sections} />}</Answer>
      </section>
      {children}
    </>
  );
}
