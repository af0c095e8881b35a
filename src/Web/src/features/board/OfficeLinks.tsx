import { Link } from '@tanstack/react-router';
import { ChasingLetter } from '../../workbooks/ChasingLetter';
import styles from './Board.module.css';
import type { BoardPeriod } from './boardFeed';
import type { BoardSearch } from './boardSearch';

/** What the office comes to the board for besides looking: units' workbooks in, the letter that chases them out. */
export function OfficeLinks({ period, search }: { period: BoardPeriod; search: BoardSearch }) {
  return (
    <>
      <Link to="/nhap-excel" className={styles.officeLink}>
        Nhập biểu Excel của các đơn vị
      </Link>
      {/* Of units outside every district alone there is no letter; one to all would not be what is seen here. */}
      {period.state !== 'UPCOMING' && search.huyen !== '' && (
        <ChasingLetter period={period.code} district={search.huyen} section={search.muc} />
      )}
    </>
  );
}
