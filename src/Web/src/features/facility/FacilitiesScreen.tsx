import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { DrawWhole } from '../../csv/CsvButton';
import { readWhole } from '../../csv/readWhole';
import { text } from '../../figures/number';
import { FacilitiesDistrictsDocument, FacilitiesDocument } from '../../gateway/generated/graphql';
import { ask, asked } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SelectField } from '../../ui/Field';
import { kinds, tiers } from '../../ui/facilityWords';
import { Loading } from '../../ui/Loading';
import { Page } from '../../ui/Page';
import { SearchBox } from '../../ui/SearchBox';
import styles from './Facility.module.css';
import { FacilityList } from './FacilityList';
import type { FacilitiesSearch } from './facilitiesSearch';

const route = getRouteApi('/signed-in/don-vi');

/** `/don-vi`: finds a facility. A reporter has but one and is taken to it. */
export function FacilitiesScreen() {
  const { facility } = useViewer();
  return facility ? <Navigate to="/don-vi/$code" params={{ code: facility.code }} replace /> : <Search />;
}

function Search() {
  const { tim, huyen, loai, tuyen } = route.useSearch();
  const navigate = route.useNavigate();
  const districts = useQuery({ ...asked(FacilitiesDistrictsDocument, {}), staleTime: Number.POSITIVE_INFINITY });
  const filter = { search: tim ?? null, district: huyen ?? null, kind: loai ?? null, tier: tuyen ?? null };
  const found = useInfiniteQuery({
    queryKey: ['facilities', filter],
    queryFn: ({ pageParam, signal }) => ask(FacilitiesDocument, { ...filter, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ facilities: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
    placeholderData: (before) => before,
  });
  const drawAll: DrawWhole = async (progress) => {
    const page = async (after: string | null) => (await ask(FacilitiesDocument, { ...filter, after })).facilities;
    return <FacilityList facilities={await readWhole(page, progress)} />;
  };
  const set = (change: Partial<Record<keyof FacilitiesSearch, string>>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value)) as FacilitiesSearch,
      replace: true,
      resetScroll: false,
    });
  const pages = found.data?.pages ?? [];
  const facilities = pages.flatMap((page) => page.facilities.nodes);
  const total = pages[0]?.facilities.totalCount ?? 0;
  return (
    <Page title="Đơn vị" about="Cơ sở y tế và trạm y tế trong danh mục hiện nay" files={{ of: 'don-vi' }}>
      <search className={styles.filters}>
        <SearchBox label="Tìm theo tên hoặc mã" value={tim ?? ''} change={(value) => set({ tim: value })} />
        <SelectField label="Huyện" value={huyen ?? ''} onChange={(event) => set({ huyen: event.target.value })}>
          <option value="">Mọi huyện</option>
          {districts.data?.districts.map((district) => (
            <option key={district.code} value={district.code}>
              {district.name}
            </option>
          ))}
        </SelectField>
        <SelectField label="Loại" value={loai ?? ''} onChange={(event) => set({ loai: event.target.value })}>
          <option value="">Mọi loại</option>
          <Options of={kinds} />
        </SelectField>
        <SelectField label="Tuyến" value={tuyen ?? ''} onChange={(event) => set({ tuyen: event.target.value })}>
          <option value="">Mọi tuyến</option>
          <Options of={tiers} />
        </SelectField>
      </search>
      {found.isError && !found.data ? (
        <ErrorPanel error={found.error} retry={() => void found.refetch()} />
      ) : !found.data ? (
        <Loading lines={12} />
      ) : total === 0 ? (
        <Empty>Không có đơn vị nào khớp. Thử một phần ngắn hơn của tên hoặc mã, hoặc bỏ bớt điều kiện lọc.</Empty>
      ) : (
        <>
          <p className="quiet" role="status">
            {text(total)} đơn vị{facilities.length < total && `, đang xem ${text(facilities.length)}`}
          </p>
          <FacilityList
            facilities={facilities}
            busy={found.isPlaceholderData}
            draw={found.hasNextPage ? drawAll : undefined}
          />
          {found.hasNextPage && (
            <p className={styles.more}>
              <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                Xem thêm {Math.min(50, total - facilities.length)} đơn vị
              </Button>
            </p>
          )}
          {found.isFetchNextPageError && <ErrorPanel error={found.error} />}
        </>
      )}
    </Page>
  );
}

function Options({ of }: { of: Record<string, string> }) {
  return Object.entries(of).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));
}
