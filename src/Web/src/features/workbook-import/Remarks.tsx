import { Sign } from '../../ui/Sign';
import { type ImportedSection, stateOf } from '../../workbooks/importAnswer';
import { bySheet, type CellError } from '../../workbooks/refusals';
import styles from './Import.module.css';

/** What stands in the way of sending a section that was brought in: mended or explained later, on the form. */
export function Remarks({ of }: { of: ImportedSection }) {
  const hard = of.remarks.filter(({ severity }) => severity === 'hard');
  const soft = of.remarks.filter(({ severity }) => severity === 'soft');
  return (
    <>
      {hard.length > 0 && <Group errors={hard} sign="✕" meaning="bad" words="Phải sửa trước khi gửi" />}
      {soft.length > 0 && <Group errors={soft} sign="!" meaning="look" words="Cần giải trình trước khi gửi" />}
    </>
  );
}

interface GroupProps {
  errors: readonly CellError[];
  sign: string;
  meaning: 'bad' | 'look';
  words: string;
}

function Group({ errors, sign, meaning, words }: GroupProps) {
  return (
    <div>
      <Sign meaning={meaning} sign={sign}>
        {words}
      </Sign>
      <ul className={styles.errors}>
        {bySheet(errors).flatMap(({ sheet, errors: ofSheet }) =>
          ofSheet.map(({ cell, message }) => (
            <li key={`${sheet}!${cell} ${message}`}>
              <span className={styles.cell}>{cell ? `Ô ${cell}` : '–'}</span>
              <span>
                {message}
                {sheet && <span className="quiet"> (trang “{sheet}”)</span>}
              </span>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

/** `2 lỗi phải sửa, 1 điểm cần giải trình`; null where nothing stands in the way. */
export function remarkWords(sections: readonly ImportedSection[]): string | null {
  const remarks = sections.filter((one) => stateOf(one) !== 'NOT_STARTED').flatMap((one) => one.remarks);
  const hard = remarks.filter(({ severity }) => severity === 'hard').length;
  const soft = remarks.length - hard;
  const words = [hard > 0 && `${hard} lỗi phải sửa`, soft > 0 && `${soft} điểm cần giải trình`].filter(Boolean);
  return words.length > 0 ? words.join(', ') : null;
}
