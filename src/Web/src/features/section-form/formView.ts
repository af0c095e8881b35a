import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CellKey } from '../../drafts/cells';
import type { Content } from '../../drafts/filing';
import { type Assessment, assess, type Past, type Window } from './assess';
import type { DraftSession } from './draftSession';
import type { FormState } from './formState';
import { type Mark, markOf } from './marks';

export interface Snapshot {
  readonly state: FormState;
  readonly found: Assessment;
  readonly past: Past | null;
  /** The newest submission, where it came back: what a mended line is told from. */
  readonly submitted: Content | null;
  /** State of a cell, worked out once however many ask. */
  readonly markAt: (key: CellKey) => Mark;
}

/** What the form shows: the draft and all that follows from it, worked out once for each change and not once a cell. */
export class FormView {
  readonly session: DraftSession;
  readonly window: Window;
  private past: Past | null = null;
  private submitted: Content | null = null;
  private last: Snapshot | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(session: DraftSession, window: Window) {
    this.session = session;
    this.window = window;
  }

  /** Days of this period's window. */
  get days(): number {
    return this.window.days;
  }

  /** Comes later than the form: nobody waits for it to type. */
  supply(past: Past | null, submitted: Content | null): void {
    if (past !== this.past || submitted !== this.submitted) {
      this.past = past;
      this.submitted = submitted;
      this.last = null;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    const leave = this.session.subscribe(listener);
    this.listeners.add(listener);
    return () => {
      leave();
      this.listeners.delete(listener);
    };
  };

  snapshot = (): Snapshot => {
    const { state } = this.session;
    if (this.last?.state !== state) {
      const { past, submitted } = this;
      const found = assess(this.session, state, past, this.window);
      const marks = new Map<CellKey, Mark>();
      const markAt = (key: CellKey) => {
        const mark = marks.get(key) ?? markOf(this.session.definition, key, state, found, submitted);
        marks.set(key, mark);
        return mark;
      };
      this.last = { state, found, past, submitted, markAt };
    }
    return this.last as Snapshot;
  };
}

const FormContext = createContext<FormView | null>(null);

export const FormProvider = FormContext.Provider;

export function useFormView(): FormView {
  const view = useContext(FormContext);
  if (!view) {
    throw new Error('A part of the form was shown outside of one.');
  }
  return view;
}

/** A part of what the form shows. Draws anew only when that very part changes, so it must be a plain value or keep its identity. */
export function useForm<T>(select: (snapshot: Snapshot) => T): T {
  const view = useFormView();
  return useSyncExternalStore(view.subscribe, () => select(view.snapshot()));
}
