import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NoLine } from '../gateway/problem';
import { ErrorPanel } from '../ui/ErrorPanel';
import styles from './Bare.module.css';

/** What shows where a screen could not be drawn: what happened, and the way on. The frame around it stays. */
export function BrokenPart({ error }: ErrorComponentProps) {
  const router = useRouter();
  const isLost = error instanceof NoLine;
  useEffect(() => {
    if (!isLost) {
      return;
    }
    const again = () => void router.invalidate();
    const timer = setInterval(again, 10_000);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [router, isLost]);
  // What is broken by itself may be mended in the pages that the server has now; a lost line is only asked for again.
  return <ErrorPanel error={error} retry={() => (isLost ? void router.invalidate() : window.location.reload())} />;
}

/** The same where there is no frame yet. */
export function BrokenScreen(props: ErrorComponentProps) {
  return (
    <main className={styles.bare}>
      <h1>Báo cáo Đề án 06</h1>
      <BrokenPart {...props} />
    </main>
  );
}
