import { useQuery } from '@tanstack/react-query';
import { FacilityFiguresDocument, type FacilityQuery, FacilityYearDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { Answer } from '../../ui/Answer';
import styles from './Facility.module.css';
import { FacilityChases } from './FacilityChases';
import { FacilityFigures } from './FacilityFigures';
import { FacilityReports } from './FacilityReports';

interface Props {
  code: string;
  year: number;
  sections: FacilityQuery['sections'];
}

/** A facility's year: what it filed, how its figures went, what the office told it. */
export function FacilityYear({ code, year, sections }: Props) {
  const reports = useQuery(asked(FacilityYearDocument, { code, year }));
  const figures = useQuery(asked(FacilityFiguresDocument, { code, year }));
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
      <section className={styles.part} aria-labelledby="don-doc">
        <h2 id="don-doc">Đôn đốc và gia hạn</h2>
        <Answer of={reports}>{({ periods }) => <FacilityChases periods={periods} sections={sections} />}</Answer>
      </section>
    </>
  );
}
