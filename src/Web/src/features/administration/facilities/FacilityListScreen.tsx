import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { DrawWhole } from '../../../csv/CsvButton';
import { readWhole } from '../../../csv/readWhole';
import { FindFacilitiesDocument, type FindFacilitiesQuery } from '../../../gateway/generated/graphql';
import { ask, asked } from '../../../gateway/query';
import { rightsOf } from '../../../session/rights';
import { useViewer } from '../../../session/session';
import { Answer } from '../../../ui/Answer';
import { Empty } from '../../../ui/Empty';
import { SelectField } from '../../../ui/Field';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { Pager } from '../Pager';
import { SearchField } from '../SearchField';
import { choices, facilityKinds, tiers } from '../words';

const page = 50;

/** The directory as of today: find a facility to change it. */
export function FacilityListScreen() {
  const search = useSearch({ from: '/signed-in/quan-tri/don-vi' });
  const navigate = useNavigate({ from: '/quan-tri/don-vi' });
  const edits = rightsOf(useViewer().role).has('editFacilities');
  const filter = { first: page, search: search.tim ?? null, kind: search.loai ?? null };
  const found = useQuery({
    ...asked(FindFacilitiesDocument, { ...filter, after: search.sau ?? null }),
    placeholderData: keepPreviousData,
  });
  const drawAll: DrawWhole = async (progress) => {
    const next = async (after: string | null) => (await ask(FindFacilitiesDocument, { ...filter, after })).facilities;
    return <FacilityTable facilities={await readWhole(next, progress)} edits={edits} />;
  };
  return (
    <AdministrationPage
      title="Danh mục đơn vị"
      about="Đơn vị đang hoạt động hôm nay"
      needs={['readProvince']}
      files={{ of: 'danh-muc-don-vi' }}
      actions={
        <>
          {edits && <Link to="/quan-tri/don-vi/moi">Thêm đơn vị</Link>}
          <a href="/api/directory/facilities.csv" download>
            Tải danh sách (CSV)
          </a>
        </>
      }
    >
      <search className={styles.filters}>
        <SearchField
          label="Tìm theo tên hoặc mã"
          value={search.tim ?? ''}
          find={(tim) => void navigate({ search: { ...search, tim, sau: undefined }, replace: true })}
        />
        <SelectField
          label="Loại đơn vị"
          value={search.loai ?? ''}
          onChange={(event) =>
            void navigate({ search: { ...search, loai: (event.target.value || undefined) as never, sau: undefined } })
          }
        >
          <option value="">Tất cả</option>
          {choices(facilityKinds).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </search>
      <Answer of={found} lines={12}>
        {({ facilities }) => (
          <>
            {facilities.nodes.length === 0 && (
              <Empty>Không có đơn vị nào phù hợp. Thử một phần khác của tên hoặc mã, hoặc bỏ bớt điều kiện.</Empty>
            )}
            {facilities.nodes.length > 0 && (
              <FacilityTable
                facilities={facilities.nodes}
                edits={edits}
                busy={found.isPlaceholderData}
                draw={facilities.nodes.length < facilities.totalCount ? drawAll : undefined}
              />
            )}
            <Pager
              total={facilities.totalCount}
              shown={facilities.nodes.length}
              noun="đơn vị"
              first={search.sau === undefined}
              next={facilities.pageInfo.hasNextPage ? facilities.pageInfo.endCursor : null}
              go={(sau) => void navigate({ search: { ...search, sau } })}
            />
          </>
        )}
      </Answer>
    </AdministrationPage>
  );
}

interface TableProps {
  facilities: FindFacilitiesQuery['facilities']['nodes'];
  edits: boolean;
  busy?: boolean;
  draw?: DrawWhole | undefined;
}

function FacilityTable({ facilities, edits, busy = false, draw }: TableProps) {
  return (
    <WideTable label="Danh mục đơn vị" csv="" busy={busy} draw={draw}>
      <thead>
        <tr>
          <th scope="col">Mã</th>
          <th scope="col">Tên đơn vị</th>
          <th scope="col">Loại</th>
          <th scope="col">Tuyến</th>
          <th scope="col">Huyện</th>
        </tr>
      </thead>
      <tbody>
        {facilities.map((facility) => (
          <tr key={facility.code}>
            <td className={styles.nowrap}>{facility.code}</td>
            <th scope="row" className={styles.name}>
              <Link to={edits ? '/quan-tri/don-vi/$code' : '/don-vi/$code'} params={{ code: facility.code }}>
                {facility.name}
              </Link>
            </th>
            <td>{facilityKinds[facility.kind]}</td>
            <td>{tiers[facility.tier]}</td>
            <td>{facility.district?.name ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
