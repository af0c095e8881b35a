import { useMemo, useSyncExternalStore } from 'react';
import { sendWorkbook } from '../../workbooks/sendWorkbook';
import { paced } from './paced';
import { type RunState, WorkbookRun } from './run';
import { stampOf } from './stamp';

/** Milliseconds between two pictures of a run: each takes all its files into account. */
const pace = 100;

/** A run against the server. */
export function useRun(): { run: WorkbookRun; state: RunState } {
  const { run, subscribe } = useMemo(() => {
    const run = new WorkbookRun({
      check: (bytes) => sendWorkbook('POST', '/api/workbooks?dryRun=true', bytes),
      write: (bytes, submit) => sendWorkbook('POST', `/api/workbooks?submit=${submit}`, bytes),
      stampOf,
      wait: (milliseconds) => new Promise((later) => setTimeout(later, milliseconds)),
    });
    const subscribe = (listener: () => void) => {
      const { tell, end } = paced(listener, pace);
      const leave = run.subscribe(tell);
      return () => {
        leave();
        end();
      };
    };
    return { run, subscribe };
  }, []);
  const state = useSyncExternalStore(subscribe, () => run.state);
  return { run, state };
}
