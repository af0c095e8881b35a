import { memo, type ReactNode } from 'react';
import type { Meaning } from '../../ui/Notice';
import { Sign } from '../../ui/Sign';
import { changedOf, type ImportedSection } from '../../workbooks/importAnswer';
import { CellErrors } from './CellErrors';
import styles from './Import.module.css';
import { Remarks, remarkWords } from './Remarks';
import { type Entry, type Stage, writtenSections } from './runEntry';

interface Props {
  entry: Entry;
  /** By name, or by code where that is all that is known. */
  facility: string;
  period: string;
}

/** One file: whose it is, and what came of it; errors unfold. */
export const RunRow = memo(function RunRow({ entry, facility, period }: Props) {
  return (
    <tr>
      <td className="number">{entry.id}</td>
      <th scope="row">
        {facility}
        <span className={styles.file}>{entry.file.name}</span>
      </th>
      <td>{period}</td>
      <td>
        <Result entry={entry} />
      </td>
    </tr>
  );
});

const underWay: Partial<Record<Stage, string>> = {
  waiting: 'Chờ kiểm tra',
  checking: 'Đang kiểm tra',
  queued: 'Chờ ghi',
  writing: 'Đang ghi',
};

function Result({ entry }: { entry: Entry }) {
  const { stage } = entry;
  if (stage === 'valid') {
    return <Checked entry={entry} />;
  }
  if (stage === 'written') {
    return <Written entry={entry} />;
  }
  if (stage === 'refused' && entry.errors.length > 0) {
    return (
      <Folded meaning="bad" sign="✕" words={`${entry.errors.length} lỗi`}>
        <CellErrors errors={entry.errors} />
      </Folded>
    );
  }
  if (stage === 'refused' || stage === 'duplicate' || stage === 'failed') {
    const word = { refused: 'Không nhận', duplicate: 'Trùng đơn vị và kỳ', failed: 'Chưa gửi được' }[stage];
    return (
      <>
        <Sign meaning={stage === 'failed' ? 'look' : 'bad'} sign={stage === 'failed' ? '!' : '✕'}>
          {word}
        </Sign>
        <p>{entry.sentence}</p>
      </>
    );
  }
  return <span className="quiet">{underWay[stage]}</span>;
}

function Checked({ entry }: { entry: Entry }) {
  const changed = entry.checked ? changedOf(entry.checked) : [];
  const words = remarkWords(changed);
  if (changed.length === 0) {
    return <span className="quiet">Không thay đổi</span>;
  }
  const result = `Sẽ ghi ${changed.length} nội dung`;
  return words ? (
    <Folded meaning="look" sign="!" words={`${result}; ${words}`}>
      <BySection of={changed} />
    </Folded>
  ) : (
    <Sign meaning="done" sign="+">
      {result}
    </Sign>
  );
}

function Written({ entry }: { entry: Entry }) {
  const { written, submitted, drafts } = writtenSections(entry);
  const words = [
    `Đã ghi ${written.length} nội dung`,
    submitted.length > 0 && `đã nộp ${submitted.length} nội dung`,
    drafts.length > 0 && `còn nháp ${drafts.length} nội dung${because(drafts)}`,
  ]
    .filter(Boolean)
    .join(', ');
  return drafts.some(({ remarks }) => remarks.length > 0) ? (
    <Folded meaning="look" sign="✓!" words={words}>
      <BySection of={drafts} />
    </Folded>
  ) : (
    <Sign meaning="done" sign="✓">
      {words}
    </Sign>
  );
}

function because(drafts: readonly ImportedSection[]): string {
  const words = remarkWords(drafts);
  return words ? ` vì ${words}` : '';
}

function BySection({ of }: { of: readonly ImportedSection[] }) {
  return (
    <ul className={styles.sheets}>
      {of
        .filter(({ remarks }) => remarks.length > 0)
        .map((section) => (
          <li key={section.section}>
            <p>
              {section.number}. {section.title}
            </p>
            <Remarks of={section} />
          </li>
        ))}
    </ul>
  );
}

interface FoldedProps {
  meaning: Meaning;
  sign: string;
  words: string;
  children: ReactNode;
}

function Folded({ meaning, sign, words, children }: FoldedProps) {
  return (
    <details>
      <summary>
        <Sign meaning={meaning} sign={sign}>
          {words}
        </Sign>
      </summary>
      {children}
    </details>
  );
}
