import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { changeText, type Windows } from '../../figures/change';
import { figureText, text } from '../../figures/number';
import { momentText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import table from '../../ui/Table.module.css';
import styles from './Answers.module.css';
import { AnswersStations } from './AnswersStations';
import { type AnsweredSection, type AnswerLine, isEditable, linesOf } from './answers';
import { byLine } from './areasOf';

interface Props {
  section: AnsweredSection;
  period: string;
  /** Length of this period's window. */
  days: number;
  facility: string;
}

/** One section as the form prints it, with last period beside and a way back from each line. */
export function AnswersSection({ section, period, days, facility }: Props) {
  const { definition, filing } = section;
  const lines = linesOf(definition);
  const before = filing.previous;
  const windows = { before: before?.days ?? days, now: days };
  const annex = definition.stations === 'ANNEX' && (filing.facility.stations.length > 0 || filing.stations.length > 0);
  const sent = filing.submittedAt && (filing.state === 'SUBMITTED' || filing.state === 'ACCEPTED');
  return (
    <section id={`muc-${definition.name}`} className={styles.section} aria-labelledby={`${definition.name}-ten`}>
      <div className={styles.head}>
        <h2 id={`${definition.name}-ten`}>
          {definition.number}. {definition.title}
        </h2>
        <p className={styles.state}>
          <FilingStateSign state={filing.state} late={filing.late} />
          {sent && filing.submittedAt && <span className="quiet"> {momentText(filing.submittedAt)}</span>}
        </p>
      </div>
      {filing.state === 'RETURNED' && filing.returned && (
        <p className={styles.returned}>Lý do trả lại: “{filing.returned.reason}”</p>
      )}
      <section
        className={table.wide}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={`Số liệu mục ${definition.number}`}
      >
        <table className={clsx(table.table, styles.answers)}>
          <thead>
            <tr>
              <th scope="col" className={styles.label}>
                {annex ? 'Của đơn vị' : <span className="visually-hidden">Nội dung</span>}
              </th>
              <th scope="col" className={styles.unit}>
                Đơn vị
              </th>
              <th scope="col" className={clsx('number', styles.value)}>
                Kỳ này
              </th>
              <th scope="col" className={clsx('number', styles.value)}>
                {before?.name ?? 'Kỳ trước'}
              </th>
              <th scope="col" className={clsx('number', styles.changes)}>
                Thay đổi
              </th>
              <th scope="col" className={clsx(styles.back, 'no-print')}>
                <span className="visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.name}
                line={line}
                now={byLine(filing.figures)[line.name]}
                before={before && byLine(before.figures)[line.name]}
                windows={windows}
                back={
                  !line.isDerived && isEditable(section)
                    ? { period, facility, section: definition.name, dong: line.name }
                    : null
                }
              />
            ))}
          </tbody>
          {annex && (
            <tbody>
              <tr>
                <th scope="rowgroup" colSpan={6} className={styles.group}>
                  Cộng cả trạm
                </th>
              </tr>
              {lines
                .filter((line) => line.isDerived || line.moves !== 'points')
                .map((line) => (
                  <Line
                    key={line.name}
                    line={line}
                    now={byLine(filing.total)[line.name]}
                    before={before && byLine(before.total)[line.name]}
                    windows={windows}
                    back={null}
                  />
                ))}
            </tbody>
          )}
        </table>
      </section>
      <AnswersStations section={section} period={period} facility={facility} />
    </section>
  );
}

/** What is typed stands as typed; a computed rate is read with two decimals. */
function shown(value: number, line: AnswerLine): string {
  return line.isDerived && line.moves === 'points' ? figureText(value) : text(value);
}

interface LineProps {
  line: AnswerLine;
  now: number | null | undefined;
  before: number | null | undefined;
  windows: Windows;
  back: { period: string; facility: string; section: string; dong: string } | null;
}

function Line({ line, now, before, windows, back }: LineProps) {
  return (
    <tr className={clsx(line.isDerived && styles.derived)}>
      <th scope="row" className={styles.label}>
        {line.label}
        <span className={styles.unitUnder}>{line.unit}</span>
      </th>
      <td className={clsx(styles.unit, 'quiet')}>{line.unit}</td>
      <td className="number">
        {now == null ? <span className="quiet">{line.mayBeBlank ? '–' : 'chưa nhập'}</span> : shown(now, line)}
      </td>
      <td className="number quiet">{before == null ? '–' : shown(before, line)}</td>
      <td className={clsx(styles.change, 'quiet')}>{changeText(before, now, line.moves, windows)}</td>
      <td className={clsx(styles.back, 'no-print')}>
        {back && (
          <Link
            to="/bao-cao/$period/$facility/$section"
            params={{ period: back.period, facility: back.facility, section: back.section }}
            search={{ dong: back.dong }}
          >
            Sửa<span className="visually-hidden"> “{line.label}”</span>
          </Link>
        )}
      </td>
    </tr>
  );
}
