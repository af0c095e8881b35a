import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FacilityQuery } from '../../gateway/generated/graphql';
import { formName } from '../../province/province';
import { dateText } from '../../time/dates';
import { ownerships } from '../../ui/facilityWords';
import styles from './Facility.module.css';

interface Props {
  facility: NonNullable<FacilityQuery['facility']>;
  sections: FacilityQuery['sections'];
}

/** Who the facility is: what stands in the directory today. */
export function FacilityFacts({ facility, sections }: Props) {
  const exempt = facility.notApplicableSections.map((name) => {
    const section = sections.find((one) => one.name === name);
    return section ? `${formName(section.form)}, mục ${section.number}. ${section.shortTitle}` : name;
  });
  return (
    <dl className={styles.facts}>
      <Fact name="Tên ngắn">{facility.shortName}</Fact>
      <Fact name="Hình thức">{ownerships[facility.ownership]}</Fact>
      <Fact name="Hoạt động">
        từ {dateText(facility.validFrom)}
        {facility.validTo && ` đến ${dateText(facility.validTo)}`}
      </Fact>
      {facility.parent && (
        <Fact name="Báo cáo qua">
          <Link to="/don-vi/$code" params={{ code: facility.parent.code }}>
            {facility.parent.name}
          </Link>
        </Fact>
      )}
      {facility.kind !== 'COMMUNE_HEALTH_STATION' && (
        <Fact name="Giấy khám sức khỏe lái xe">{facility.issuesDriverCertificates ? 'Có cấp' : 'Không cấp'}</Fact>
      )}
      {exempt.length > 0 && <Fact name="Không phải báo cáo">{exempt.join('; ')}</Fact>}
      <Fact name="Cán bộ đầu mối">
        {facility.contacts.length === 0
          ? 'chưa có'
          : facility.contacts.map((contact) => (
              <span key={`${contact.fullName} ${contact.phone}`} className={styles.contact}>
                {[contact.fullName, contact.position, contact.phone, contact.email].filter(Boolean).join(' · ')}
              </span>
            ))}
      </Fact>
      {facility.stations.length > 0 && (
        <Fact name="Trạm y tế" wide>
          <details>
            <summary>{facility.stations.length} trạm báo cáo qua đơn vị này</summary>
            <ul className={styles.stations}>
              {facility.stations.map((station) => (
                <li key={station.code}>
                  <Link to="/don-vi/$code" params={{ code: station.code }} className={styles.link}>
                    {station.name}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? styles.wideFact : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
