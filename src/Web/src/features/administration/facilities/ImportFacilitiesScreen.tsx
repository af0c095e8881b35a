import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { text } from '../../../figures/number';
import { Problem, sentenceOf } from '../../../gateway/problem';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { FileErrors } from './FileErrors';
import { columns, type FileError, fileErrors, type ImportResult, mostBytes, sendFile } from './importFile';

type Step =
  | { at: 'choose' }
  | { at: 'checking' | 'writing' }
  | { at: 'refused'; sentence: string; errors: FileError[] }
  | { at: 'checked' | 'written'; result: ImportResult };

/** Many facilities at once from a CSV file: checked first, written only after that and as a whole. */
export function ImportFacilitiesScreen() {
  const client = useQueryClient();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [file, setFile] = useState<File | null>(null);
  const [confirming, setConfirming] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const busy = step.at === 'checking' || step.at === 'writing';

  async function run(dryRun: boolean) {
    if (!file) {
      setStep({ at: 'refused', sentence: 'Chưa chọn tệp. Chọn một tệp CSV rồi kiểm tra.', errors: [] });
      return;
    }
    if (file.size > mostBytes) {
      setStep({ at: 'refused', sentence: 'Tệp lớn hơn 1 MB. Chia thành nhiều tệp rồi nhập từng tệp.', errors: [] });
      return;
    }
    setStep({ at: dryRun ? 'checking' : 'writing' });
    try {
      const result = await sendFile(file, dryRun);
      setStep({ at: dryRun ? 'checked' : 'written', result });
      if (!dryRun) {
        await client.invalidateQueries();
      }
    } catch (error) {
      const errors = error instanceof Problem ? fileErrors(error.lines) : [];
      setStep({ at: 'refused', sentence: sentenceOf(error), errors });
    }
  }

  return (
    <AdministrationPage
      title="Nhập danh sách đơn vị"
      about="Thêm hoặc sửa nhiều đơn vị một lần, từ tệp CSV"
      needs={['editFacilities']}
      actions={
        <a href="/api/directory/facilities.csv" download>
          Tải danh sách hiện nay (CSV)
        </a>
      }
    >
      <div className={styles.part}>
        <p className="quiet">
          UTF-8, phân cách bằng dấu phẩy hoặc chấm phẩy, nhiều nhất 1 MB và 5.000 dòng. Dùng danh sách tải về làm mẫu.
        </p>
        {/* The browser's own button speaks the browser's language; ours opens it. */}
        <input
          ref={picker}
          type="file"
          accept=".csv,text/csv"
          aria-label="Tệp CSV"
          tabIndex={-1}
          className="visually-hidden"
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            setStep({ at: 'choose' });
          }}
        />
        <div className={styles.buttons}>
          <Button disabled={busy} onClick={() => picker.current?.click()}>
            {file ? 'Chọn tệp khác' : 'Chọn tệp CSV'}
          </Button>
          <span role="status" className={styles.text}>
            {file ? `${file.name}, ${text(Math.ceil(file.size / 1000))} KB` : 'Chưa chọn tệp'}
          </span>
        </div>
        <div className={styles.buttons}>
          <Button
            look={step.at === 'checked' ? 'normal' : 'primary'}
            busy={step.at === 'checking'}
            onClick={() => void run(true)}
          >
            Kiểm tra tệp
          </Button>
          {step.at === 'checked' && step.result.added + step.result.changed > 0 && (
            <Button look="primary" onClick={() => setConfirming(true)}>
              Ghi vào danh mục
            </Button>
          )}
        </div>
        {busy && (
          <p role="status">
            {step.at === 'checking' ? 'Đang gửi và kiểm tra tệp' : 'Đang ghi vào danh mục'}. Tệp nhiều dòng có thể mất
            một lúc.
          </p>
        )}
        <Outcome step={step} />
      </div>
      <details className={styles.part}>
        <summary>Các cột của tệp</summary>
        <dl className={styles.rows}>
          {columns.map(([name, meaning]) => (
            <div key={name} className={styles.row}>
              <dt className={styles.text}>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
      {step.at === 'checked' && (
        <Dialog
          open={confirming}
          close={() => setConfirming(false)}
          title="Ghi tệp vào danh mục đơn vị"
          actions={
            <Button
              look="primary"
              onClick={() => {
                setConfirming(false);
                void run(false);
              }}
            >
              Ghi vào danh mục
            </Button>
          }
        >
          <p>
            {file?.name}: thêm {text(step.result.added)} đơn vị, sửa {text(step.result.changed)} đơn vị. Lịch sử đã ghi
            và báo cáo đã nộp giữ nguyên.
          </p>
        </Dialog>
      )}
    </AdministrationPage>
  );
}

function Outcome({ step }: { step: Step }) {
  switch (step.at) {
    case 'refused':
      return (
        <>
          <Notice kind="bad" title="Chưa dòng nào được ghi" role="alert">
            <p>{step.sentence}</p>
          </Notice>
          {step.errors.length > 0 && <FileErrors errors={step.errors} />}
        </>
      );
    case 'checked':
      return (
        <Notice kind="done" title="Tệp không có lỗi, chưa ghi" role="status">
          <p>
            {text(step.result.rows)} dòng: thêm {text(step.result.added)}, sửa {text(step.result.changed)}, giữ nguyên{' '}
            {text(step.result.unchanged)}.
          </p>
          {step.result.added + step.result.changed === 0 && <p>Danh mục đã đúng như tệp, không có gì để ghi.</p>}
        </Notice>
      );
    case 'written':
      return (
        <Notice kind="done" title="Đã ghi vào danh mục" role="status">
          <p>
            Đã thêm {text(step.result.added)} đơn vị, sửa {text(step.result.changed)} đơn vị.{' '}
            <Link to="/quan-tri/don-vi">Xem danh mục đơn vị</Link>
          </p>
        </Notice>
      );
    default:
      return null;
  }
}
