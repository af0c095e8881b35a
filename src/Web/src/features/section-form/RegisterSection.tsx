import { type KeyboardEvent, memo } from 'react';
import type { FormLine } from '../../drafts/filing';
import { cellOfRows } from '../../drafts/register';
import { rowsIn } from '../../figures/answers';
import { RegisterTable } from '../../ui/RegisterTable';
import { Checks } from './Checks';
import { useForm, useFormView } from './formView';
import { describedBy, LineLabel, LineWords } from './LineWords';
import { MarkSign } from './MarkSign';
import styles from './Register.module.css';
import { RegisterGrid } from './RegisterGrid';
import { isBlankRegister } from './registerEdits';
import { moveFrom } from './useFormKeys';

/** A line that holds a list of records: read, or filled in row by row, or said to have none. */
export const RegisterSection = memo(function RegisterSection({
  line,
  editable,
}: {
  line: FormLine;
  editable: boolean;
}) {
  const { name } = line;
  const isNone = useForm(({ found }) => found.registers.get(name)?.rows?.length === 0);
  return (
    <section className={styles.register} aria-labelledby={`label-${name}`} aria-describedby={describedBy(line)}>
      <div className={styles.head}>
        <h2>
          <LineLabel line={line} />
        </h2>
        <MarkSign at={name} />
      </div>
      {editable ? (
        <>
          {!isNone && <RegisterGrid line={line} />}
          <None line={line} />
        </>
      ) : (
        <ReadOnly line={line} />
      )}
      <LineWords name={name} />
      <Checks at={name} />
    </section>
  );
});

function ReadOnly({ line }: { line: FormLine }) {
  const answer = useForm(({ found }) => found.content.figures[line.name]);
  return <RegisterTable label={line.shortLabel} columns={line.columns} rows={rowsIn(answer)} />;
}

/** That there are none is said and not guessed from a blank list. */
function None({ line: { name, optional } }: { line: FormLine }) {
  const { session } = useFormView();
  const isNone = useForm(({ found }) => found.registers.get(name)?.rows?.length === 0);
  const isBlank = useForm(({ found }) => isBlankRegister(found.registers.get(name)?.rows ?? null));
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (['Enter', 'ArrowDown', 'ArrowUp'].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      moveFrom(event.currentTarget, event.key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    }
  }
  return isBlank ? (
    <p>
      <label className={styles.none}>
        <input
          type="checkbox"
          checked={isNone}
          data-cell={`${name}#0`}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            session.type(name, event.target.checked ? cellOfRows([]) : '');
            void session.saveNow();
          }}
        />
        Không có
      </label>{' '}
      <span className="quiet">
        {isNone
          ? 'Đã xác nhận danh sách này không có dòng nào.'
          : optional
            ? 'Đánh dấu nếu không có dòng nào để kê.'
            : 'Nếu không có dòng nào để kê, đánh dấu ở đây để xác nhận.'}
      </span>
    </p>
  ) : null;
}
