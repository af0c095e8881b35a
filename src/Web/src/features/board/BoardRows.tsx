// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not in the page, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
import { clsx } from 'clsx';
import { memo, type ReactNode } from 'react';
import { momentText, shortDateText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import board from './Board.module.css';
import type { DistrictGroup } from './boardView';
import styles from './Grid.module.css';
import type { Section } from './section';
import { type Cell, isFiled, type UnitRow } from './unitRow';

/** Cells of a row before the sections: name, filed, late, returned. */
export const districtCells = 4;

interface Placed {
  id: string;
  index: number;
  start: number;
  /** Column of the active cell, −1 where it is in another row. */
  active: number;
  measure: ((element: Element | null) => void) | undefined;
  sections: readonly Section[];
  /** Sections with which another form begins. */
  starts: ReadonlySet<string>;
  choose: ((codes: readonly string[]) => void) | null;
}

function useCells({ id, index, active }: Pick<Placed, 'id' | 'index' | 'active'>) {
  let column = 0;
  return (className: string | undefined, children: ReactNode, key: string, label?: string) => {
    const at = column;
    column += 1;
    return (
      <span
        key={key}
        role="gridcell"
        id={`${id}-${index}-${at}`}
        data-column={at}
        aria-colindex={at + 1}
        aria-label={label}
        className={clsx(className, active === at && styles.active)}
      >
        {children}
      </span>
    );
  };
}

function Frame({
  placed: { index, start, measure },
  children,
  ...rest
}: {
  placed: Placed;
  children: ReactNode;
  className: string;
  'aria-level': number;
  'aria-expanded'?: boolean;
  'aria-selected'?: boolean | undefined;
}) {
  return (
    <div
      {...rest}
      role="row"
      tabIndex={-1}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      {children}
    </div>
  );
}

interface DistrictProps extends Placed {
  group: DistrictGroup;
  codes: readonly string[];
  collapsed: boolean;
  chosen: 'all' | 'some' | 'none';
}

export const DistrictRow = memo(function DistrictRow(props: DistrictProps) {
  const { group, codes, collapsed, chosen, choose, sections, starts } = props;
  const { tally } = group;
  const cell = useCells(props);
  return (
    <Frame placed={props} className={clsx(styles.row, styles.district)} aria-level={1} aria-expanded={!collapsed}>
      {choose &&
        cell(
          styles.check,
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Chọn ${group.name}`}
            checked={chosen === 'all'}
            ref={(box) => {
              if (box) {
                box.indeterminate = chosen === 'some';
              }
            }}
            onChange={() => choose(codes)}
          />,
          'check',
        )}
      {cell(
        styles.name,
        <>
          <span aria-hidden="true" className={styles.fold}>
            {collapsed ? '▸' : '▾'}
          </span>
          <span>{group.name}</span>
          <span className={styles.units}>{tally.units} đơn vị</span>
        </>,
        'name',
      )}
      {cell(styles.count, `${tally.filed}/${tally.owed}`, 'filed', `Đã nộp ${tally.filed}/${tally.owed}`)}
      {cell(
        clsx(styles.count, tally.late > 0 && board.look),
        tally.late > 0 ? <Labelled text="quá hạn" value={tally.late} /> : null,
        'late',
      )}
      {cell(
        clsx(styles.count, tally.returned > 0 && board.bad),
        tally.returned > 0 ? <Labelled text="trả lại" value={tally.returned} /> : null,
        'returned',
      )}
      {sections.map(({ name }) => {
        const { filed, owed } = tally.sections.get(name) ?? { filed: 0, owed: 0 };
        return cell(clsx(styles.section, starts.has(name) && styles.opens), owed > 0 ? `${filed}/${owed}` : null, name);
      })}
      {cell(styles.reminder, null, 'reminder')}
    </Frame>
  );
});

/** On a phone the column's name stands beside the number; in the table the head says it. */
function Labelled({ text, value }: { text: string; value: number }) {
  return (
    <>
      {value}
      <span className={styles.inList} data-csv="">
        {' '}
        {text}
      </span>
    </>
  );
}

interface UnitProps extends Placed {
  row: UnitRow;
  glowing: ReadonlySet<string> | null;
  chosen: boolean;
  period: string;
}

export const BoardRow = memo(function BoardRow(props: UnitProps) {
  const { row, sections, starts, glowing, chosen, choose, period } = props;
  const cell = useCells(props);
  let owed = 0;
  let filed = 0;
  let late = 0;
  let returned = 0;
  for (const { name } of sections) {
    const at = row.cells.get(name);
    if (at) {
      owed += 1;
      filed += isFiled(at.state) ? 1 : 0;
      late += isFiled(at.state) && at.late ? 1 : 0;
      returned += at.state === 'RETURNED' ? 1 : 0;
    }
  }
  return (
    <Frame
      placed={props}
      className={clsx(styles.row, styles.unit, chosen && styles.chosen)}
      aria-level={2}
      aria-selected={choose ? chosen : undefined}
    >
      {choose &&
        cell(
          styles.check,
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Chọn ${row.name}`}
            checked={chosen}
            onChange={() => choose([row.code])}
          />,
          'check',
        )}
      {cell(
        styles.name,
        <a href={`/don-vi/${row.code}`} tabIndex={-1} title={row.name}>
          {row.name}
        </a>,
        'name',
      )}
      {cell(
        clsx(styles.count, filed === owed && board.done),
        <>
          {filed}/{owed}
          {filed === owed && <span data-csv=""> ✓</span>}
        </>,
        'filed',
      )}
      {cell(
        clsx(styles.count, late > 0 && board.look),
        late > 0 ? <Labelled text="quá hạn" value={late} /> : null,
        'late',
      )}
      {cell(
        clsx(styles.count, returned > 0 && board.bad),
        returned > 0 ? <Labelled text="trả lại" value={returned} /> : null,
        'returned',
      )}
      {sections.map(({ name, number }) => {
        const at = row.cells.get(name);
        return cell(
          clsx(
            styles.section,
            starts.has(name) && styles.opens,
            !at && styles.notOwed,
            glowing?.has(name) && styles.glow,
          ),
          <>
            <span aria-hidden="true" className={styles.inList}>
              {number}
            </span>
            {at ? (
              <CellSign cell={at} href={`/lich-su/${period}/${row.code}/${name}`} />
            ) : (
              <span className="visually-hidden">Không phải nộp</span>
            )}
          </>,
          name,
        );
      })}
      {cell(styles.reminder, <Reminder of={row} />, 'reminder')}
    </Frame>
  );
});

