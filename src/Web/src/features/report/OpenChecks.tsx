import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import type { Waiting } from '../../drafts/outbox';
import { WaitingList } from '../../drafts/WaitingList';
import { type ProblemLine, sentenceOf } from '../../gateway/problem';
import { Notice } from '../../ui/Notice';
import styles from './Answers.module.css';
import { type AnsweredSection, cellSearch, isEditable, type OpenCheck, placeOf } from './answers';
import { refusedSections } from './refusal';

interface Props {
  sections: readonly AnsweredSection[];
  checks: readonly OpenCheck[];
  period: string;
  facility: string;
  /** Sections whose newest figures are on this computer only. */
  waiting: readonly Waiting[];
  /** Why the last attempt to send was refused. */
  refusal: unknown;
  ref: Ref<HTMLDivElement>;
  /** What else stands in the way, before what the sections themselves say. */
  children: ReactNode;
}

/** On top: what stands in the way, each with the link to its very cell, then what the reviewer will read with its explanation. */
export function OpenChecks({ sections, checks, waiting, period, facility, refusal, ref, children }: Props) {
  const barring = checks.filter((check) => check.blocks);
  const explained = checks.filter((check) => !check.blocks);
  return (
    <div ref={ref} tabIndex={-1} className={styles.summary}>
      {refusal !== null && <Refusal refusal={refusal} barring={barring} period={period} facility={facility} />}
      {children}
      {waiting.length > 0 && (
        <Notice kind="bad" role="status" title="Chưa gửi được báo cáo: còn số liệu trên máy này chưa gửi">
          <WaitingList of={waiting} />
          <p>
            Bảng dưới đây chưa có các số liệu này. Giữ trang này mở đến khi gửi xong, hoặc mở từng mục để xử lý, rồi gửi
            báo cáo.
          </p>
        </Notice>
      )}
      {barring.length > 0 && (
        <Notice kind="bad" title={`Còn ${barring.length} việc phải làm trước khi gửi`}>
          <List sections={sections} checks={barring} period={period} facility={facility} />
        </Notice>
      )}
      {explained.length > 0 && (
        <Notice kind="look" title={`${explained.length} điểm cần lưu ý khi thẩm định`}>
          <List sections={sections} checks={explained} period={period} facility={facility} />
        </Notice>
      )}
    </div>
  );
}

function List({ sections, checks, period, facility }: Omit<Props, 'waiting' | 'refusal' | 'ref' | 'children'>) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => {
        const { definition } = check.section;
        const words = `${placeOf(check.section, sections)}: ${check.message}`;
        return (
          <li key={check.key}>
            {isEditable(check.section) ? (
              <Link
                to="/bao-cao/$period/$facility/$section"
                params={{ period, facility, section: definition.name }}
                search={cellSearch(check)}
              >
                {words}
              </Link>
            ) : (
              <a href={`#muc-${definition.name}`}>{words}</a>
            )}
            {check.explanation && <p className={styles.explanation}>Giải trình: {check.explanation}</p>}
          </li>
        );
      })}
    </ul>
  );
}

interface RefusalProps {
  refusal: unknown;
  barring: readonly OpenCheck[];
  period: string;
  facility: string;
}

function Refusal({ refusal, barring, period, facility }: RefusalProps) {
  // What the page, read anew, says below need not be said twice.
  const sections = refusedSections(refusal).filter(
    (one) => !barring.some((check) => check.section.definition.name === one.section),
  );
  return (
    <Notice kind="bad" role="alert" title="Báo cáo chưa gửi được">
      <p>{sentenceOf(refusal)}</p>
      {sections.length > 0 && (
        <ul className={styles.checks}>
          {sections.flatMap((one) =>
            (one.lines.length > 0 ? one.lines : [{ code: '', message: one.detail } as ProblemLine]).map((line) => (
              <li key={`${one.section}/${line.code}/${line.line}/${line.station}/${line.row}/${line.column}`}>
                <Link
                  to="/bao-cao/$period/$facility/$section"
                  params={{ period, facility, section: one.section }}
                  search={cellSearch(line)}
                >
                  {line.message}
                </Link>
              </li>
            )),
          )}
        </ul>
      )}
    </Notice>
  );
}
