import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useViewer } from '../../app/session';
import { ReportReceiptDocument, type ReportReceiptQuery } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { FormBodies } from '../../ui/FormBodies';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Sign } from '../../ui/Sign';
import { WideTable } from '../../ui/WideTable';
import { type AreaOf, type Owed, owedAreas } from './areasOf';
import styles from './Receipt.module.css';
import { isFiled } from './standing';

type Period = NonNullable<ReportReceiptQuery['period']>;
type Receipt = Owed<AreaOf<Period>>;

/** What the Sở has received, section by section, and what happens next; to keep and to print. */
export function ReceiptScreen() {
  const { period, facility } = useParams({ from: '/signed-in/bao-cao/$period/$facility/bien-nhan' });
  const answer = useQuery(asked(ReportReceiptDocument, { period, facility }));
  return (
    <div className={styles.screen}>
      {answer.data === undefined && <Page title="Biên nhận báo cáo">{null}</Page>}
      <Answer of={answer} lines={10}>
        {(data) =>
          data.period ? (
            <ReceiptPage period={data.period} sections={owedAreas(data.period, data.sections)} facility={facility} />
          ) : (
            <Page title="Biên nhận báo cáo">
              <Empty>Không có kỳ báo cáo “{period}”. Chọn một kỳ trong danh sách báo cáo.</Empty>
            </Page>
          )
        }
      </Answer>
    </div>
  );
}

interface PageProps {
  period: Period;
  sections: readonly Receipt[];
  facility: string;
}

function ReceiptPage({ period, sections, facility }: PageProps) {
  const viewer = useViewer();
  const sent = sections.filter(({ filing }) => filing.submission > 0);
  const missing = sections.filter(({ filing }) => !isFiled(filing.state));
  const name = sections[0]?.filing.facility.name ?? facility;
  const newest = sent.reduce<string | null>(
    (last, { filing }) =>
      filing.submittedAt && (!last || Date.parse(filing.submittedAt) > Date.parse(last)) ? filing.submittedAt : last,
    null,
  );
  const late = sent.filter(({ filing }) => filing.late).length;
  const people = [...new Set(sent.map(({ filing }) => filing.submittedBy).filter((by) => by != null))];
  const params = { period: period.code, facility };
  return (
    <Page
      title="Biên nhận báo cáo"
      about={`${name} · ${periodName(period)}`}
      files={{ of: `bien-nhan ${facility}`, period: period.code }}
      actions={
        <Button look="primary" onClick={() => window.print()}>
          In biên nhận
        </Button>
      }
    >
      <div className={styles.receipt}>
        {sent.length === 0 ? (
          <Empty>Chưa gửi nội dung nào của kỳ này nên chưa có biên nhận.</Empty>
        ) : (
          <>
            {missing.length === 0 ? (
              <Notice kind="done" title={`Sở Y tế đã nhận đủ ${sections.length} nội dung của báo cáo`} />
            ) : (
              <Notice
                kind="look"
                title={`Sở Y tế đã nhận ${sections.length - missing.length}/${sections.length} nội dung`}
              >
                <p>
                  Còn lại:{' '}
                  {missing.map(({ definition }) => `${definition.number}. ${definition.shortTitle}`).join('; ')}.
                </p>
              </Notice>
            )}
            <dl className={styles.facts}>
              <Fact label="Số báo cáo">
                {period.code}/{facility}
              </Fact>
              <Fact label="Đơn vị">
                {name} ({facility})
              </Fact>
              <Fact label="Kỳ báo cáo">
                {periodName(period)}, số liệu {dateText(period.from)}–{dateText(period.to)}
              </Fact>
              <Fact label="Nhận lúc">{newest && momentText(newest)}</Fact>
              <Fact label="Hạn nộp">
                {momentText(period.dueAt)} · <Timeliness late={late} of={sent.length} />
              </Fact>
              <Fact label="Người gửi">
                {people.map((by) => (by === viewer.userName ? `${viewer.displayName} (${by})` : by)).join(', ')}
              </Fact>
            </dl>
            <ReceiptTable sections={sections} />
            <section aria-labelledby="viec-tiep">
              <h2 id="viec-tiep">Việc tiếp theo</h2>
              <p>
                Phòng của Sở Y tế theo dõi từng nội dung sẽ thẩm định rồi tiếp nhận, hoặc trả lại kèm lý do và chỉ rõ
                dòng phải sửa. Nội dung bị trả lại hiện ở đầu màn hình “Báo cáo của tôi”; sửa và gửi lại thì có số biên
                nhận mới.
              </p>
            </section>
          </>
        )}
        <p className="no-print">
          {viewer.role === 'REPORTER' && (
            <>
              <Link to="/bao-cao">Về báo cáo của tôi</Link> ·{' '}
            </>
          )}
          <Link to="/bao-cao/$period/$facility" params={params}>
            Xem số liệu đã gửi
          </Link>
        </p>
      </div>
    </Page>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="quiet">{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Timeliness({ late, of }: { late: number; of: number }) {
  return late === 0 ? (
    <Sign meaning="done" sign="✓">
      nộp đúng hạn
    </Sign>
  ) : (
    <Sign meaning="look" sign="!">
      {late === of ? 'nộp quá hạn' : `${late}/${of} nội dung nộp quá hạn`}
    </Sign>
  );
}

function ReceiptTable({ sections }: { sections: readonly Receipt[] }) {
  return (
    <WideTable label="Từng nội dung đã gửi" csv="" className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="number">
            Bản gửi
          </th>
          <th scope="col">Gửi lúc</th>
          <th scope="col">Số biên nhận</th>
        </tr>
      </thead>
      <FormBodies all={sections} formOf={({ definition }) => definition.form} columns={6}>
        {({ definition, filing }) => (
          <tr key={definition.name}>
            <td>{definition.number}</td>
            <th scope="row">{definition.shortTitle}</th>
            <td>
              <FilingStateSign state={filing.state} late={filing.late} />
            </td>
            <td className="number">{filing.submission > 0 ? filing.submission : '–'}</td>
            <td className={styles.moment}>{filing.submittedAt ? momentText(filing.submittedAt) : 'chưa gửi'}</td>
            <td className={styles.moment}>{filing.receipt ?? '–'}</td>
          </tr>
        )}
      </FormBodies>
    </WideTable>
  );
}
