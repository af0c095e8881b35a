import { Link } from '@tanstack/react-router';
import type { DrawWhole } from '../../csv/CsvButton';
import type { FacilitiesQuery } from '../../gateway/generated/graphql';
import { kinds, ownerships, tiers } from '../../ui/facilityWords';
import { WideTable } from '../../ui/WideTable';
import styles from './Facility.module.css';

interface Props {
  facilities: FacilitiesQuery['facilities']['nodes'];
  busy?: boolean;
  /** All of them, where these are the first. */
  draw?: DrawWhole | undefined;
}

export function FacilityList({ facilities, busy = false, draw }: Props) {
  return (
    <WideTable label="Danh sách đơn vị" csv="" busy={busy} draw={draw} className={styles.list}>
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
    </WideTable>
  );
}
