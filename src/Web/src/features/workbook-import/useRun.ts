import { useMemo, useSyncExternalStore } from 'react';
import { sendWorkbook } from '../../workbooks/sendWorkbook';
import { type RunState, WorkbookRun } from './run';
import { stampOf } from './stamp';

/** A run against the server. */
export function useRun(): { run: WorkbookRun; state: RunState } {
  const run = useMemo(
    () =>
      new WorkbookRun({
        check: (bytes) => sendWorkbook('POST', '/api/workbooks?dryRun=true', bytes),
        write: (bytes, submit) => sendWorkbook('POST', `/api/workbooks?submit=${submit}`, bytes),
        stampOf,
        wait: (milliseconds) => new Promise((later) => setTimeout(later, milliseconds)),
      }),
    [],
  );
  const state = useSyncExternalStore(run.subscribe, () => run.state);
  return { run, state };
}
