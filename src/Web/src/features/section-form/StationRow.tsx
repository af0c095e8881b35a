import { type KeyboardEvent, memo } from 'react';
import { type CellKey, cellKey } from '../../drafts/cells';
import type { FormLine } from '../../drafts/filing';
import { FigureCell } from './FigureCell';
import { useForm } from './formView';
import { MarkSign } from './MarkSign';
import { wordsOf } from './marks';
import styles from './StationGrid.module.css';

interface Props {
  code: string;
  name: string;
  lines: readonly FormLine[];
  onKey: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

/** One station. Never drawn anew by a keystroke: its cells are, each by itself. */
export const StationRow = memo(function StationRow({ code, name, lines, onKey }: Props) {
  return (
    <tr>
      <th scope="row">
        {name} <span className="quiet">{code}</span>
      </th>
      {lines.map((line) => {
        const at = cellKey(line.name, code);
        return (
          <td key={line.name}>
            <div className={styles.pair}>
              <MarkSign at={at} signOnly />
              <FigureCell
                at={at}
                line={line}
                label={`${line.shortLabel}, ${name}, ${line.unit}`}
                describedBy={`said-${at}`}
                onKey={onKey}
              />
            </div>
            <Said at={at} />
          </td>
        );
      })}
    </tr>
  );
});

/** For screen readers; the same words stand in full under the grid. */
const Said = memo(function Said({ at }: { at: CellKey }) {
  const words = useForm(({ state, found }) => wordsOf(at, state, found));
  return (
    <span id={`said-${at}`} className="visually-hidden">
      {words}
    </span>
  );
});
