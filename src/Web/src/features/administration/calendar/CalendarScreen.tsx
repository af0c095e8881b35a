import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarDocument, CalendarYearsDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { rightsOf } from '../../../session/rights';
import { useViewer } from '../../../session/session';
import { serverNow } from '../../../time/clock';
import { yearOf, yearWithoutCalendar } from '../../../time/missingCalendar';
import { Answer } from '../../../ui/Answer';
import { Empty } from '../../../ui/Empty';
import { SelectField } from '../../../ui/Field';
import { MissingCalendar } from '../../../ui/MissingCalendar';
import { AdministrationPage } from '../AdministrationPage';
import { PeriodExtensions } from './PeriodExtensions';
import { PeriodsTable } from './PeriodsTable';

/** The published calendar of a year, and what may be done to it. */
export function CalendarScreen() {
  const { nam, ky } = useSearch({ from: '/signed-in/quan-tri/lich' });
  const navigate = useNavigate({ from: '/quan-tri/lich' });
  const publishes = rightsOf(useViewer().role).has('publishCalendar');
  const read = useQuery(asked(CalendarYearsDocument, {}));
  const years = [...new Set(read.data?.periods.map((period) => period.year))].sort((a, b) => b - a);
  const thisYear = yearOf(serverNow());
  const year = nam ?? (years.includes(thisYear) ? thisYear : (years[0] ?? thisYear));
  const next = (years[0] ?? thisYear - 1) + 1;
  return (
    <AdministrationPage
      title={`Lịch báo cáo năm ${year}`}
      needs={['readProvince']}
      files={{ of: 'lich-bao-cao', period: year }}
      actions={
        <>
          <SelectField
            label="Năm"
            value={year}
            onChange={(event) => void navigate({ search: { nam: Number(event.target.value) } })}
          >
            {[...new Set([year, ...years])]
              .sort((a, b) => b - a)
              .map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
          </SelectField>
          {publishes && (
            <>
              <Link to="/quan-tri/lich/$year" params={{ year: String(year) }}>
                Sửa lịch năm {year}
              </Link>
              {read.data && (
                <Link to="/quan-tri/lich/$year" params={{ year: String(next) }} search={{ tu: years[0] }}>
                  Chuẩn bị lịch năm {next}
                </Link>
              )}
            </>
          )}
        </>
      }
    >
      {read.data && (
        <MissingCalendar
          year={yearWithoutCalendar(read.data.periods, serverNow())}
          others={read.data.periods}
          publishes={publishes}
        />
      )}
      <Year year={year} chosen={ky} />
    </AdministrationPage>
  );
}

function Year({ year, chosen }: { year: number; chosen: string | undefined }) {
  const calendar = useQuery(asked(CalendarDocument, { year }));
  return (
    <Answer of={calendar} lines={10}>
      {({ periods }) =>
        periods.length === 0 ? (
          <Empty>Năm {year} chưa có lịch báo cáo. Quản trị hệ thống soạn và công bố lịch của cả năm.</Empty>
        ) : (
          <>
            <PeriodsTable periods={periods} chosen={chosen} />
            {chosen && periods.some((period) => period.code === chosen) && (
              <PeriodExtensions key={chosen} code={chosen} />
            )}
          </>
        )
      }
    </Answer>
  );
}
