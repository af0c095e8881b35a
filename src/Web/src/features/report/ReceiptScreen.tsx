import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReportReceiptDocument, type ReportReceiptQuery } from '../../gateway/generated/graphql';
import { type Away, askedPartly } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Sign } from '../../ui/Sign';
import { AwaySections } from './AwaySections';
import { awaySections } from './away';
import { owedSections } from './owedSections';
import styles from './Receipt.module.css';
import { type Receipt, ReceiptTable } from './ReceiptTable';
import { isFiled } from './standing';
import { UnknownPeriod } from './UnknownPeriod';

type Period = NonNullable<ReportReceiptQuery['period']>;

/** What the Sở has received, section by section, and what happens next; to keep and to print. */
export function ReceiptScreen() {
  const { period, facility } = useParams({ from: '/signed-in/bao-cao/$period/$facility/bien-nhan' });
  const answer = useQuery(askedPartly(ReportReceiptDocument, { period, facility }));
  return (
    <div className={styles.screen}>
      {answer.data === undefined && <Page title="Biên nhận báo cáo">{null}</Page>}
      <Answer of={answer} lines={10} tellsAway>
        {(data) =>
          data.period ? (
            <ReceiptPage
              data={data}
              period={data.period}
              facility={facility}
              retry={() => void answer.refetch()}
              isAsking={answer.isFetching}
            />
          ) : (
            <Page title="Biên nhận báo cáo">
              <UnknownPeriod of={data} period={period} retry={() => void answer.refetch()} />
            </Page>
          )
        }
      </Answer>
    </div>
  );
}

interface PageProps {
  data: ReportReceiptQuery & Away;
  period: Period;
  facility: string;
  /** Asks for the answer anew. */
  retry: () => void;
  isAsking: boolean;
}

function ReceiptPage({ data, period, facility, retry, isAsking }: PageProps) {
  const viewer = useViewer();
  const sections = owedSections(period.sections);
  const away = awaySections(data, sections);
  const inOrder = data.sections.flatMap(({ name }) =>
    [...sections, ...away].filter(({ definition }) => definition.name === name),
  );
  const sent = sections.filter(({ filing }) => filing.submission > 0);
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
        <AwaySections of={data} sections={away} all={[...sections, ...away]} retry={retry} busy={isAsking}>
          Biên nhận này chưa kể các nội dung nêu trên; nội dung đã gửi thì Sở Y tế vẫn giữ. Thử lại sau ít phút.
        </AwaySections>
        {sent.length === 0 ? (
          <Empty>
            {away.length > 0
              ? 'Trong các nội dung đọc được chưa có nội dung nào đã gửi.'
              : 'Chưa gửi nội dung nào của kỳ này nên chưa có biên nhận.'}
          </Empty>
        ) : (
          <>
            <Received sections={sections} isWhole={away.length === 0} />
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
            <ReceiptTable sections={inOrder} />
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

/** How much of what can be read the Sở has. */
function Received({ sections, isWhole }: { sections: readonly Receipt[]; isWhole: boolean }) {
  const missing = sections.filter(({ filing }) => !isFiled(filing.state));
  if (isWhole && missing.length === 0) {
    return <Notice kind="done" title={`Sở Y tế đã nhận đủ ${sections.length} nội dung của báo cáo`} />;
  }
  const received = `${sections.length - missing.length}/${sections.length} nội dung`;
  return (
    <Notice kind="look" title={`Sở Y tế đã nhận ${received}${isWhole ? '' : ' đọc được'}`}>
      {missing.length > 0 && (
        <p>Còn lại: {missing.map(({ definition }) => `${definition.number}. ${definition.shortTitle}`).join('; ')}.</p>
      )}
    </Notice>
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
