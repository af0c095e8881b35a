import { Link } from '@tanstack/react-router';
import { Sign } from '../ui/Sign';
import { useOutboxState } from './OutboxProvider';
import styles from './WaitingList.module.css';
import { meaningOf } from './wayText';

/** On every screen: that something waits, and the way to where it is told. What an open form sends itself is told there. */
export function OutboxSign() {
  const waiting = useOutboxState().waiting.filter(({ way }) => way.kind !== 'open');
  return waiting.length === 0 ? null : (
    <Link to="/bao-cao" className={styles.sign}>
      <Sign meaning={meaningOf(waiting)} sign="⇡">{`${waiting.length} mục chưa gửi`}</Sign>
    </Link>
  );
}
