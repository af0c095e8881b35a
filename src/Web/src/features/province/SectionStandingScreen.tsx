import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ProvincePeriodsDocument, SectionStandingDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { dateText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PeriodActions } from './PeriodActions';
import { SectionStanding } from './SectionStanding';
import { SectionYear } from './SectionYear';
import { sectionFigures } from './sectionFigures';
import { currentPeriod } from './standing';
import { UnknownSection } from './UnknownSection';

const route = getRouteApi('/signed-in/toan-tinh/$section');

/** `/toan-tinh/{section}`: one section's figures over the periods, its districts ranked, the units behind a district. */
export function SectionStandingScreen() {
  const search = route.useSearch();
  const calendar = useQuery(asked(ProvincePeriodsDocument, {}));
  const periods = calendar.data?.periods ?? [];
  const period = search.ky ?? currentPeriod(periods)?.code;
  return period === undefined ? (
    <Answer of={calendar} lines={14}>
      {() => <Empty>Chưa ban hành lịch báo cáo nào, nên chưa có kết quả.</Empty>}
    </Answer>
  ) : (
    <Standing period={period} periods={periods} />
  );
}

interface Props {
  period: string;
  periods: readonly { code: string; name: string }[];
}

function Standing({ period, periods }: Props) {
  const { section } = route.useParams();
  const navigate = route.useNavigate();
  const standing = useQuery({
    ...asked(SectionStandingDocument, { section, period }),
    placeholderData: (before) => before,
  });
  const found = standing.data?.period;
  if (found && !found.section) {
    return <UnknownSection name={section} />;
  }
  return (
    <Page
      title={
        found?.section
          ? `${found.section.definition.number}. ${found.section.definition.shortTitle}`
          : 'Kết quả toàn tỉnh'
      }
      about={found ? `${found.name} · số liệu ${dateText(found.from)}–${dateText(found.to)}` : null}
      files={{ of: `toan-tinh ${section}`, period }}
      actions={
        <>
          <Link to="/toan-tinh" search={{ ky: period }}>
            Mọi nội dung
          </Link>
          <PeriodActions
            periods={periods}
            code={period}
            choose={(ky) => void navigate({ search: (before) => ({ ...before, ky }) })}
          />
        </>
      }
    >
      <Answer of={standing} lines={14}>
        {(answer) =>
          !answer.period?.section ? (
            <Empty>Không có kỳ báo cáo {period}. Chọn một kỳ khác.</Empty>
          ) : answer.period.forms.includes(answer.period.section.definition.form) ? (
            <SectionStanding period={answer.period.code} section={sectionFigures(answer.period.section)} />
          ) : answer.period.kind === 'YEAR' ? (
            <SectionYear period={answer.period} section={answer.period.section.definition} />
          ) : (
            <Empty>Nội dung này không báo cáo trong kỳ {answer.period.name}. Chọn một kỳ khác.</Empty>
          )
        }
      </Answer>
    </Page>
  );
}
