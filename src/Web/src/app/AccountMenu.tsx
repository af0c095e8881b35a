import { Link } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import type { Viewer } from '../session/session';
import { applyTheme, savedTheme, type Theme } from '../theme/theme';
import styles from './AccountMenu.module.css';
import { SignOutDialog } from './SignOutDialog';
import { useSignOut } from './useSignOut';

const themes: [Theme, string][] = [
  ['system', 'Giao diện theo thiết bị'],
  ['light', 'Giao diện sáng'],
  ['dark', 'Giao diện tối'],
];

/** Whose session this is, and what concerns that person alone. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const leaving = useSignOut();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [theme, setTheme] = useState(savedTheme);
  const shown = viewer.facility?.shortName ?? viewer.displayName;
  /** Where there is no room for it, the name ends in dots. */
  const whole = viewer.facility?.name ?? viewer.displayName;

  return (
    <>
      <button type="button" className={styles.button} popoverTarget={id}>
        <span className={styles.who} title={whole}>
          {shown}
        </span>
        {whole !== shown && <span className="visually-hidden"> ({whole})</span>}
        <span aria-hidden="true">▾</span>
      </button>
      <div ref={menu} id={id} popover="auto" className={styles.menu}>
        <p className={styles.about}>
          {viewer.displayName}
          <span className="quiet">{viewer.userName}</span>
        </p>
        <fieldset className={styles.group}>
          <legend className="visually-hidden">Giao diện</legend>
          {themes.map(([value, label]) => (
            <label key={value} className={styles.item}>
              <input
                type="radio"
                name="theme"
                value={value}
                checked={theme === value}
                onChange={() => {
                  applyTheme(value);
                  setTheme(value);
                }}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <div className={styles.group}>
          <Link to="/mat-khau" className={styles.item} onClick={() => menu.current?.hidePopover()}>
            Đổi mật khẩu
          </Link>
          <Link to="/phien" className={styles.item} onClick={() => menu.current?.hidePopover()}>
            Phiên đăng nhập
          </Link>
          <button type="button" className={styles.item} onClick={leaving.ask}>
            Đăng xuất
          </button>
        </div>
      </div>
      <SignOutDialog leaving={leaving} />
    </>
  );
}
