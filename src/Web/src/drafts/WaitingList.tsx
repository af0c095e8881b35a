import { Link } from '@tanstack/react-router';
import { serverTimeOf } from '../time/clock';
import { momentText } from '../time/dates';
import type { Waiting } from './outbox';
import styles from './WaitingList.module.css';
import { wayText } from './wayText';

/** Each section that waits, the link into it, when it was last typed in and what becomes of it. */
export function WaitingList({ of }: { of: readonly Waiting[] }) {
  return (
    <ul className={styles.list}>
      {of.map(({ address, about, at, way }) => (
        <li key={Object.values(address).join('/')}>
          <Link to="/bao-cao/$period/$facility/$section" params={{ ...address }}>
            Mục {about.section}, {about.period}
          </Link>
          : nhập lần cuối lúc {momentText(serverTimeOf(at))}. {wayText(way)}
        </li>
      ))}
    </ul>
  );
}
