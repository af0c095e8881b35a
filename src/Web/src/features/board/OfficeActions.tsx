import { useState } from 'react';
import { Button } from '../../ui/Button';
import styles from './Board.module.css';
import type { BoardPeriod } from './boardFeed';
import { ContactsDialog } from './ContactsDialog';
import { ExtendDialog } from './ExtendDialog';
import { RemindDialog } from './RemindDialog';
import type { Section } from './section';
import type { UnitRow } from './unitRow';

interface Props {
  period: BoardPeriod;
  rows: ReadonlyMap<string, UnitRow>;
  shown: readonly UnitRow[];
  sections: readonly Section[];
  selected: ReadonlySet<string>;
  clear: () => void;
  done: () => Promise<void>;
}

/** What the office does with the selected units. */
export function OfficeActions({ period, rows, shown, sections, selected, clear, done }: Props) {
  const [open, setOpen] = useState<'remind' | 'extend' | 'contacts' | null>(null);
  const units = [...selected].map((code) => rows.get(code)).filter((row) => row !== undefined);
  const inSight = shown.filter((row) => selected.has(row.code)).length;
  const hidden = units.length - inSight;
  const nobody = units.length === 0;
  const close = () => setOpen(null);
  const dialog = {
    period,
    units,
    sections: sections.filter((section) => period.forms.includes(section.form)),
    close,
    done,
  };
  return (
    <div className={styles.chase}>
      <span role="status" className={nobody ? 'quiet' : undefined}>
        {nobody
          ? 'Chọn đơn vị để đôn đốc hoặc gia hạn'
          : `Đã chọn ${units.length} đơn vị${hidden > 0 ? `, trong đó ${hidden} đang bị bộ lọc ẩn` : ''}`}
      </span>
      <Button disabled={nobody} onClick={() => setOpen('remind')}>
        Đôn đốc
      </Button>
      <Button disabled={nobody} onClick={() => setOpen('extend')}>
        Gia hạn
      </Button>
      <Button disabled={nobody} onClick={() => setOpen('contacts')}>
        Liên hệ
      </Button>
      {!nobody && (
        <Button look="plain" onClick={clear}>
          Bỏ chọn
        </Button>
      )}
      {open === 'remind' && <RemindDialog {...dialog} />}
      {open === 'extend' && <ExtendDialog {...dialog} />}
      {open === 'contacts' && <ContactsDialog units={units} close={close} />}
    </div>
  );
}
