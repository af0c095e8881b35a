import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { MyReportsQuery, ReportProgressQuery } from '../../gateway/generated/graphql';
import { momentText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { Sign } from '../../ui/Sign';
import styles from './MyReports.module.css';
import type { Owed } from './owedSections';
import { filled, stationsBegun } from './progress';
import { type Cell, excerpt, filedText, isOpen, type Row } from './standing';

type Area = Owed<NonNullable<NonNullable<ReportProgressQuery['period']>['sections'][number]>>;

export interface ProgressCell extends Cell {
  readonly area: Area | undefined;
}

interface Props {
  /** Sections of which this computer holds figures that were not sent. */
  here: ReadonlySet<string>;
  row: Row<ProgressCell>;
  period: MyReportsQuery['periods'][number];
  sections: MyReportsQuery['sections'];
  facility: string;
  stations: number;
}

/** A section that needs work, with the one link that leads to it; or all that are sent, together. */
export function PeriodRow(props: Props) {
  return props.row.state === 'FILED' ? <FiledRow {...props} /> : <OpenRow {...props} />;
}

/** Told in full above the list: here only that the line is not the whole truth. */
function Here() {
  return (
    <span className={styles.here}>
      <Sign meaning="look" sign="⇡">
        Có số liệu trên máy này chưa gửi
      </Sign>
    </span>
  );
}

function FiledRow({ here, row, period, sections, facility, stations }: Props) {
  const named = sections.filter((section) => row.cells.some((cell) => cell.section === section.name));
  const first = row.cells.length === 1 ? named[0] : undefined;
  return (
    <li className={clsx(styles.row, !first && styles.together)}>
      <span className={first ? styles.number : styles.numbers}>
        <span className="visually-hidden">Mục </span>
        {named.map((section) => section.number).join(', ')}
      </span>
      <span className={first ? undefined : styles.under}>
        {first?.shortTitle}
        {row.cells.map((cell) => (
          <Stations
            key={cell.section}
            cell={cell}
            of={stations}
            number={first ? undefined : numberOf(cell, sections)}
          />
        ))}
      </span>
      <span className={styles.state}>
        <Sign meaning={row.cells.some((cell) => cell.late) ? 'look' : 'done'} sign="●">
          {filedText(row.cells)}
        </Sign>
        {row.cells.some((cell) => here.has(cell.section)) && <Here />}
      </span>
      <span className={styles.act}>
        <Link to="/bao-cao/$period/$facility" params={{ period: period.code, facility }}>
          Xem<span className="visually-hidden"> các nội dung đã gửi, {period.name}</span>
        </Link>
      </span>
    </li>
  );
}

const acts = { RETURNED: 'Sửa', DRAFT: 'Nhập tiếp', NOT_STARTED: 'Nhập' } as const;

function OpenRow({ here, row, period, sections, facility, stations }: Props) {
  const cell = row.cells[0];
  const state = row.state as keyof typeof acts;
  const section = sections.find((one) => one.name === cell.section);
  const filing = cell.area?.filing;
  const pinned = filing?.returned?.lines[0];
  const open = isOpen(period, cell);
  return (
    <li className={styles.row}>
      <span className={styles.number}>
        <span className="visually-hidden">Mục </span>
        {section?.number}
      </span>
      <span>
        {section?.shortTitle ?? cell.section}
        <Stations cell={cell} of={stations} />
      </span>
      <span className={styles.state}>
        <FilingStateSign state={state} />
        {here.has(cell.section) && <Here />}
        {state === 'RETURNED' && filing?.returned && (
          <span className={styles.reason}>“{excerpt(filing.returned.reason)}”</span>
        )}
        {state === 'DRAFT' && cell.area && <Draft area={cell.area} />}
        {cell.extendedUntil && period.state !== 'CLOSED' && (
          <span className="quiet"> · gia hạn đến {momentText(cell.extendedUntil)}</span>
        )}
      </span>
      <span className={styles.act}>
        <Link
          to="/bao-cao/$period/$facility/$section"
          params={{ period: period.code, facility, section: cell.section }}
          search={
            state === 'RETURNED' && pinned
              ? { dong: pinned.line, ...(pinned.station ? { tram: pinned.station } : {}) }
              : {}
          }
        >
          {open ? acts[state] : 'Xem'}
          <span className="visually-hidden">
            {' '}
            mục {section?.number} {section?.shortTitle}, {period.name}
          </span>
          <span aria-hidden="true"> →</span>
        </Link>
      </span>
    </li>
  );
}

function Draft({ area }: { area: Area }) {
  const count = filled(area.definition.lines, area.filing.figures);
  return (
    <span className="quiet">
      {' '}
      · {count.filled}/{count.of} dòng
      {area.filing.reopened && ` · được mở lại: “${excerpt(area.filing.reopened.reason)}”`}
    </span>
  );
}

/** How far the annex is, of a centre that answers for its stations. */
function Stations({ cell, of, number }: { cell: ProgressCell; of: number; number?: string | undefined }) {
  if (cell.area?.definition.stations !== 'ANNEX' || of === 0) {
    return null;
  }
  const begun = stationsBegun(cell.area.definition.lines, cell.area.filing.stations);
  return (
    <span className={styles.annex}>
      Phụ lục trạm{number && ` mục ${number}`}: {begun}/{of} trạm đã có số liệu
    </span>
  );
}

function numberOf(cell: Cell, sections: Props['sections']): string | undefined {
  return sections.find((section) => section.name === cell.section)?.number;
}
