import { isOfStations, numbersOf } from '../../figures/answers';
import { figureText } from '../../figures/number';
import { WideTable } from '../../ui/WideTable';
import { CheckNote } from './CheckNote';
import styles from './Filing.module.css';
import type { ReviewDefinition, ShownCheck } from './lines';
import { isPointed, type ReturnDraft, toggled } from './returnDraft';
import type { ReviewFiling } from './useFiling';

interface Props {
  filing: ReviewFiling;
  definition: ReviewDefinition;
  draft: ReturnDraft;
  change: (draft: ReturnDraft) => void;
}

/** What the unit says of each of its stations, with its own figures above where the total adds both. */
export function StationAnnex({ filing, definition, draft, change }: Props) {
  const checks: ShownCheck[] = filing.checks.filter((check) => check.station);
  if (filing.stations.length === 0) {
    return null;
  }
  const lines = definition.lines.filter(isOfStations);
  const columns = [...lines, ...definition.derived];
  const asked = new Set(lines.map(({ name }) => name));
  const own = numbersOf(filing.figures);
  return (
    <details className={styles.more} open={checks.length > 0 || undefined}>
      <summary>
        Phụ lục {filing.stations.length} trạm{checks.length > 0 && `, ${checks.length} cảnh báo`}
      </summary>
      {checks.map((check) => (
        <CheckNote key={check.id} check={check} />
      ))}
      {draft.open && <p className="quiet">Bấm vào một số để chỉ rõ trạm và dòng cần sửa.</p>}
      <WideTable label="Phụ lục từng trạm" csv="tram" frame={styles.annex}>
        <thead>
          <tr>
            <th>Trạm</th>
            {columns.map((column) => (
              <th key={column.name} className="number">
                {'shortLabel' in column ? column.shortLabel : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="quiet">
              Đơn vị tự báo cáo
            </th>
            {columns.map(({ name }) => (
              <td key={name} className="number">
                {figureText(own[name])}
              </td>
            ))}
          </tr>
          {filing.stations.map(({ station, name, figures }) => (
            <tr key={station}>
              <th scope="row">{name}</th>
              {columns.map((column) => {
                const value = figureText(figures[column.name]);
                return (
                  <td key={column.name} className="number">
                    {draft.open && asked.has(column.name) ? (
                      <button
                        type="button"
                        data-csv={value}
                        className={styles.cell}
                        aria-pressed={isPointed(draft, column.name, station)}
                        aria-label={`${name}, ${'shortLabel' in column ? column.shortLabel : column.label}: ${value}`}
                        onClick={() => change(toggled(draft, column.name, station))}
                      >
                        {value}
                      </button>
                    ) : (
                      value
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
