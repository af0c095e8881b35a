import { type ReactNode, useEffect } from 'react';
import styles from './Page.module.css';

interface Props {
  /** Also the window's title. */
  title: string;
  /** Under the title, quiet: period, window, deadline. */
  about?: ReactNode;
  /** Right of the title: choices and buttons. */
  actions?: ReactNode;
  children: ReactNode;
}

/** Title, what can be done, content: the same place on every screen. */
export function Page({ title, about, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Báo cáo Đề án 06`;
  }, [title]);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {about && <p className="quiet">{about}</p>}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      {children}
    </>
  );
}
