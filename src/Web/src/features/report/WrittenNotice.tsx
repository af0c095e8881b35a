import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { momentText } from '../../time/dates';
import { Notice } from '../../ui/Notice';
// Also what the history's state may hold.
import type { Written } from '../../workbooks/written';
import styles from './Answers.module.css';
import { type AnsweredSection, placeOf } from './answers';
import { isFiled } from './standing';

/** Back from an import: what it wrote. Nothing where one did not come from there. */
export function WrittenNotice({ sections }: { sections: readonly AnsweredSection[] }) {
  const written = useLocation({ select: ({ state }): Written | undefined => state.written });
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (written) {
      element.current?.focus();
    }
  }, [written]);
  const named = sections.filter(({ definition }) => written?.sections.includes(definition.name));
  // Once sent, the receipt says what counts.
  return written && named.some(({ filing }) => !isFiled(filing.state)) ? (
    <div ref={element} tabIndex={-1} className={styles.summary}>
      <Notice kind="done" role="status" title={`Đã ghi số liệu từ tệp “${written.file}” lúc ${momentText(written.at)}`}>
        <p>
          Đã ghi {named.length} nội dung, giữ nguyên {written.kept} nội dung. Kiểm tra lại rồi gửi báo cáo.
        </p>
        <ul>
          {named.map((section) => (
            <li key={section.definition.name}>
              <a href={`#muc-${section.definition.name}`}>
                {placeOf(section, sections)}. {section.definition.shortTitle}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  ) : null;
}
