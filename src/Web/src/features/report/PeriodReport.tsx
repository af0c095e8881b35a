import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useOutboxState } from '../../drafts/OutboxProvider';
import { type MyReportsQuery, ReportProgressDocument } from '../../gateway/generated/graphql';
import { askedPartly } from '../../gateway/query';
import { useServerNow } from '../../time/clock';
import { momentText, shortDateText, timeLeftText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import button from '../../ui/Button.module.css';
import { byForm } from '../../ui/byForm';
import { Loading } from '../../ui/Loading';
import { Sign } from '../../ui/Sign';
import styles from './MyReports.module.css';
import { owedSections } from './owedSections';
import { PeriodRow } from './PeriodRow';
import { type Cell, isFiled, isOpen, rowsOf } from './standing';

type Period = MyReportsQuery['periods'][number];

interface Props {
  period: Period;
  cells: readonly Cell[];
  sections: MyReportsQuery['sections'];
  facility: string;
  asksStations: boolean;
}

/** One period that is still running: its window, its due date with the time left, and each section that needs work. */
export function PeriodReport({ period, cells, sections, facility, asksStations }: Props) {
  const { waiting, left: gone } = useOutboxState();
  const here = new Set(waiting.flatMap(({ address }) => (address.period === period.code ? [address.section] : [])));
  const tellsMore = asksStations || cells.some((cell) => cell.state === 'DRAFT' || cell.state === 'RETURNED');
  const answer = useQuery({
    ...askedPartly(ReportProgressDocument, { period: period.code, facility }),
    enabled: tellsMore || gone.some((address) => address.period === period.code),
  });
  const progress = answer.data?.period;
  const areas = progress ? owedSections(progress.sections) : [];
  // The board follows a filing within a moment; where the filing itself is here, it is the one to believe.
  const standing = cells.map((cell) => {
    const area = areas.find((one) => one.definition.name === cell.section);
    return area ? { ...cell, state: area.filing.state, late: area.filing.late, area } : { ...cell, area: undefined };
  });
  const formOf = new Map(sections.map(({ name, form }) => [name, form]));
  const left = standing.filter((cell) => !isFiled(cell.state));
  const begun = standing.some((cell) => cell.state !== 'NOT_STARTED');
  const params = { period: period.code, facility };
  return (
    <section aria-labelledby={`ky-${period.code}`}>
      <div className={styles.head}>
        <h2 id={`ky-${period.code}`}>{periodName(period)}</h2>
        <p className="quiet">
          số liệu {shortDateText(period.from)}–{shortDateText(period.to)}
        </p>
        <Deadline period={period} left={left} />
        <p className={styles.links}>
          {standing.some((cell) => cell.submission > 0) && (
            <Link to="/bao-cao/$period/$facility/bien-nhan" params={params}>
              Biên nhận<span className="visually-hidden"> {period.name}</span>
            </Link>
          )}
          {begun && left.some((cell) => isOpen(period, cell)) && (
            <Link
              to="/bao-cao/$period/$facility"
              params={params}
              className={clsx(button.button, left.every((cell) => cell.state === 'DRAFT') && button.primary)}
            >
              Kiểm tra và gửi<span className="visually-hidden"> {period.name}</span>
            </Link>
          )}
        </p>
      </div>
      {answer.isLoading && tellsMore ? (
        // Reasons and counts make lines taller: better to wait for them than to jump. Without an answer the board alone is shown.
        <Loading lines={cells.length} />
      ) : (
        byForm(standing, ({ section }) => formOf.get(section) ?? '').map(({ form, name, of }, _, forms) => (
          <div key={form}>
            {forms.length > 1 && <h3 className={styles.form}>{name}</h3>}
            <ul>
              {rowsOf(of).map((row) => (
                <PeriodRow
                  key={row.cells[0].section}
                  here={here}
                  row={row}
                  period={period}
                  sections={sections}
                  facility={facility}
                  stations={progress?.board?.nodes[0]?.facility.stations.length ?? 0}
                />
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  );
}

function Deadline({ period, left }: { period: Period; left: readonly Cell[] }) {
  const now = useServerNow();
  const due = `hạn ${shortDateText(period.dueAt)}`;
  if (period.state === 'CLOSED') {
    const until = left.map((cell) => cell.extendedUntil).find(Boolean);
    return until ? (
      <Sign meaning="look" sign="!">{`kỳ đã đóng, gia hạn đến ${momentText(until)}`}</Sign>
    ) : (
      <Sign meaning="bad" sign="✕">
        kỳ đã đóng; đề nghị Văn phòng Sở gia hạn để nộp
      </Sign>
    );
  }
  if (left.length === 0) {
    return (
      <>
        <p className="quiet">{due}</p>
        <Sign meaning="done" sign="✓">
          đã gửi đủ
        </Sign>
      </>
    );
  }
  const hours = (Date.parse(period.dueAt) - now.getTime()) / 3_600_000;
  const text = `${due}, ${timeLeftText(period.dueAt, now)}`;
  return hours < 0 ? (
    <Sign meaning="bad" sign="✕">{`${text}; gửi bây giờ tính là quá hạn`}</Sign>
  ) : hours < 48 ? (
    <Sign meaning="look" sign="!">
      {text}
    </Sign>
  ) : (
    <p>{text}</p>
  );
}
