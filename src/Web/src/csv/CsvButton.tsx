import { clsx } from 'clsx';
import { type ReactNode, type RefObject, useContext, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { text } from '../figures/number';
import { Problem } from '../gateway/problem';
import { Button } from '../ui/Button';
import styles from './CsvButton.module.css';
import { csvName, ScreenFilesContext } from './fileName';
import type { Progress } from './readWhole';

/** Draws the whole table, where the page shows a part of it, after fetching what is missing. */
export type DrawWhole = (progress: Progress) => Promise<ReactNode>;

interface Props {
  /** Which table, as people call it. */
  name: string;
  /** The same in the file's name, beside what the screen says for all its files. */
  part?: string | undefined;
  /** What holds the table. */
  around?: RefObject<HTMLElement | null>;
  draw?: DrawWhole | undefined;
  /** What is counted while it is fetched. */
  counted?: string;
  /** What is shown is about to change. */
  waits?: boolean;
  className?: string | undefined;
}

type State =
  | { at: 'rest' | 'busy' }
  | { at: 'reading'; read: number; of: number }
  | { at: 'drawn'; whole: ReactNode }
  | { at: 'failed'; why: string };

/** “Tải CSV”: the table as it is shown, as a file. */
export function CsvButton({ name, part = name, around, draw, counted = 'dòng', waits = false, className }: Props) {
  const files = useContext(ScreenFilesContext);
  const [state, setState] = useState<State>({ at: 'rest' });
  // What is drawn to be read stands in no page: nobody sees it, and nothing moves.
  const [aside] = useState(() => document.createElement('div'));
  const gone = useRef(false);
  const isBusy = state.at !== 'rest' && state.at !== 'failed';

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const file = csvName(files, part);
  const save = async (from: Element | null | undefined) => {
    const { saveTable } = await import('./saveTable');
    if (from && !gone.current) {
      saveTable(from, file);
      setState({ at: 'rest' });
    }
  };
  const fail = (error: unknown) =>
    setState({ at: 'failed', why: error instanceof Problem ? error.message : 'Kiểm tra đường truyền.' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it was drawn
  useEffect(() => {
    if (state.at === 'drawn') {
      save(aside).catch(fail);
    }
  }, [state.at]);

  async function take() {
    setState({ at: 'busy' });
    try {
      if (draw) {
        const whole = await draw((read, of) => setState({ at: 'reading', read, of }));
        setState({ at: 'drawn', whole });
      } else {
        await save(around?.current);
      }
    } catch (error) {
      fail(error);
    }
  }

  return (
    <span className={clsx(styles.csv, 'no-print', className)}>
      <Button look="plain" busy={isBusy || waits} aria-label={`Tải CSV: ${name}`} onClick={() => void take()}>
        Tải CSV
      </Button>
      <span role="status">
        {state.at === 'reading' && `Đang tải ${text(state.read)}/${text(state.of)} ${counted}…`}
        {state.at === 'failed' && (
          <span className={styles.failed}>Chưa tải được tệp. {state.why} Bấm “Tải CSV” để thử lại.</span>
        )}
      </span>
      {state.at === 'drawn' && createPortal(state.whole, aside)}
    </span>
  );
}
