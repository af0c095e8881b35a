import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FacilityDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { rightsOf } from '../../session/rights';
import { useViewer } from '../../session/session';
import { serverNow } from '../../time/clock';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { SelectField } from '../../ui/Field';
import { kinds, tiers } from '../../ui/facilityWords';
import { Page } from '../../ui/Page';
import styles from './Facility.module.css';
import { FacilityFacts } from './FacilityFacts';
import { FacilityVersions } from './FacilityVersions';
import { FacilityYear } from './FacilityYear';

const route = getRouteApi('/signed-in/don-vi/$code');

/** `/don-vi/{code}`: who a facility is, what it filed and what it was told. */
export function FacilityScreen() {
  const { code } = route.useParams();
  const { nam } = route.useSearch();
  const navigate = route.useNavigate();
  const { role } = useViewer();
  const answer = useQuery(asked(FacilityDocument, { code }));
  const facility = answer.data?.facility;
  // Years that have begun; before the first of them the calendar's first.
  const years = [...new Set((answer.data?.periods ?? []).map((period) => period.year))];
  const year = nam ?? years.filter((one) => one <= serverNow().getFullYear()).at(-1) ?? years[0];
  const reports = facility != null && facility.kind !== 'COMMUNE_HEALTH_STATION';
  const versions = role !== 'REPORTER' && <FacilityVersions code={code} />;
  return (
    <Page
      title={facility?.name ?? (answer.data ? 'Không có đơn vị này' : 'Đơn vị')}
      about={
        facility
          ? [facility.code, kinds[facility.kind], tiers[facility.tier], facility.district?.name]
              .filter(Boolean)
              .join(' · ')
          : null
      }
      files={{ of: `don-vi ${code}`, period: year }}
      actions={
        <>
          {facility && rightsOf(role).has('readProvince') && (
            <Link to="/quan-tri/don-vi/$code" params={{ code }}>
              Sửa đơn vị và cán bộ đầu mối
            </Link>
          )}
          {reports && years.length > 1 && year !== undefined && (
            <SelectField
              label="Năm"
              value={year}
              onChange={(event) => void navigate({ search: { nam: Number(event.target.value) }, replace: true })}
            >
              {years.toReversed().map((one) => (
                <option key={one}>{one}</option>
              ))}
            </SelectField>
          )}
        </>
      }
    >
      <Answer of={answer} lines={14}>
        {({ facility, sections }) =>
          facility ? (
            <div className={styles.page}>
              <FacilityFacts facility={facility} sections={sections} />
              {reports && year !== undefined ? (
                <FacilityYear code={facility.code} year={year} sections={sections}>
                  {versions}
                </FacilityYear>
              ) : (
                <>
                  <Empty>
                    {reports
                      ? 'Chưa ban hành lịch báo cáo nào.'
                      : 'Trạm y tế xã không tự báo cáo: số liệu nằm trong báo cáo của trung tâm y tế huyện.'}
                  </Empty>
                  {versions}
                </>
              )}
            </div>
          ) : (
            <Empty>
              Không có đơn vị mang mã {code} trong danh mục hiện nay. <Link to="/don-vi">Tìm đơn vị khác</Link>
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}
