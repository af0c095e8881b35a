import { type KeyboardEvent, memo } from 'react';
import type { FormLine } from '../../drafts/filing';
import { Button } from '../../ui/Button';
import { Sign } from '../../ui/Sign';
import { useForm } from './formView';
import styles from './Register.module.css';
import { isShort, RegisterCell } from './RegisterCell';
import { placeKey, type Said, saidAt } from './registerView';
import type { CellElement } from './useFormKeys';

interface Props {
  line: FormLine;
  place: number;
  onKey: (event: KeyboardEvent<CellElement>, place: number, column: string) => boolean;
  remove: (place: number) => void;
}

/** One record, and below it what is said of it. */
export const RegisterRow = memo(function RegisterRow({ line, place, onKey, remove }: Props) {
  const { name, columns } = line;
  return (
    <tbody>
      <tr>
        <th scope="row" className={styles.place}>
          <span className={styles.word} data-csv="">
            Dòng{' '}
          </span>
          {place + 1}
          <RowSign line={line} place={place} />
        </th>
        {columns.map((column) => (
          <td key={column.name} data-head={column.label} data-kind={isShort(column) ? 'SHORT' : column.kind}>
            <RegisterCell name={name} place={place} column={column} onKey={onKey} />
          </td>
        ))}
        <td className={styles.remove}>
          <Button look="plain" onClick={() => remove(place)}>
            Xóa<span className="visually-hidden"> dòng {place + 1}</span>
          </Button>
        </td>
      </tr>
      <RowSaid line={line} place={place} />
    </tbody>
  );
});

/** What is said of the row and of each of its cells, in the columns' order. */
function saidOf(line: FormLine, place: number, said: ReadonlyMap<string, Said>) {
  const all = [
    { label: null, said: said.get(placeKey(place)) },
    ...line.columns.map(({ name, label }) => ({ label, said: said.get(placeKey(place, name)) })),
  ];
  return {
    refused: all.flatMap((one) =>
      (one.said?.refused ?? []).map((message) => (one.label ? `Cột “${one.label}”: ${message}` : message)),
    ),
    wrong: all.flatMap((one) => one.said?.wrong ?? []),
    needed: all.flatMap((one) => (one.said?.isNeeded && one.said.refused.length === 0 && one.label ? [one.label] : [])),
  };
}

function RowSign({ line, place }: { line: FormLine; place: number }) {
  const state = useForm(({ found }) => {
    const view = found.registers.get(line.name);
    const all = [saidAt(view, place), ...line.columns.map(({ name }) => saidAt(view, place, name))];
    return all.some(({ refused, wrong }) => refused.length + wrong.length > 0)
      ? 'wrong'
      : all.some(({ isNeeded }) => isNeeded)
        ? 'needed'
        : null;
  });
  return state === null ? null : (
    <>
      {' '}
      <Sign meaning={state === 'wrong' ? 'bad' : 'look'} sign={state === 'wrong' ? '✕' : '◐'} signOnly>
        {state === 'wrong' ? 'Phải sửa' : 'Còn ô trống'}
      </Sign>
    </>
  );
}

function RowSaid({ line, place }: { line: FormLine; place: number }) {
  // As one text: drawn anew only where its words change.
  const words = useForm(({ found }) => {
    const { refused, wrong, needed } = saidOf(line, place, found.registers.get(line.name)?.said ?? new Map());
    return JSON.stringify([[...refused, ...wrong], needed]);
  });
  const [bad = [], needed = []] = JSON.parse(words) as string[][];
  return bad.length + needed.length === 0 ? null : (
    <tr className={styles.said} data-csv="">
      <td colSpan={line.columns.length + 2} id={`said-${line.name}-${place}`}>
        {bad.map((message) => (
          <p key={message} className={styles.bad}>
            <span aria-hidden="true">✕ </span>
            {message}
          </p>
        ))}
        {needed.length > 0 && <p className="quiet">Còn phải nhập: {needed.join('; ')}.</p>}
      </td>
    </tr>
  );
}
