import { Menu, MenuButton, MenuItem, MenuItemRadio, MenuProvider, MenuSeparator } from '@ariakit/react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { applyTheme, savedTheme, type Theme } from '../theme/theme';
import styles from './AccountMenu.module.css';
import { signOut, type Viewer } from './session';

const themes: [Theme, string][] = [
  ['system', 'Giao diện theo thiết bị'],
  ['light', 'Giao diện sáng'],
  ['dark', 'Giao diện tối'],
];

/** Whose session this is, and what concerns that person alone. */
export function AccountMenu({ viewer }: { viewer: Viewer }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [theme, setTheme] = useState(savedTheme);
  const shown = viewer.facility?.shortName ?? viewer.displayName;
  /** Where there is no room for it, the name ends in dots. */
  const whole = viewer.facility?.name ?? viewer.displayName;

  async function leave() {
    await signOut(client);
    await navigate({ to: '/dang-nhap' });
  }

  return (
    <MenuProvider
      values={{ theme }}
      setValues={(values) => {
        const chosen = values.theme as Theme;
        applyTheme(chosen);
        setTheme(chosen);
      }}
    >
      <MenuButton className={styles.button}>
        <span className={styles.who} title={whole}>
          {shown}
        </span>
        {whole !== shown && <span className="visually-hidden"> ({whole})</span>}
        <span aria-hidden="true">▾</span>
      </MenuButton>
      <Menu className={styles.menu} gutter={4} portal>
        <p className={styles.about}>
          {viewer.displayName}
          <span className="quiet">{viewer.userName}</span>
        </p>
        <MenuSeparator className={styles.line} />
        {themes.map(([value, label]) => (
          <MenuItemRadio key={value} className={styles.item} name="theme" value={value} hideOnClick>
            <span aria-hidden="true" className={styles.check}>
              {theme === value ? '✓' : ''}
            </span>
            {label}
          </MenuItemRadio>
        ))}
        <MenuSeparator className={styles.line} />
        <MenuItem className={styles.item} onClick={() => void navigate({ to: '/mat-khau' })}>
          Đổi mật khẩu
        </MenuItem>
        <MenuItem className={styles.item} onClick={() => void leave()}>
          Đăng xuất
        </MenuItem>
      </Menu>
    </MenuProvider>
  );
}
