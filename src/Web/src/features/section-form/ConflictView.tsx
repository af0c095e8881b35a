import { useEffect, useId, useRef, useState } from 'react';
import { lineOf } from '../../drafts/cells';
import type { Side } from '../../drafts/differences';
import type { FormDefinition } from '../../drafts/filing';
import type { RowDifference } from '../../drafts/rowDifferences';
import { isNumber } from '../../figures/answers';
import { momentText } from '../../time/dates';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import table from '../../ui/Table.module.css';
import styles from './Form.module.css';
import type { Conflict } from './formState';
import { useFormView } from './formView';

/** Words stand at the left, numbers at the right. */
function isWritten(definition: FormDefinition, key: string): boolean {
  const line = lineOf(definition, key);
  return !line || !isNumber(line);
}

/** Of a list the records that differ, as this side has them; a list is chosen as a whole. */
function Rows({ of, side }: { of: readonly RowDifference[]; side: Side }) {
  return of.length === 0 ? null : (
    <ul className={styles.records}>
      {of.map((row) => (
        <li key={row.key}>{row[side] ?? <span className="quiet">không có “{row.mine ?? row.theirs}”</span>}</li>
      ))}
    </ul>
  );
}

/** The server's figures and mine side by side; nothing is written before every line is chosen. */
export function ConflictView({ conflict }: { conflict: Conflict }) {
  const { session } = useFormView();
  const { definition } = session;
  const { theirs, found, barred } = conflict;
  const [choices, setChoices] = useState<Record<string, Side>>(() =>
    Object.fromEntries(found.flatMap(({ key, preset }) => (preset ? [[key, preset]] : []))),
  );
  const name = useId();
  const numeric = found.every(({ key }) => isWritten(definition, key)) ? undefined : 'number';
  const open = found.filter(({ key }) => !choices[key]).length;
  const all = (side: Side) => setChoices(Object.fromEntries(found.map(({ key }) => [key, side])));
  const section = useRef<HTMLElement>(null);
  // The cell that had the focus is gone; what happened stands here.
  useEffect(() => section.current?.focus(), []);
  const when = theirs.savedAt ? ` lúc ${momentText(theirs.savedAt)}` : '';
  return (
    <section ref={section} tabIndex={-1} className={styles.conflict} aria-label="Số liệu khác nhau">
      <Notice
        kind={barred ? 'look' : 'bad'}
        role="alert"
        title={barred ? 'Bản nhập trên máy này chưa được gửi' : 'Số liệu trên máy chủ đã thay đổi'}
      >
        {barred ? (
          <p>
            Mục này nay chỉ xem được, nên {found.length} chỗ đã nhập trên máy này không gửi được nữa. Máy này vẫn giữ
            đến khi bạn bỏ.
          </p>
        ) : (
          <p>
            Có người lưu mục này{when} trong khi bạn đang nhập (có thể là bạn, ở một cửa sổ khác). Chọn số đúng ở từng
            dòng rồi lưu; chưa có số nào bị ghi đè.
          </p>
        )}
      </Notice>
      {!barred && (
        <div className={styles.row}>
          <Button onClick={() => all('theirs')}>Lấy tất cả số trên máy chủ</Button>
          <Button onClick={() => all('mine')}>Lấy tất cả số của tôi</Button>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard */}
      <section className={table.wide} tabIndex={0} aria-label="Hai bản, theo dòng">
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              <th scope="col" className={numeric}>
                Trên máy chủ
              </th>
              <th scope="col" className={numeric}>
                Của tôi, trên máy này
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ key, label, station, mine, theirs: there, rows }) => {
              const order = mine === there && rows.length === 0 ? ' (khác thứ tự dòng)' : '';
              const what = `${station ? `${station}: ` : ''}${label}${order}`;
              const isWords = isWritten(definition, key);
              const side = (which: Side, value: string) => (
                <td className={isWords ? styles.kept : 'number'}>
                  {barred ? (
                    value || 'để trống'
                  ) : (
                    <label className={styles.choice}>
                      <input
                        type="radio"
                        name={`${name}-${key}`}
                        aria-label={`${what}, ${which === 'mine' ? 'của tôi' : 'trên máy chủ'}: ${value || 'để trống'}`}
                        checked={choices[key] === which}
                        onChange={() => setChoices({ ...choices, [key]: which })}
                      />
                      {value || 'để trống'}
                    </label>
                  )}
                  <Rows of={rows} side={which} />
                </td>
              );
              return (
                <tr key={key}>
                  <th scope="row">{what}</th>
                  {side('theirs', there)}
                  {side('mine', mine)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <div className={styles.row}>
        {barred ? (
          <Button look="bad" onClick={() => session.drop()}>
            Bỏ bản nhập trên máy này
          </Button>
        ) : (
          <Button look="primary" aria-disabled={open > 0} onClick={() => open === 0 && void session.resolve(choices)}>
            Lưu bản đã chọn
          </Button>
        )}
        {!barred && open > 0 && <span className="quiet">Còn {open} dòng chưa chọn.</span>}
      </div>
    </section>
  );
}
