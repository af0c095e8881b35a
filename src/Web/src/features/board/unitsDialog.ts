import type { BoardPeriod } from './boardFeed';
import type { Section } from './section';
import type { UnitRow } from './unitRow';

/** What a dialog about the selected units is given. */
export interface UnitsDialog {
  period: BoardPeriod;
  units: readonly UnitRow[];
  sections: readonly Section[];
  close: () => void;
  done: () => Promise<void>;
}
