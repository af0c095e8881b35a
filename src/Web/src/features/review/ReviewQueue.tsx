import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import { ScreenFilesContext } from '../../csv/fileName';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Loading } from '../../ui/Loading';
import { Notice } from '../../ui/Notice';
import { useShortcuts } from '../../ui/useShortcuts';
import { useSliced } from '../../ui/useSliced';
import { AcceptMany } from './AcceptMany';
import { afterDecision, hasChanged, readAnew, refusalOf } from './decisions';
import { EmptyQueue } from './EmptyQueue';
import { FilingPane } from './FilingPane';
import type { FollowedPeriod, FollowedSection } from './followed';
import styles from './Queue.module.css';
import { QueueFilters } from './QueueFilters';
import { QueueList } from './QueueList';
import { QueueTable } from './QueueTable';
import { filtered, following, neighbour, type QueueRow } from './queue';
import { emptyReturn, type ReturnDraft } from './returnDraft';
import type { QueueState, ReviewSearch } from './reviewSearch';
import { useCounts } from './useCounts';
import { type ReviewFiling, readAhead, useFiling } from './useFiling';
import { useQueue, useSection } from './useQueue';

interface Props {
  period: FollowedPeriod;
  section: FollowedSection;
  search: ReviewSearch;
}

interface Message {
  readonly kind: 'done' | 'look' | 'bad';
  readonly text: string;
  /** The filing that it is about, to be looked at once more. */
  readonly facility?: string;
}

/** One section's list, and the filing that is open. */
export function ReviewQueue({ period, section, search }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate({ from: '/tham-dinh' });
  const state: QueueState = search.trangthai ?? 'cho';
  const definition = useSection(period.code, section.name);
  const shape = definition.data?.period?.section?.definition;
  const { query, rows: all } = useQueue(period.code, section.name, state);
  const drawn = useSliced(shape !== undefined && all !== undefined);
  const [message, setMessage] = useState<Message | null>(null);
  const [drafts, setDrafts] = useState<Readonly<Record<string, ReturnDraft>>>({});
  const isWaiting = state === 'cho';
  const rows = filtered(all ?? [], {
    risk: isWaiting ? search.mucdo : undefined,
    late: search.tre === undefined ? undefined : search.tre === '1',
    district: search.huyen,
    search: search.tim,
  });
  const clean = isWaiting ? rows.filter((row) => row.risk === 'CLEAN' && row.acceptable) : [];
  const at = rows.findIndex((row) => row.facility === search.donvi);
  const ahead = at >= 0 ? rows[at + 1]?.facility : undefined;
  // Set by keys and decisions: then the new filing is read out and its text is where the keyboard is.
  const moved = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (ahead) {
      readAhead(client, period.code, section.name, ahead);
    }
  }, [client, ahead, period.code, section.name]);

  function show(row: QueueRow | null) {
    moved.current = row !== null;
    void navigate({ search: (before) => ({ ...before, donvi: row?.facility }), resetScroll: false });
  }

  function step(by: 1 | -1) {
    const next = neighbour(rows, search.donvi, by);
    if (next) {
      setMessage(null);
      show(next);
    } else if (rows.length > 0) {
      setMessage({ kind: 'look', text: by === 1 ? 'Đây là báo cáo cuối danh sách.' : 'Đây là báo cáo đầu danh sách.' });
    }
  }

  useShortcuts({ j: () => step(1), k: () => step(-1) });

  function decided(filing: ReviewFiling, what: 'accept' | 'return') {
    const { code, name } = filing.facility;
    setMessage({
      kind: 'done',
      text: what === 'accept' ? `Đã tiếp nhận báo cáo của ${name}.` : `Đã trả lại báo cáo cho ${name}.`,
      facility: code,
    });
    setDrafts(({ [code]: _, ...others }) => others);
    // Someone may have opened another one while the answer was under way.
    if (search.donvi === code) {
      show(following(rows, code));
    }
    afterDecision(client, period.code, section.name, new Set([code]));
  }

  function refused(filing: ReviewFiling, error: unknown): boolean {
    if (!hasChanged(error)) {
      setMessage({ kind: 'bad', text: `${filing.facility.name}: ${refusalOf(error)}` });
      return false;
    }
    setMessage({
      kind: 'look',
      text: `Báo cáo của ${filing.facility.name} đã thay đổi trong lúc xem: ${refusalOf(error)} Số liệu bên dưới đã được tải lại.`,
    });
    readAnew(client, period.code, section.name);
    return true;
  }

  if (definition.isError || (query.isError && !all)) {
    const broken = definition.isError ? definition : query;
    return <ErrorPanel error={broken.error} retry={() => void broken.refetch()} />;
  }
  if (!shape || !all || !drawn) {
    return <Loading lines={10} />;
  }
  return (
    <>
      <div className={styles.message} role="status">
        {message && (
          <Notice kind={message.kind}>
            <p>
              {message.text}{' '}
              {message.facility && (
                <Link from="/tham-dinh" to="/tham-dinh" search={(before) => ({ ...before, donvi: message.facility })}>
                  Xem lại
                </Link>
              )}
            </p>
          </Notice>
        )}
      </div>
      <div className={styles.followed} data-open={search.donvi ? true : undefined}>
        <div className={styles.queue}>
          <States period={period} section={section.name} open={state} waiting={isWaiting ? all.length : undefined} />
          {all.length > 0 && <QueueFilters search={search} rows={all} weighed={isWaiting} />}
          <div className={styles.bar}>
            <span className="quiet" role="status">
              {query.hasNextPage || query.isFetchingNextPage ? 'Đang tải thêm, ' : ''}
              {all.length > 0 &&
                (rows.length === all.length ? `${all.length} báo cáo` : `${rows.length}/${all.length} báo cáo`)}
            </span>
            {/* Stays when its last one has left the list: it still has its results to say. */}
            <AcceptMany period={period} definition={shape} clean={clean} />
          </div>
          {rows.length > 0 ? (
            <>
              <QueueList rows={rows} open={search.donvi} definition={shape} weighed={isWaiting} />
              <CsvButton
                name="Danh sách báo cáo"
                part={state === 'cho' ? 'cho-xu-ly' : state}
                waits={query.hasNextPage || query.isFetchingNextPage}
                draw={async () => <QueueTable rows={rows} definition={shape} weighed={isWaiting} />}
              />
            </>
          ) : (
            <EmptyQueue state={state} isFiltered={all.length > 0} />
          )}
        </div>
        <div className={styles.pane}>
          {search.donvi ? (
            <>
              <Button
                look="plain"
                className={styles.back}
                onClick={() => void navigate({ search: ({ donvi: _, ...before }) => before })}
              >
                ‹ Về danh sách
              </Button>
              <OpenFiling
                period={period}
                section={section.name}
                facility={search.donvi}
                moved={moved}
                heading={heading}
              >
                {(filing) => (
                  <ScreenFilesContext
                    key={filing.facility.code}
                    value={{ of: `tham-dinh ${section.name} ${filing.facility.code}`, period: period.code }}
                  >
                    <FilingPane
                      filing={filing}
                      period={{ code: period.code, name: period.name, days: filing.days }}
                      definition={shape}
                      draft={drafts[filing.facility.code] ?? emptyReturn}
                      change={(draft) => setDrafts((before) => ({ ...before, [filing.facility.code]: draft }))}
                      decided={decided}
                      refused={refused}
                      step={step}
                      place={at >= 0 ? `${at + 1}/${rows.length}` : ''}
                      heading={heading}
                    />
                  </ScreenFilesContext>
                )}
              </OpenFiling>
            </>
          ) : (
            rows.length > 0 && (
              <p className={styles.hint}>
                Chọn một báo cáo trong danh sách, hoặc bấm <kbd>J</kbd> để mở báo cáo đầu tiên.
              </p>
            )
          )}
        </div>
      </div>
    </>
  );
}

