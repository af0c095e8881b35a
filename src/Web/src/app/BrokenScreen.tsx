import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '../ui/ErrorPanel';
import styles from './Bare.module.css';

/** What shows where a screen could not be drawn: what happened, and the way on. */
export function BrokenScreen({ error }: ErrorComponentProps) {
  return (
    <main className={styles.bare}>
      <h1>Báo cáo Đề án 06</h1>
      <ErrorPanel error={error} retry={() => window.location.reload()} />
    </main>
  );
}
