import { useQuery } from '@tanstack/react-query';
import { FacilityVersionsDocument, type FacilityVersionsQuery } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { dateText, momentText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { kinds, ownerships, tiers } from '../../ui/facilityWords';
import { WideTable } from '../../ui/WideTable';
import styles from './Facility.module.css';

type Version = NonNullable<FacilityVersionsQuery['facility']>['versions'][number];

/** How the directory's entry changed, for the Sở: filings keep what the facility was at the time. */
export function FacilityVersions({ code }: { code: string }) {
  const answer = useQuery(asked(FacilityVersionsDocument, { code }));
  return (
    <section className={styles.part} aria-labelledby="danh-muc">
      <h2 id="danh-muc">Thay đổi trong danh mục</h2>
      <Answer of={answer} lines={2}>
        {({ facility }) => (
          <WideTable label="Các lần thay đổi" csv="danh-muc">
            <thead>
              <tr>
                <th scope="col">Áp dụng</th>
                <th scope="col">Tên</th>
                <th scope="col">Loại, tuyến, hình thức</th>
                <th scope="col">Huyện</th>
                <th scope="col">Người ghi</th>
              </tr>
            </thead>
            <tbody>
              {facility?.versions.toReversed().map((version) => (
                <Row key={`${version.validFrom} ${version.at}`} version={version} />
              ))}
            </tbody>
          </WideTable>
        )}
      </Answer>
    </section>
  );
}

function Row({ version }: { version: Version }) {
  return (
    <tr>
      <th scope="row">
        từ {dateText(version.validFrom)}
        {version.validTo && ` đến ${dateText(version.validTo)}`}
      </th>
      <td>
        {version.name}
        {version.closedReason && <span className={styles.due}>ngừng hoạt động: {version.closedReason}</span>}
      </td>
      <td>
        {[kinds[version.kind], tiers[version.tier], ownerships[version.ownership]].join(', ')}
        {version.parentCode && <span className={styles.due}>báo cáo qua {version.parentCode}</span>}
      </td>
      <td>{version.district?.name ?? 'không thuộc huyện'}</td>
      <td>
        {version.by ?? 'Danh sách ban đầu'}
        <span className={styles.due}>{momentText(version.at)}</span>
      </td>
    </tr>
  );
}
