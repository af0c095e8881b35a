// biome-ignore-all lint/a11y/useSemanticElements: it is made of the board's own rows
// biome-ignore-all lint/a11y/useFocusableInteractive: nobody comes to it
import { useMemo } from 'react';
import { BoardHead } from './BoardHead';
import { BoardRow, DistrictRow } from './BoardRows';
import type { DistrictGroup } from './boardView';
import { gridItems } from './gridItems';
import type { Section } from './section';
import { formStarts } from './sectionWords';

interface Props {
  groups: readonly DistrictGroup[];
  sections: readonly Section[];
  period: string;
}

const none: ReadonlySet<string> = new Set();

/** Every row that the filters leave, in sight or not, folded or not: for the file, drawn out of the page. */
export function WholeBoard({ groups, sections, period }: Props) {
  const items = useMemo(() => gridItems(groups, none), [groups]);
  const starts = useMemo(() => formStarts(sections), [sections]);
  return (
    <div role="treegrid">
      <BoardHead sections={sections} check={null} />
      {items.map((item, index) => {
        const placed = { id: 'whole', index, start: 0, active: -1, measure: undefined, sections, starts, choose: null };
        return item.kind === 'district' ? (
          <DistrictRow
            key={item.key}
            {...placed}
            group={item.group}
            codes={item.codes}
            collapsed={false}
            chosen="none"
          />
        ) : (
          <BoardRow key={item.key} {...placed} row={item.row} glowing={null} chosen={false} period={period} />
        );
      })}
    </div>
  );
}