function CellSign({ cell, href }: { cell: Cell; href: string }) {
  const sign = <FilingStateSign state={cell.state} late={cell.late} signOnly />;
  return (
    <>
      {cell.version > 0 ? (
        <a href={href} tabIndex={-1} data-section={cell.section}>
          {sign}
        </a>
      ) : (
        sign
      )}
      {cell.extendedUntil && (
        <span
          className={styles.extended}
          title={`Gia hạn đến ${momentText(cell.extendedUntil)}`}
          data-csv={`, gia hạn đến ${momentText(cell.extendedUntil)}`}
        >
          <span aria-hidden="true">→{shortDateText(cell.extendedUntil)}</span>
          <span className="visually-hidden">, gia hạn đến {momentText(cell.extendedUntil)}</span>
        </span>
      )}
    </>
  );
}

function Reminder({ of: { reminder } }: { of: UnitRow }) {
  if (!reminder) {
    return null;
  }
  const seen = reminder.seenAt ? `đã xem ${momentText(reminder.seenAt)}` : 'chưa xem';
  return (
    <span title={`Đôn đốc ${momentText(reminder.at)}, ${seen}`} data-csv={`${momentText(reminder.at)}, ${seen}`}>
      <span className={styles.inList}>Đôn đốc </span>
      {momentText(reminder.at).slice(0, 11)}, {reminder.seenAt ? 'đã xem' : 'chưa xem'}
    </span>
  );
}