interface StatesProps {
  period: FollowedPeriod;
  section: string;
  open: QueueState;
  waiting: number | undefined;
}

function States({ period, section, open, waiting }: StatesProps) {
  const counts = useCounts(period)(section);
  const lists: [QueueState, string, number][] = [
    ['cho', 'Chờ xử lý', waiting ?? counts.waiting],
    ['tra-lai', 'Bị trả lại', counts.returned],
    ['tiep-nhan', 'Đã tiếp nhận', counts.accepted],
  ];
  return (
    <nav className={styles.states} aria-label="Trạng thái xử lý">
      {lists.map(([state, label, count]) => (
        <Link
          key={state}
          from="/tham-dinh"
          to="/tham-dinh"
          search={{ ky: period.code, muc: section, ...(state === 'cho' ? {} : { trangthai: state }) }}
          aria-current={state === open || undefined}
          // Else the router would mark the first, whose search is part of all, as current too.
          activeOptions={{ exact: true }}
          preload={false}
        >
          {label} ({count})
        </Link>
      ))}
    </nav>
  );
}

interface OpenProps {
  period: FollowedPeriod;
  section: string;
  facility: string;
  moved: React.RefObject<boolean>;
  heading: React.RefObject<HTMLHeadingElement | null>;
  children: (filing: ReviewFiling) => React.ReactNode;
}

function OpenFiling({ period, section, facility, moved, heading, children }: OpenProps) {
  const query = useFiling(period.code, section, facility);
  const shown = query.data?.facility.code;
  useEffect(() => {
    if (shown && moved.current) {
      moved.current = false;
      heading.current?.focus();
    }
  }, [shown, moved, heading]);
  return (
    <Answer of={query} lines={8}>
      {(filing) =>
        filing ? children(filing) : <Notice kind="look">Đơn vị này không phải nộp nội dung này trong kỳ.</Notice>
      }
    </Answer>
  );
}
