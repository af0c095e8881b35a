import { figureText } from '../../figures/number';
import { momentText } from '../../time/dates';
import { WideTable } from '../../ui/WideTable';
import { mainFigures, type QueueRow } from './queue';
import { risks } from './risk';
import type { SectionDefinition } from './useQueue';

interface Props {
  rows: readonly QueueRow[];
  definition: SectionDefinition;
  /** Decided filings are no longer weighed. */
  weighed: boolean;
}

/** What the list says of each filing, in columns: for the file, drawn out of the page. */
export function QueueTable({ rows, definition, weighed }: Props) {
  const figures = mainFigures(definition);
  return (
    <WideTable label="Danh sách báo cáo">
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {figures.map(({ name, label, isRate }) => (
            <th key={name} scope="col" className="number">
              {label}
              {isRate && ' (%)'}
            </th>
          ))}
          {weighed && <th scope="col">Mức độ</th>}
          <th scope="col">Chậm</th>
          <th scope="col">Huyện</th>
          <th scope="col">Gửi lúc</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.facility}>
            <th scope="row">{row.shortName}</th>
            {figures.map(({ name }) => (
              <td key={name} className="number">
                {figureText(row.figures[name])}
              </td>
            ))}
            {weighed && <td>{risks[row.risk].word}</td>}
            <td>{row.late && 'Chậm'}</td>
            <td>{row.district?.name}</td>
            <td>{row.submittedAt && momentText(row.submittedAt)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
