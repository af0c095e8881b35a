import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import type { BoardChoicesQuery } from '../../gateway/generated/graphql';
import { useViewer } from '../../session/session';
import { useServerNow } from '../../time/clock';
import { dateText, momentText, timeLeftText } from '../../time/dates';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { PeriodSelect } from '../../ui/PeriodSelect';
import { Progress } from '../../ui/Progress';
import { useSliced } from '../../ui/useSliced';
import styles from './Board.module.css';
import { BoardGrid } from './BoardGrid';
import { byDistrict, matching } from './boardView';
import { Filters } from './Filters';
import { Legend } from './Legend';
import { LiveLine } from './LiveLine';
import { OfficeActions } from './OfficeActions';
import { OfficeLinks } from './OfficeLinks';
import { PeriodDecision } from './PeriodDecision';
import { PrintedList } from './PrintedList';
import { Summary } from './Summary';
import type { Section } from './section';
import { useBoard } from './useBoard';
import { WholeBoard } from './WholeBoard';

interface Props {
  title: string;
  code: string;
  periods: BoardChoicesQuery['periods'];
  sections: readonly Section[];
  /** Above the board, whatever its period. */
  notice: ReactNode;
}

const route = getRouteApi('/signed-in/theo-doi');

const none: ReadonlySet<string> = new Set();

export function PeriodBoard({ title, code, periods, sections: all, notice }: Props) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const office = useViewer().role === 'OFFICE';
  const now = useServerNow();
  const { board, refresh } = useBoard(code);
  const [selected, setSelected] = useState(none);
  const { period } = board;
  const total = Math.max(board.total, board.rows.size);
  const drawn = useSliced(board.stage !== 'loading' || board.rows.size > 0);

  // Typing stays quick: the table follows a moment later.
  const wanted = useDeferredValue(search);
  const asked = useMemo(
    () => all.filter((section) => period?.forms.includes(section.form) ?? true),
    [all, period?.forms],
  );
  const sections = useMemo(
    () => asked.filter((section) => !wanted.muc || section.name === wanted.muc),
    [asked, wanted.muc],
  );
  const names = useMemo(() => sections.map((section) => section.name), [sections]);
  const rows = useMemo(() => matching(board.rows.values(), wanted), [board.rows, wanted]);
  const groups = useMemo(() => byDistrict(rows, names), [rows, names]);
  const open = useCallback(
    (unit: string, section?: string) =>
      section
        ? void navigate({
            to: '/lich-su/$period/$facility/$section',
            params: { period: code, facility: unit, section },
          })
        : void navigate({ to: '/don-vi/$code', params: { code: unit } }),
    [navigate, code],
  );

  return (
    <Page
      title={title}
      about={
        period ? (
          <>
            {period.name} · số liệu {dateText(period.from)}–{dateText(period.to)} · hạn {momentText(period.dueAt)},{' '}
            {timeLeftText(period.dueAt, now)}
            {period.state === 'CLOSED' && period.closedAt
              ? ` · đã đóng kỳ ${momentText(period.closedAt)} (${period.closedBy}: ${period.closingReason})`
              : ''}
          </>
        ) : null
      }
      files={{ of: 'theo-doi', period: code }}
      actions={
        <>
          <PeriodSelect periods={periods} value={code} choose={(ky) => void navigate({ search: { ...search, ky } })} />
          {office && period && <OfficeLinks period={period} search={search} />}
          {office && period && <PeriodDecision period={period} done={refresh} />}
          <Button disabled={rows.length === 0} onClick={() => window.print()}>
            In danh sách chưa nộp
          </Button>
        </>
      }
    >
      {board.stage === 'broken' ? (
        <ErrorPanel error={board.error} retry={() => void refresh()} />
      ) : !period || !drawn ? (
        <Loading lines={14} />
      ) : (
        <>
          <div className={`${styles.board} no-print`}>
            {notice}
            <Summary completeness={period.completeness} />
            <Filters search={search} rows={board.rows} sections={asked} shown={rows.length} />
            <div className={styles.lines}>
              <LiveLine board={board} />
              {board.stage === 'loading' && (
                <Progress words={`Đang tải đơn vị: ${board.rows.size}/${total}`} done={board.rows.size} of={total} />
              )}
              {office && (
                <OfficeActions
                  period={period}
                  rows={board.rows}
                  shown={rows}
                  sections={asked}
                  selected={selected}
                  clear={() => setSelected(none)}
                  done={refresh}
                />
              )}
              {board.stage === 'ready' && rows.length > 0 && (
                <CsvButton
                  name="Bảng theo dõi"
                  part=""
                  draw={async () => <WholeBoard groups={groups} sections={sections} period={code} />}
                />
              )}
            </div>
            {rows.length === 0 && board.stage === 'ready' ? (
              <Empty>
                {board.rows.size === 0
                  ? 'Kỳ này chưa có đơn vị nào phải báo cáo.'
                  : 'Không có đơn vị nào phù hợp với bộ lọc. Bỏ bớt điều kiện hoặc xóa bộ lọc.'}
              </Empty>
            ) : (
              <BoardGrid
                groups={groups}
                sections={sections}
                glowing={board.glowing}
                selected={office ? selected : null}
                select={setSelected}
                open={open}
                period={code}
              />
            )}
            <Legend />
          </div>
          <PrintedList period={period} groups={groups} sections={sections} />
        </>
      )}
    </Page>
  );
}
