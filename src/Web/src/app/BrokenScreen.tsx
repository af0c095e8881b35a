import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPanel } from '../ui/ErrorPanel';

/** What shows where a screen could not be drawn: what happened, and the way on. */
export function BrokenScreen({ error }: ErrorComponentProps) {
  return (
    <main>
      <ErrorPanel error={error} retry={() => window.location.reload()} />
    </main>
  );
}
