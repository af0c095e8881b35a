import type { ReactNode } from 'react';
import { type ScreenFiles, ScreenFilesContext } from '../csv/fileName';
import styles from './Page.module.css';
import { useTitle } from './useTitle';

interface Props {
  /** Also the window's title. */
  title: string;
  /** Under the title, quiet: period, window, deadline. `null`: not known yet, its line is kept. */
  about?: ReactNode;
  /** Right of the title: choices and buttons. */
  actions?: ReactNode;
  /** What the files of its tables are called. */
  files?: ScreenFiles;
  children: ReactNode;
}

/** Title, what can be done, content: the same place on every screen. */
export function Page({ title, about, actions, files, children }: Props) {
  useTitle(title);
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {about !== undefined && <p className="quiet">{about ?? '\u00a0'}</p>}
        </div>
        {actions && <div className={`${styles.actions} no-print`}>{actions}</div>}
      </div>
      {files ? <ScreenFilesContext value={files}>{children}</ScreenFilesContext> : children}
    </>
  );
}
