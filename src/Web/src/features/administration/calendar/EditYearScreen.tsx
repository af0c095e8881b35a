import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { CalendarDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { Answer } from '../../../ui/Answer';
import { Notice } from '../../../ui/Notice';
import { AdministrationPage } from '../AdministrationPage';
import { YearForm } from './YearForm';
import { periodFields, proposeYear } from './yearFields';

/** A year's calendar as a whole: the published one, or a proposal from another year. */
export function EditYearScreen() {
  const params = useParams({ from: '/signed-in/quan-tri/lich/$year' });
  const year = Number(params.year);
  const valid = Number.isInteger(year) && year >= 2020 && year <= 2100;
  return (
    <AdministrationPage
      title={`Soạn lịch báo cáo năm ${params.year}`}
      needs={['publishCalendar']}
      about={
        <Link to="/quan-tri/lich" search={valid ? { nam: year } : {}}>
          Về lịch báo cáo
        </Link>
      }
    >
      {valid ? (
        <Year key={year} year={year} />
      ) : (
        <Notice kind="look" title="Năm này không lập lịch được">
          <p>Chọn năm từ 2020 đến 2100.</p>
        </Notice>
      )}
    </AdministrationPage>
  );
}

function Year({ year }: { year: number }) {
  const { tu } = useSearch({ from: '/signed-in/quan-tri/lich/$year' });
  const own = useQuery(asked(CalendarDocument, { year }));
  const model = useQuery(asked(CalendarDocument, { year: tu ?? year }));
  return (
    <Answer of={own} lines={12}>
      {(published) => (
        <Answer of={model} lines={12}>
          {({ periods }) => (
            <>
              {published.periods.length === 0 && periods.length > 0 && (
                <Notice kind="plain">
                  <p>
                    Bản soạn từ lịch năm {tu}, mọi ngày dời sang năm {year}. Chưa công bố; đối chiếu từng ngày với công
                    văn trước khi công bố.
                  </p>
                </Notice>
              )}
              <YearForm
                year={year}
                published={published.periods}
                start={published.periods.length > 0 ? published.periods.map(periodFields) : proposeYear(periods, year)}
              />
            </>
          )}
        </Answer>
      )}
    </Answer>
  );
}
