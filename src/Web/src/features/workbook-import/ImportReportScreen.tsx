import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ImportTargetDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import styles from './Import.module.css';
import { ReportImport } from './ReportImport';

/** A reporter brings a filled-in workbook into the unit's own report. */
export function ImportReportScreen() {
  const { period, facility } = useParams({ from: '/signed-in/bao-cao/$period/$facility/nhap-excel' });
  const viewer = useViewer();
  const isMine = viewer.role === 'REPORTER' && viewer.facility?.code === facility;
  const target = useQuery(asked(ImportTargetDocument, { period, facility }));
  const of = target.data?.period;
  return (
    <div className={styles.screen}>
      <Page
        title="Nhập báo cáo từ Excel"
        about={
          of
            ? `${target.data?.facility?.name ?? facility} · ${periodName(of)} · số liệu ${dateText(of.from)}–${dateText(of.to)} · hạn ${momentText(of.dueAt)}`
            : null
        }
        actions={
          <Link to="/bao-cao/$period/$facility" params={{ period, facility }}>
            Về báo cáo
          </Link>
        }
      >
        {isMine ? (
          <Answer of={target}>
            {({ period: found, sections }) =>
              found ? (
                <ReportImport key={`${period}/${facility}`} period={period} facility={facility} sections={sections} />
              ) : (
                <Empty>Không có kỳ báo cáo “{period}”. Chọn một kỳ trong danh sách báo cáo.</Empty>
              )
            }
          </Answer>
        ) : (
          <Notice kind="look" title="Tài khoản này không nhập được báo cáo của đơn vị">
            <p>
              Chỉ cán bộ đầu mối của đơn vị nhập biểu của đơn vị mình. Văn phòng Sở nhập thay ở màn hình “Nhập biểu
              Excel của các đơn vị”.
            </p>
          </Notice>
        )}
      </Page>
    </div>
  );
}
