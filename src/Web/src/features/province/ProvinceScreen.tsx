import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ProvinceDocument, ProvincePeriodsDocument } from '../../gateway/generated/graphql';
import { asked, askedPartly } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { dateText } from '../../time/dates';
import { YearTotals } from '../../totals/YearTotals';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { ChasingLetter } from '../../workbooks/ChasingLetter';
import { CompletenessStrip } from './CompletenessStrip';
import { ConsolidatedReport } from './ConsolidatedReport';
import { PeriodActions } from './PeriodActions';
import styles from './Province.module.css';
import { ProvinceTable } from './ProvinceTable';
import { areasOf } from './sectionFigures';
import { currentPeriod } from './standing';
import { useLyingSheet } from './useLyingSheet';

const route = getRouteApi('/signed-in/toan-tinh');

/** `/toan-tinh`: where the province stands, who holds it back, and whether it gets better. */
export function ProvinceScreen() {
  useLyingSheet();
  const { ky } = route.useSearch();
  const navigate = route.useNavigate();
  const isOffice = useViewer().role === 'OFFICE';
  const calendar = useQuery(asked(ProvincePeriodsDocument, {}));
  const periods = calendar.data?.periods ?? [];
  const chosen = periods.find((period) => period.code === ky) ?? (ky ? null : currentPeriod(periods));
  const sections = calendar.data?.sections ?? [];
  const standing = useQuery({
    ...askedPartly(ProvinceDocument, { period: chosen?.code ?? '' }),
    enabled: chosen !== null,
  });
  return (
    <Page
      title="Kết quả toàn tỉnh"
      about={
        chosen
          ? `${chosen.name} · số liệu ${dateText(chosen.from)}–${dateText(chosen.to)} · hạn nộp ${dateText(chosen.dueAt)}`
          : null
      }
      files={{ of: 'toan-tinh', period: chosen?.code }}
      actions={
        <>
          {chosen && chosen.state !== 'UPCOMING' && <ConsolidatedReport period={chosen.code} />}
          {isOffice && chosen && chosen.state !== 'UPCOMING' && <ChasingLetter period={chosen.code} />}
          <PeriodActions
            periods={periods}
            code={chosen?.code}
            choose={(code) => void navigate({ search: { ky: code } })}
          />
        </>
      }
    >
      <Answer of={calendar} lines={14}>
        {() =>
          chosen ? (
            <Answer of={standing} lines={14}>
              {({ period }) =>
                period ? (
                  <div className={styles.page}>
                    <CompletenessStrip completeness={period.completeness} />
                    <ProvinceTable
                      period={period.code}
                      areas={areasOf(period).filter(({ definition }) =>
                        period.bySection.some((one) => one.section === definition.name),
                      )}
                      owed={new Map(period.bySection.map((one) => [one.section, one.completeness.owed]))}
                    />
                    <YearTotals period={chosen} sections={sections} />
                  </div>
                ) : (
                  <Empty>Kỳ này không có trong lịch báo cáo. Chọn một kỳ khác.</Empty>
                )
              }
            </Answer>
          ) : (
            <Empty>
              {ky
                ? `Không có kỳ báo cáo ${ky}. Kiểm tra lại địa chỉ, hoặc mở lại từ “Kết quả toàn tỉnh”.`
                : 'Chưa ban hành lịch báo cáo nào, nên chưa có kết quả.'}
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}
