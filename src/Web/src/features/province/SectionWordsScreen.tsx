import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ProvincePeriodsDocument, SectionWritersDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { PeriodActions } from './PeriodActions';
import { SectionWords } from './SectionWords';
import { currentPeriod, hasWords } from './standing';
import { UnknownSection } from './UnknownSection';

const route = getRouteApi('/signed-in/toan-tinh/$section/noi-dung');

/** `/toan-tinh/{section}/noi-dung`: what the units wrote in a section, district by district. */
export function SectionWordsScreen() {
  const { section } = route.useParams();
  const { ky } = route.useSearch();
  const calendar = useQuery(asked(ProvincePeriodsDocument, {}));
  const { periods = [], sections = [] } = calendar.data ?? {};
  const form = sections.find(({ name }) => name === section)?.form;
  const asking = periods.filter(({ forms }) => form === undefined || forms.includes(form));
  const period = ky ?? currentPeriod(asking)?.code;
  return period === undefined ? (
    <Answer of={calendar} lines={14}>
      {() => <Empty>Chưa có kỳ báo cáo nào hỏi nội dung này.</Empty>}
    </Answer>
  ) : (
    <Written period={period} periods={asking} />
  );
}

interface Props {
  period: string;
  periods: readonly { code: string; name: string }[];
}

function Written({ period, periods }: Props) {
  const { section } = route.useParams();
  const navigate = route.useNavigate();
  const writers = useQuery({
    ...asked(SectionWritersDocument, { section, period }),
    placeholderData: (before) => before,
  });
  const found = writers.data?.period;
  const definition = found?.section?.definition;
  if (found && !found.section) {
    return <UnknownSection name={section} />;
  }
  return (
    <Page
      title={
        definition
          ? `Nội dung các đơn vị viết: ${definition.number}. ${definition.shortTitle}`
          : 'Nội dung các đơn vị viết'
      }
      about={found ? found.name : null}
      files={{ of: `toan-tinh ${section} noi-dung`, period }}
      actions={
        <>
          {definition && (
            <Link to="/toan-tinh/$section" params={{ section: definition.name }} search={{ ky: period }}>
              Kết quả của nội dung này
            </Link>
          )}
          <PeriodActions
            periods={periods}
            code={period}
            choose={(ky) => void navigate({ search: (before) => ({ ...before, ky }) })}
          />
        </>
      }
    >
      <Answer of={writers} lines={14}>
        {({ period: answer }) =>
          !answer?.section ? (
            <Empty>Không có kỳ báo cáo {period}. Chọn một kỳ khác.</Empty>
          ) : !answer.forms.includes(answer.section.definition.form) ? (
            <Empty>Nội dung này không báo cáo trong kỳ {answer.name}. Chọn một kỳ khác.</Empty>
          ) : !hasWords(answer.section.definition) ? (
            <Empty>Nội dung này chỉ có số liệu, đơn vị không viết gì.</Empty>
          ) : (
            <SectionWords
              key={answer.code}
              period={answer.code}
              definition={answer.section.definition}
              districts={answer.section.byDistrict}
            />
          )
        }
      </Answer>
    </Page>
  );
}
