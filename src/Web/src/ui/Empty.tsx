import type { ReactNode } from 'react';

/** Nothing to show, and why that is so or what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return (
    <p className="quiet" role="status">
      {children}
    </p>
  );
}
