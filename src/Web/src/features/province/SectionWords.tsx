import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import { text } from '../../figures/number';
import type { ShownLinesFragment } from '../../gateway/generated/graphql';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SelectField } from '../../ui/Field';
import { wordsOf } from '../../ui/found';
import { Loading } from '../../ui/Loading';
import { SearchBox } from '../../ui/SearchBox';
import { DistrictWords } from './DistrictWords';
import type { SectionWordsSearch } from './provinceSearch';
import { type PlaceWritings, useWritings } from './useWritings';
import styles from './Words.module.css';
import { WritingsTable } from './WritingsTable';
import { type Place, placesOf, shownWritings } from './writings';

const route = getRouteApi('/signed-in/toan-tinh/$section/noi-dung');

interface Props {
  period: string;
  definition: ShownLinesFragment;
  districts: Parameters<typeof placesOf>[0];
}

/** The filters, which live in the address, and what they leave. */
export function SectionWords({ period, definition, districts }: Props) {
  const { tim = '', huyen, dong } = route.useSearch();
  const navigate = route.useNavigate();
  const lines = definition.lines.filter(({ kind }) => kind === 'TEXT' || kind === 'REGISTER');
  const line = (lines.length === 1 ? lines[0] : lines.find(({ name }) => name === dong)) ?? null;
  const all = useMemo(() => placesOf(districts), [districts]);
  const places = useMemo(() => (huyen === undefined ? all : all.filter(({ code }) => code === huyen)), [all, huyen]);
  const set = (change: SectionWordsSearch) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value)) as SectionWordsSearch,
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={styles.page}>
      <search className={`${styles.filters} no-print`}>
        <SearchBox label="Tìm trong nội dung" value={tim} change={(value) => set({ tim: value })} />
        {lines.length > 1 && (
          <SelectField label="Mục" value={line?.name ?? ''} onChange={(event) => set({ dong: event.target.value })}>
            <option value="">Mọi mục</option>
            {lines.map(({ name, shortLabel }) => (
              <option key={name} value={name}>
                {shortLabel}
              </option>
            ))}
          </SelectField>
        )}
        <SelectField label="Huyện" value={huyen ?? ''} onChange={(event) => set({ huyen: event.target.value })}>
          <option value="">Mọi huyện</option>
          {all.map(({ code, name, units }) => (
            <option key={code} value={code}>
              {name} ({units} đơn vị)
            </option>
          ))}
        </SelectField>
      </search>
      <p className="only-print">
        {[
          line?.shortLabel ?? 'Mọi mục',
          huyen === undefined ? 'mọi huyện' : (places[0]?.name ?? huyen),
          tim && `có chữ “${tim}”`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {places.length === 0 ? (
        <Empty>Chưa có đơn vị nào{huyen === undefined ? '' : ' của huyện này'} gửi nội dung này trong kỳ.</Empty>
      ) : (
        <Found
          // Other places or words are another list, read from its beginning.
          key={`${huyen ?? ''}/${tim}`}
          period={period}
          definition={definition}
          lines={line ? [line] : lines}
          search={tim}
          places={places}
        />
      )}
    </div>
  );
}

interface FoundProps {
  period: string;
  definition: ShownLinesFragment;
  /** Those that are read: one or all. */
  lines: ShownLinesFragment['lines'];
  search: string;
  places: readonly Place[];
}

function Found({ period, definition, lines, search, places }: FoundProps) {
  const { query, isWhole, readAll, readWhole } = useWritings({ period, section: definition.name, search, places });
  const words = useMemo(() => wordsOf(search), [search]);
  if (!query.data) {
    return query.isError ? (
      <ErrorPanel error={query.error} retry={() => void query.refetch()} />
    ) : (
      <Loading lines={12} />
    );
  }
  const only = lines.length === 1 ? (lines[0] ?? null) : null;
  const read = query.data.pages.flatMap((page) => page.places);
  const shownOf = (found: readonly PlaceWritings[]) =>
    found
      .map(({ place, writings }) => ({ place, writings: shownWritings(writings, only, words) }))
      .filter(({ writings }) => writings.length > 0);
  const shown = shownOf(read);
  const units = shown.reduce((sum, { writings }) => sum + writings.length, 0);
  const left = places.length - read.length;
  return (
    <>
      <div className={styles.found}>
        <p className="quiet" role="status">
          {units === 0 && left === 0
            ? ''
            : `${text(units)} đơn vị ${search ? `có chữ “${search}”` : 'đã gửi'} ở ${read.length}/${places.length} huyện đã xem.`}
        </p>
        {(units > 0 || left > 0) && (
          <CsvButton
            name="Nội dung các đơn vị viết"
            part={only?.shortLabel ?? ''}
            counted="huyện"
            draw={async (progress) => <WritingsTable found={shownOf(await readWhole(progress))} lines={lines} />}
          />
        )}
      </div>
      {units === 0 && left === 0 && (
        <Empty>
          {search
            ? `Không có đơn vị nào viết “${search}”${only ? ' ở mục này' : ''}. Thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc.`
            : 'Chưa có đơn vị nào gửi nội dung này.'}
        </Empty>
      )}
      {shown.map(({ place, writings }) => (
        <DistrictWords
          key={place.code}
          period={period}
          section={definition.name}
          place={place}
          writings={writings}
          lines={lines}
          words={words}
        />
      ))}
      {left > 0 && (
        <p className={`${styles.more} no-print`}>
          <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Xem thêm, còn {left} huyện
          </Button>
          {!isWhole && <Button onClick={readAll}>Xem tất cả</Button>}
        </p>
      )}
      {query.isFetchNextPageError && <ErrorPanel error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
}
