// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not in the page, which a table element cannot say
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
import { clsx } from 'clsx';
import { type ReactNode, useMemo } from 'react';
import { byForm } from '../../ui/byForm';
import { districtCells } from './BoardRows';
import styles from './Grid.module.css';
import type { Section } from './section';
import { formStarts } from './sectionWords';

interface Props {
  sections: readonly Section[];
  /** Selects all rows; null where nothing can be selected. */
  check: ReactNode;
}

/** The columns' names. */
export function BoardHead({ sections, check }: Props) {
  const forms = useMemo(() => byForm(sections, ({ form }) => form), [sections]);
  const starts = useMemo(() => formStarts(sections), [sections]);
  return (
    <div role="rowgroup" className={styles.head}>
      {forms.length > 1 && (
        // For the eye: each section's own heading says its form too.
        <div aria-hidden="true" className={clsx(styles.row, styles.forms)}>
          <span style={{ gridColumn: `span ${districtCells + (check ? 1 : 0)}` }} />
          {forms.map(({ form, name, of: own }, at) => (
            <span key={form} className={clsx(at > 0 && styles.opens)} style={{ gridColumn: `span ${own.length}` }}>
              <b>{name}</b>
            </span>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={1} tabIndex={-1} className={styles.row}>
        {check && (
          <span role="columnheader" className={styles.check} data-csv="">
            {check}
          </span>
        )}
        <span role="columnheader" className={styles.name}>
          Đơn vị
        </span>
        <span role="columnheader" className={styles.count}>
          Đã nộp
        </span>
        <span role="columnheader" className={styles.count}>
          Quá hạn
        </span>
        <span role="columnheader" className={styles.count}>
          Trả lại
        </span>
        {forms.flatMap(({ name, of: own }) =>
          own.map((section) => {
            const words = `${forms.length > 1 ? `${name}, mục ` : ''}${section.number}. ${section.title}`;
            return (
              <span
                key={section.name}
                role="columnheader"
                className={clsx(styles.section, starts.has(section.name) && styles.opens)}
                title={words}
                aria-label={words}
                data-csv={`${forms.length > 1 ? `${name}, ` : ''}${section.number}. ${section.shortTitle}`}
              >
                <b>{section.number}</b> <span className={styles.short}>{section.shortTitle}</span>
              </span>
            );
          }),
        )}
        <span role="columnheader" className={styles.reminder}>
          Đôn đốc
        </span>
      </div>
    </div>
  );
}
