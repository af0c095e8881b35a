import { memo } from 'react';
import type { CellKey } from '../../drafts/cells';
import { Sign } from '../../ui/Sign';
import { useForm } from './formView';
import { marks } from './marks';

/** The state of a cell, in sign and word. */
export const MarkSign = memo(function MarkSign({ at, signOnly = false }: { at: CellKey; signOnly?: boolean }) {
  const mark = useForm(({ markAt }) => markAt(at));
  const { sign, word, meaning } = marks[mark];
  return (
    <Sign meaning={meaning} sign={sign} signOnly={signOnly}>
      {word}
    </Sign>
  );
});
