import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ScreenFiles } from '../../csv/fileName';
import { type Right, rightsOf } from '../../session/rights';
import { useViewer } from '../../session/session';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import styles from './Administration.module.css';
import { administrationPlaces } from './places';

interface Props {
  title: string;
  about?: ReactNode;
  actions?: ReactNode;
  /** What the files of its tables are called. */
  files?: ScreenFiles;
  /** Without any of these rights the screen says whose it is instead of showing what would be refused. */
  needs?: readonly Right[];
  children: ReactNode;
}

/** The frame of every screen of administration: where one is, and where else one may go. */
export function AdministrationPage({ title, about, actions, files, needs, children }: Props) {
  const rights = rightsOf(useViewer().role);
  const allowed = !needs || needs.some((right) => rights.has(right));
  const places = administrationPlaces.filter((place) => place.needs.some((right) => rights.has(right)));
  return (
    <>
      {places.length > 0 && (
        <nav aria-label="Quản trị" className={`${styles.places} no-print`}>
          <Link to="/quan-tri" className={styles.place} activeOptions={{ exact: true }}>
            Tổng quan
          </Link>
          {places.map((place) => (
            <Link key={place.to} to={place.to} className={styles.place} activeOptions={{ includeSearch: false }}>
              {place.label}
            </Link>
          ))}
        </nav>
      )}
      <Page title={title} about={about} actions={allowed && actions} {...(files ? { files } : {})}>
        {allowed ? (
          children
        ) : (
          <Notice kind="look" title="Tài khoản này không có quyền ở màn hình này">
            <p>Việc này do quản trị hệ thống của Sở Y tế thực hiện. Nếu cần thay đổi, hãy báo quản trị hệ thống.</p>
          </Notice>
        )}
      </Page>
    </>
  );
}
