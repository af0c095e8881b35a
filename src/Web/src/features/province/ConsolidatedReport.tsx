import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConsolidatedReportDocument, type ConsolidatedReportQuery } from '../../gateway/generated/graphql';
import { sentenceOf } from '../../gateway/problem';
import { asked } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { useViewer } from '../../session/session';
import { momentText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileLink } from '../../ui/FileLink';
import { Notice } from '../../ui/Notice';
import table from '../../ui/Table.module.css';

type Snapshot = NonNullable<ConsolidatedReportQuery['period']>['snapshots'][number];

/** The consolidated report of a period: the office fixes its figures, and everyone of the Sở takes the report of what was fixed. */
export function ConsolidatedReport({ period }: { period: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Báo cáo tổng hợp</Button>
      {isOpen && <ReportDialog period={period} close={() => setOpen(false)} />}
    </>
  );
}

function ReportDialog({ period, close }: { period: string; close: () => void }) {
  const isOffice = useViewer().role === 'OFFICE';
  const queries = useQueryClient();
  const query = asked(ConsolidatedReportDocument, { period });
  const report = useQuery(query);
  const fix = useMutation({
    mutationFn: () => send('POST', `/api/consolidations/${encodeURIComponent(period)}/snapshots`),
    onSuccess: () => queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  return (
    <Dialog
      open
      close={close}
      title="Báo cáo tổng hợp"
      actions={
        isOffice && (
          <Button look="primary" busy={fix.isPending} onClick={() => fix.mutate()}>
            Chốt số liệu
          </Button>
        )
      }
    >
      <p>
        Báo cáo lập từ số liệu đã chốt (các báo cáo đã gửi và đã tiếp nhận lúc chốt), tải lại lúc nào cũng như nhau. Số
        liệu đổi sau khi chốt thì chốt lần mới.
      </p>
      {fix.isError && (
        <Notice kind="bad" title="Chưa chốt được số liệu" role="alert">
          {sentenceOf(fix.error)}
        </Notice>
      )}
      <Answer of={report} lines={4}>
        {(answer) => <Snapshots period={period} snapshots={answer.period?.snapshots ?? []} isOffice={isOffice} />}
      </Answer>
    </Dialog>
  );
}

interface SnapshotsProps {
  period: string;
  snapshots: readonly Snapshot[];
  isOffice: boolean;
}

function Snapshots({ period, snapshots, isOffice }: SnapshotsProps) {
  if (snapshots.length === 0) {
    return (
      <p>
        Kỳ này chưa chốt số liệu lần nào.{' '}
        {isOffice ? 'Bấm “Chốt số liệu” để lập báo cáo.' : 'Văn phòng Sở chốt số liệu thì có báo cáo.'}
      </p>
    );
  }
  return (
    <table className={table.table}>
      <caption className="visually-hidden">Các lần chốt số liệu</caption>
      <thead>
        <tr>
          <th scope="col">Lần</th>
          <th scope="col">Chốt lúc</th>
          <th scope="col">Đã nộp</th>
          <th scope="col">Tải về</th>
        </tr>
      </thead>
      <tbody>
        {snapshots.map((snapshot) => (
          <tr key={snapshot.number}>
            <th scope="row">{snapshot.number}</th>
            <td>
              {momentText(snapshot.takenAt)} ({snapshot.takenBy})
            </td>
            <td>
              {snapshot.filed}/{snapshot.owed} nội dung
            </td>
            <td>
              <Files period={period} number={snapshot.number} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files({ period, number }: { period: string; number: number }) {
  const address = `/api/consolidations/${encodeURIComponent(period)}`;
  return (
    <>
      <FileLink href={`${address}.docx?snapshot=${number}`} name={`bao-cao-tong-hop-${period}-lan-${number}.docx`}>
        {`Báo cáo (Word) lần ${number}`}
      </FileLink>
      {' · '}
      <FileLink href={`${address}.xlsx?snapshot=${number}`} name={`tong-hop-${period}-lan-${number}.xlsx`}>
        {`Số liệu (Excel) lần ${number}`}
      </FileLink>
    </>
  );
}
