// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not in the page, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { type MouseEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { byForm } from '../../ui/byForm';
import { BoardHead } from './BoardHead';
import { BoardRow, DistrictRow, districtCells } from './BoardRows';
import type { DistrictGroup } from './boardView';
import styles from './Grid.module.css';
import { gridItems, isAllSelected, toggled } from './gridItems';
import type { Section } from './section';
import { formStarts } from './sectionWords';
import { useGridKeys } from './useGridKeys';
import { useNarrow } from './useNarrow';

interface Props {
  groups: readonly DistrictGroup[];
  sections: readonly Section[];
  glowing: ReadonlyMap<string, ReadonlySet<string>>;
  /** Null: nothing can be selected. */
  selected: ReadonlySet<string> | null;
  select: (selected: ReadonlySet<string>) => void;
  open: (unit: string, section?: string) => void;
  period: string;
}

const rowHeight = 33;

/** The board itself. Only the rows in sight are in the page, so that thousands scroll as easily as ten. */
export function BoardGrid({ groups, sections, glowing, selected, select, open, period }: Props) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => gridItems(groups, collapsed), [groups, collapsed]);
  const forms = useMemo(() => byForm(sections, ({ form }) => form), [sections]);
  const starts = useMemo(() => formStarts(sections), [sections]);
  const shown = useMemo(() => groups.flatMap((group) => group.rows.map((row) => row.code)), [groups]);

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (narrow && items[index]?.kind === 'unit' ? 78 : rowHeight),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: narrow ? 0 : forms.length > 1 ? 98 : 72,
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another layout makes every measured height void
  useEffect(() => virtual.measure(), [narrow, virtual]);

  function collapse(district: string) {
    setCollapsed(toggled(collapsed, [district], !collapsed.has(district)));
  }

  // The same function for ever: rows that only scroll by are then not drawn again.
  const latest = useRef({ selected, select });
  latest.current = { selected, select };
  const choose = useCallback((codes: readonly string[]) => {
    const { selected: now, select: put } = latest.current;
    if (now) {
      put(toggled(now, codes, !isAllSelected(now, codes)));
    }
  }, []);

  const columns = districtCells + sections.length + (selected ? 1 : 0) + 1;
  const { active, activate, onKeyDown } = useGridKeys({
    items,
    sections,
    columns,
    selectable: selected !== null,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / rowHeight) - 3),
    show: (index) => virtual.scrollToIndex(index),
    collapse,
    isCollapsed: (district) => collapsed.has(district),
    choose,
    open,
  });

  // One listener for thousands of cells: the cell says what it is by data attributes.
  function onClick(event: MouseEvent) {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('[data-column]');
    const row = target.closest<HTMLElement>('[data-index]');
    if (!cell || !row) {
      return;
    }
    const index = Number(row.dataset.index);
    const item = items[index];
    activate({ row: index, column: Number(cell.dataset.column) });
    const link = target.closest('a');
    if (link && item?.kind === 'unit' && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(item.row.code, link.dataset.section);
    } else if (item?.kind === 'district' && !target.closest('input')) {
      collapse(item.group.code);
    }
  }

  const activeId = items[active.row] ? `${id}-${active.row}-${active.column}` : undefined;
  return (
    <div
      ref={scroller}
      role="treegrid"
      tabIndex={0}
      aria-label="Bảng theo dõi nộp báo cáo"
      aria-rowcount={items.length + 1}
      aria-colcount={columns}
      aria-multiselectable={selected !== null || undefined}
      aria-activedescendant={activeId}
      className={clsx(styles.grid, selected && styles.selectable)}
      style={{ ['--sections' as string]: sections.length }}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <BoardHead
        sections={sections}
        check={
          selected && (
            <input
              type="checkbox"
              aria-label="Chọn mọi đơn vị đang hiện"
              checked={isAllSelected(selected, shown)}
              onChange={() => choose(shown)}
            />
          )
        }
      />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const item = items[place.index];
          if (!item) {
            return null;
          }
          const placed = {
            id,
            index: place.index,
            start: place.start,
            active: active.row === place.index ? active.column : -1,
            measure: narrow ? virtual.measureElement : undefined,
          };
          return item.kind === 'district' ? (
            <DistrictRow
              key={item.key}
              {...placed}
              group={item.group}
              sections={sections}
              starts={starts}
              collapsed={collapsed.has(item.group.code)}
              chosen={
                selected && isAllSelected(selected, item.codes)
                  ? 'all'
                  : selected && item.codes.some((code) => selected.has(code))
                    ? 'some'
                    : 'none'
              }
              choose={selected ? choose : null}
              codes={item.codes}
            />
          ) : (
            <BoardRow
              key={item.key}
              {...placed}
              row={item.row}
              sections={sections}
              starts={starts}
              glowing={glowing.get(item.row.code) ?? null}
              chosen={selected?.has(item.row.code) ?? false}
              choose={selected ? choose : null}
              period={period}
            />
          );
        })}
      </div>
    </div>
  );
}
