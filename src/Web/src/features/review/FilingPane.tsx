import { type RefObject, useState } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useShortcuts } from '../../ui/useShortcuts';
import { CheckNote } from './CheckNote';
import { accept, type Decided, giveBack } from './decisions';
import styles from './Filing.module.css';
import { FilingCounts } from './FilingCounts';
import { FilingFacts } from './FilingFacts';
import { FilingLines, HistoryTable } from './FilingLines';
import { FilingWritten } from './FilingWritten';
import { otherChecks, partsOf, reviewLines } from './lines';
import { ReturnForm } from './ReturnForm';
import { type ReturnDraft, reasonProblem } from './returnDraft';
import { StationAnnex } from './StationAnnex';
import type { ReviewFiling } from './useFiling';
import type { SectionDefinition } from './useQueue';

interface Props {
  filing: ReviewFiling;
  period: { code: string; name: string; days: number };
  definition: SectionDefinition;
  draft: ReturnDraft;
  change: (draft: ReturnDraft) => void;
  /** Went through. */
  decided: (filing: ReviewFiling, what: 'accept' | 'return') => void;
  /** Did not; a return's refusal that the form can show stays here. */
  refused: (filing: ReviewFiling, error: unknown) => boolean;
  step: (by: 1 | -1) => void;
  /** Where the position in the list is said: `3/26`. */
  place: string;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** One filing with all that helps to judge it, and the judgement. */
export function FilingPane(props: Props) {
  const { filing, period, definition, draft, change, decided, refused, step, place, heading } = props;
  const [busy, setBusy] = useState<'accept' | 'return' | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const canAccept = filing.allowedActions.includes('ACCEPT');
  const canReturn = filing.allowedActions.includes('RETURN');
  const target: Decided = {
    period: period.code,
    section: definition.name,
    facility: filing.facility.code,
    version: filing.version,
  };

  async function decide(what: 'accept' | 'return') {
    if (busy || (what === 'accept' ? !canAccept : !canReturn || reasonProblem(draft))) {
      return;
    }
    setBusy(what);
    setRefusal(null);
    try {
      await (what === 'accept' ? accept(target) : giveBack(target, draft.reason, draft.lines));
    } catch (error) {
      setBusy(null);
      if (!refused(filing, error) && what === 'return') {
        setRefusal(error);
      }
      return;
    }
    setBusy(null);
    decided(filing, what);
  }

  function putAside() {
    if (draft.open) {
      change({ ...draft, open: false });
      heading.current?.focus();
    }
  }

  useShortcuts({
    // A key held down must not decide the next one too.
    a: (event) => {
      if (!event.repeat && !draft.open) {
        void decide('accept');
      }
    },
    r: (event) => {
      if (!event.repeat && canReturn) {
        change({ ...draft, open: true });
      }
    },
    Escape: putAside,
  });

  const lines = reviewLines({
    ...filing,
    definition,
    days: period.days,
    periodName: period.name,
  });
  const nameOf = (line: string, station: string | null) => {
    const label = definition.lines.find(({ name }) => name === line)?.shortLabel ?? line;
    const of = station && filing.stations.find((one) => one.station === station)?.name;
    return of ? `${label}, ${of}` : label;
  };
  const isReturning = draft.open && canReturn;
  const shownDraft = { ...draft, open: isReturning };

  return (
    <article className={styles.filing} aria-labelledby="filing-heading">
      <div className={styles.head}>
        <h2 id="filing-heading" ref={heading} tabIndex={-1}>
          {filing.facility.name}
        </h2>
        <div className={styles.buttons}>
          {canAccept && !isReturning && (
            <Button look="primary" shortcut="A" busy={busy === 'accept'} onClick={() => void decide('accept')}>
              Tiếp nhận
            </Button>
          )}
          {canReturn && !isReturning && (
            <Button look="bad" shortcut="R" onClick={() => change({ ...draft, open: true })}>
              {draft.reason || draft.lines.length > 0 ? 'Trả lại (đang viết)' : 'Trả lại'}
            </Button>
          )}
          <span className={styles.steps}>
            <Button shortcut="K" onClick={() => step(-1)}>
              Trước
            </Button>
            <Button shortcut="J" onClick={() => step(1)}>
              Sau
            </Button>
            <span className="quiet">{place}</span>
          </span>
        </div>
      </div>
      <FilingFacts filing={filing} period={period.code} definition={definition} />
      {canReturn && !canAccept && (
        <p className="quiet">Báo cáo này do chính tài khoản của bạn gửi thay đơn vị; cần cán bộ khác tiếp nhận.</p>
      )}
      {!canReturn && filing.state !== 'SUBMITTED' && (
        <p className="quiet">Chỉ báo cáo đã gửi và chưa xử lý mới tiếp nhận hoặc trả lại được.</p>
      )}
      {isReturning && (
        <ReturnForm
          draft={draft}
          change={change}
          send={() => void decide('return')}
          close={putAside}
          busy={busy === 'return'}
          refusal={refusal}
          nameOf={nameOf}
        />
      )}
      {otherChecks(lines, filing.checks).map((check) => (
        <CheckNote key={check.id} check={check} />
      ))}
      {partsOf(lines).map((part) =>
        part.kind === 'table' ? (
          <FilingLines
            key={part.lines[0]?.name}
            lines={part.lines}
            periodName={period.name}
            previous={filing.previous}
            peers={filing.peers}
            draft={shownDraft}
            change={change}
          />
        ) : (
          <FilingWritten
            key={part.line.name}
            line={part.line}
            previous={filing.previous}
            draft={shownDraft}
            change={change}
          />
        ),
      )}
      {!filing.previous && <Notice kind="plain">Đơn vị chưa có báo cáo đã gửi ở kỳ liền trước để so sánh.</Notice>}
      <HistoryTable lines={lines} />
      <FilingCounts lines={lines} periodName={period.name} />
      <StationAnnex filing={filing} definition={definition} draft={shownDraft} change={change} />
    </article>
  );
}
