import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { OutboxProvider } from '../drafts/OutboxProvider';
import { OutboxSign } from '../drafts/OutboxSign';
import { useViewer } from '../session/session';
import { Loading } from '../ui/Loading';
import { AccountMenu } from './AccountMenu';
import { places } from './navigation';
import { OtherAccount } from './OtherAccount';
import styles from './Shell.module.css';

/** The frame of every signed-in screen. */
export function Shell() {
  const viewer = useViewer();
  const pending = useRouterState({ select: (state) => state.isLoading });
  const facility = viewer.role === 'REPORTER' ? (viewer.facility?.code ?? null) : null;
  return (
    <OutboxProvider user={viewer.userName} facility={facility}>
      <a className={`${styles.skip} no-print`} href="#main">
        Đến nội dung chính
      </a>
      <header className={`${styles.bar} no-print`} data-pending={pending || undefined}>
        <Link to="/" className={styles.name}>
          Báo cáo Đề án 06
        </Link>
        <nav aria-label="Các màn hình" className={styles.places}>
          {places
            .filter((place) => viewer.role && place.roles.includes(viewer.role))
            .map((place) => (
              <Link key={place.to} to={place.to} className={styles.place} activeProps={{ 'aria-current': 'page' }}>
                {place.label}
              </Link>
            ))}
        </nav>
        <OutboxSign />
        <OtherAccount user={viewer.userName} />
        <AccountMenu viewer={viewer} />
      </header>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </OutboxProvider>
  );
}
