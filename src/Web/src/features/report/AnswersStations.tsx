import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { isOfStations } from '../../figures/answers';
import { printedLabel } from '../../figures/label';
import { answerText } from '../../figures/words';
import { WideTable } from '../../ui/WideTable';
import styles from './Answers.module.css';
import { type AnsweredSection, isEditable } from './answers';

interface Props {
  section: AnsweredSection;
  period: string;
  facility: string;
}

/** The stations behind a section: how many have figures, and all of them on demand and on paper. */
export function AnswersStations({ section, period, facility }: Props) {
  const { definition, filing } = section;
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // A folded annex would be missing on paper.
    let wasOpen = false;
    const before = () => {
      if (details.current) {
        wasOpen = details.current.open;
        details.current.open = true;
      }
    };
    const after = () => {
      if (details.current) {
        details.current.open = wasOpen;
      }
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);

  const annex = definition.stations === 'ANNEX';
  const lines = definition.lines.filter(isOfStations);
  const rows = annex
    ? [
        ...filing.facility.stations.map((station) => ({
          code: station.code,
          name: station.name,
          figures: filing.stations.find((one) => one.station === station.code)?.figures ?? {},
        })),
        // A station that has left the centre since keeps what was filed of it.
        ...filing.stations
          .filter((one) => !filing.facility.stations.some((station) => station.code === one.station))
          .map((one) => ({ code: one.station, name: one.name, figures: one.figures })),
      ]
    : filing.stations.map((one) => ({ code: one.station, name: one.name, figures: one.figures }));
  if (rows.length === 0) {
    return null;
  }
  const begun = rows.filter((row) => lines.some((line) => row.figures[line.name] != null)).length;
  return (
    <details ref={details} className={styles.stations}>
      <summary>
        {annex ? `Phụ lục trạm: ${begun}/${rows.length} trạm đã có số liệu` : `Chia theo trạm: ${rows.length} trạm`}
      </summary>
      <WideTable label={`Số liệu từng trạm, mục ${definition.number}`} csv="tram">
        <thead>
          <tr>
            <th scope="col">Trạm</th>
            {lines.map((line) => (
              <th key={line.name} scope="col" className={styles.stationLine}>
                {printedLabel(line.label)} ({line.unit})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className={styles.stationName}>
                {isEditable(section) && lines[0] ? (
                  <Link
                    to="/bao-cao/$period/$facility/$section"
                    params={{ period, facility, section: definition.name }}
                    search={{
                      dong: (lines.find((line) => row.figures[line.name] == null) ?? lines[0]).name,
                      tram: row.code,
                    }}
                  >
                    {row.name}
                  </Link>
                ) : (
                  row.name
                )}
              </th>
              {lines.map((line) => {
                const value = row.figures[line.name];
                return (
                  <td key={line.name} className={clsx('number', value == null && 'quiet')}>
                    {value == null ? (line.optional ? '–' : 'chưa nhập') : answerText(line, value)}
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
