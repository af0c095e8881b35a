import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { FacilitiesQuery } from '../../gateway/generated/graphql';
import { kinds, ownerships, tiers } from '../../ui/facilityWords';
import table from '../../ui/Table.module.css';
import styles from './Facility.module.css';

export function FacilityList({ facilities }: { facilities: FacilitiesQuery['facilities']['nodes'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section className={table.wide} aria-label="Danh sách đơn vị" tabIndex={0}>
      <table className={clsx(table.table, styles.list)}>
        <thead>
          <tr>
            <th scope="col">Tên</th>
            <th scope="col">Mã</th>
            <th scope="col">Loại</th>
            <th scope="col">Tuyến</th>
            <th scope="col">Hình thức</th>
            <th scope="col">Huyện</th>
          </tr>
        </thead>
        <tbody>
          {facilities.map((facility) => (
            <tr key={facility.code}>
              <th scope="row">
                <Link to="/don-vi/$code" params={{ code: facility.code }} className={styles.link}>
                  {facility.name}
                </Link>
              </th>
              <td>{facility.code}</td>
              <td>{kinds[facility.kind]}</td>
              <td>{tiers[facility.tier]}</td>
              <td>{ownerships[facility.ownership]}</td>
              <td>{facility.district?.name ?? <span className="quiet">không thuộc huyện</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
