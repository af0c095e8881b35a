import { changeOf, rateText } from '../../figures/change';
import { text } from '../../figures/number';
import { unitText } from '../../figures/unit';
import type { FacilityFiguresQuery, FacilityQuery } from '../../gateway/generated/graphql';
import { ChangeWords } from '../../ui/ChangeWords';
import { Empty } from '../../ui/Empty';
import { FormBodies } from '../../ui/FormBodies';
import { Sparkline } from '../../ui/Sparkline';
import { WideTable } from '../../ui/WideTable';
import styles from './Facility.module.css';
import { figuresOverTime, type MeasureOverTime } from './figuresOverTime';

interface Props {
  periods: FacilityFiguresQuery['periods'];
  sections: FacilityQuery['sections'];
}

/** A facility's rates, or counts where a section has none, over the year; what it wrote stands in its filings. */
export function FacilityFigures({ periods, sections }: Props) {
  const rows = figuresOverTime(periods, sections);
  if (rows.length === 0) {
    return <Empty>Chưa có báo cáo nào được gửi trong năm này.</Empty>;
  }
  return (
    <WideTable label="Số liệu chính" csv="so-lieu" className={styles.figures}>
      <thead>
        <tr>
          <th scope="col">Nội dung, chỉ số</th>
          <th scope="col" className="number">
            Kỳ gần nhất
          </th>
          <th scope="col">Qua các kỳ đã gửi</th>
          <th scope="col">So với kỳ trước đã gửi</th>
        </tr>
      </thead>
      <FormBodies all={rows} formOf={({ section }) => section.form} columns={4} className={styles.form}>
        {(row) => <Row key={`${row.section.name}-${row.measure.name}`} row={row} />}
      </FormBodies>
    </WideTable>
  );
}

function Row({ row: { section, measure, points } }: { row: MeasureOverTime }) {
  const value = points.at(-1)?.value ?? null;
  return (
    <tr>
      <th
        scope="row"
        data-csv={`${section.number}. ${section.shortTitle}: ${measure.label} (${measure.isRate ? '%' : unitText(measure.unit)})`}
      >
        <span className="quiet">
          {section.number}. {section.shortTitle}:
        </span>{' '}
        {measure.label}
      </th>
      <td className="number" data-csv={value === null ? '' : measure.isRate ? rateText(value) : text(value)}>
        {value === null ? (
          <span className="quiet">không có số liệu</span>
        ) : measure.isRate ? (
          `${rateText(value)} %`
        ) : (
          `${text(value)} ${unitText(measure.unit)}`
        )}
      </td>
      <td>
        <Sparkline points={points} text={measure.isRate ? rateText : text} />
      </td>
      <td>
        <ChangeWords change={changeOf(measure, points.at(-2), points.at(-1))} />
      </td>
    </tr>
  );
}
