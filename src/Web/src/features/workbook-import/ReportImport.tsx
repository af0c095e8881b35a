import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { discardDrafts } from '../../drafts/discardDrafts';
import { useOutbox, useOutboxState } from '../../drafts/OutboxProvider';
import type { Waiting } from '../../drafts/outbox';
import { useViewer } from '../../session/session';
import { serverNow } from '../../time/clock';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Progress } from '../../ui/Progress';
import { changedOf, type ImportAnswer } from '../../workbooks/importAnswer';
import { CellErrors } from './CellErrors';
import { CheckedReport } from './CheckedReport';
import { DraftsChoice, type DraftsWay } from './DraftsChoice';
import { FilePicker } from './FilePicker';
import styles from './Import.module.css';
import { type ImportStep, useReportImport } from './useReportImport';

interface Props {
  period: string;
  facility: string;
  sections: readonly { name: string; form: string }[];
}

/** Choose, see what would change, write. */
export function ReportImport({ period, facility, sections }: Props) {
  const viewer = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const outbox = useOutbox();
  const { waiting } = useOutboxState();
  const [way, setWay] = useState<DraftsWay | null>(null);
  const [isAsked, setAsked] = useState(false);
  const outcome = useRef<HTMLDivElement>(null);
  const choice = useRef<HTMLFieldSetElement>(null);

  const path = `/api/reports/${encodeURIComponent(period)}/${encodeURIComponent(facility)}`;
  const { step, choose, again, write } = useReportImport(`${path}.xlsx`, (answer, file) => void back(answer, file));

  /** What the file would write over figures that are on this computer only. */
  const touched = (all: readonly Waiting[]) =>
    'answer' in step && step.answer
      ? all.filter(
          ({ address }) =>
            address.period === period &&
            changedOf(step.answer as ImportAnswer).some((one) => one.section === address.section),
        )
      : [];
  const unsent = touched(waiting);

  async function back(answer: ImportAnswer, file: string) {
    if (way === 'file') {
      const kept = touched((await outbox?.refresh()) ?? []);
      await discardDrafts(
        viewer.userName,
        kept.map(({ address }) => address),
      );
    }
    client.removeQueries({ type: 'inactive' });
    const changed = changedOf(answer).map(({ section }) => section);
    const written = {
      file,
      at: serverNow().toISOString(),
      sections: changed,
      kept: answer.sections.length - changed.length,
    };
    await navigate({
      to: '/bao-cao/$period/$facility',
      params: { period, facility },
      state: (before) => ({ ...before, written }),
    });
  }

  async function writeOrAsk() {
    // Asked of the computer itself and not of this page: another window may have typed something meanwhile.
    const now = touched((await outbox?.refresh()) ?? []);
    if (now.length > 0 && way === null) {
      setAsked(true);
      choice.current?.focus();
    } else {
      await write();
    }
  }

  useEffect(() => {
    if (step.at === 'unfit' || step.at === 'refused' || step.at === 'checked' || step.at === 'lost') {
      outcome.current?.focus();
    }
  }, [step]);

  const isBusy = step.at === 'checking' || step.at === 'writing';
  const canWrite = step.at === 'checked' && changedOf(step.answer).length > 0;
  return (
    <div className={styles.page}>
      <section className={styles.step} aria-labelledby="chon-tep">
        <h2 id="chon-tep">1. Chọn biểu đã điền</h2>
        <p>
          Dùng biểu Excel tải từ hệ thống cho đúng đơn vị và kỳ này: chỉ điền các ô, không thêm, xóa hay dời dòng.{' '}
          <a href={`${path}.xlsx`} download>
            Tải biểu Excel
          </a>
        </p>
        <FilePicker
          label={'file' in step ? 'Chọn tệp khác' : 'Chọn tệp Excel'}
          words={'file' in step ? step.file.name : 'Hoặc kéo tệp vào đây. Tệp .xlsx, tối đa 4 MB.'}
          busy={isBusy}
          primary={!canWrite}
          choose={(files) => {
            setWay(null);
            setAsked(false);
            void choose(files);
          }}
        />
        {step.at === 'checking' && <Progress words={`Đang kiểm tra ${step.file.name} …`} />}
      </section>
      {step.at !== 'choose' && step.at !== 'checking' && (
        <section className={styles.step} aria-labelledby="ket-qua">
          <h2 id="ket-qua">2. Kết quả kiểm tra</h2>
          <div ref={outcome} tabIndex={-1} className={styles.summary}>
            <Outcome step={step} sections={sections} again={() => void again()} />
          </div>
        </section>
      )}
      {'file' in step && step.at !== 'checking' && (
        <section className={styles.step} aria-labelledby="ghi">
          <h2 id="ghi">3. Ghi vào báo cáo</h2>
          {unsent.length > 0 && (
            <DraftsChoice ref={choice} of={unsent} way={way} choose={setWay} isMissing={isAsked && way === null} />
          )}
          <p className="quiet">{why(step)}</p>
          <div className={styles.buttons}>
            <Button
              look="primary"
              disabled={!canWrite && step.at !== 'writing'}
              busy={step.at === 'writing'}
              onClick={() => void writeOrAsk()}
            >
              Ghi vào báo cáo
            </Button>
          </div>
          {step.at === 'writing' && <Progress words="Đang ghi vào báo cáo …" />}
        </section>
      )}
    </div>
  );
}

/** What the button does, or why it does nothing. */
function why(step: ImportStep): string {
  switch (step.at) {
    case 'refused':
      return 'Chưa ghi được: sửa các lỗi nêu trên trong Excel, lưu, rồi chọn lại tệp.';
    case 'lost':
      return 'Chưa ghi được khi chưa có trả lời của máy chủ.';
    case 'checked':
      return changedOf(step.answer).length === 0
        ? 'Báo cáo đã đúng như tệp, không có gì để ghi.'
        : 'Ghi xong báo cáo vẫn là bản đang nhập: kiểm tra lại rồi gửi.';
    default:
      return '';
  }
}

interface OutcomeProps {
  step: ImportStep;
  sections: Props['sections'];
  again: () => void;
}

function Outcome({ step, sections, again }: OutcomeProps) {
  switch (step.at) {
    case 'unfit':
      return (
        <Notice kind="bad" role="alert" title="Chưa gửi tệp">
          <p>{step.sentence}</p>
        </Notice>
      );
    case 'lost':
      return (
        <Notice kind="bad" role="alert" title={step.answer ? 'Chưa biết đã ghi hay chưa' : 'Chưa kiểm tra được tệp'}>
          <p>
            Máy chủ chưa trả lời. Kiểm tra đường truyền rồi gửi lại; tệp vẫn giữ ở trang này
            {step.answer && ', gửi lại không ghi thành hai lần'}.
          </p>
          <p>
            <Button onClick={again}>Gửi lại</Button>
          </p>
        </Notice>
      );
    case 'refused':
      return (
        <Notice kind="bad" role="alert" title="Biểu chưa nhập được, chưa ghi gì">
          <p>{step.refusal.sentence}</p>
          {step.refusal.errors.length > 0 && <CellErrors errors={step.refusal.errors} />}
        </Notice>
      );
    case 'checked':
    case 'writing':
      return <CheckedReport answer={step.answer} sections={sections} />;
    default:
      return null;
  }
}
