import { Link } from '@tanstack/react-router';
import type { FacilitiesQuery } from '../../gateway/generated/graphql';
import { kinds, ownerships, tiers } from '../../ui/facilityWords';
import { WideTable } from '../../ui/WideTable';
import styles from './Facility.module.css';

export function FacilityList({ facilities }: { facilities: FacilitiesQuery['facilities']['nodes'] }) {
  return (
    <WideTable label="Danh sách đơn vị" className={styles.list}>
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
