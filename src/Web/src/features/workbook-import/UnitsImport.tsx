import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Progress } from '../../ui/Progress';
import { CopyFailed } from './CopyFailed';
import { FilePicker } from './FilePicker';
import styles from './Import.module.css';
import { RunGuard } from './RunGuard';
import { RunSummary } from './RunSummary';
import { RunTable } from './RunTable';
import { countsOf, hasWork } from './runEntry';
import { useRun } from './useRun';

/** Choose many, check all, write those that are right. */
export function UnitsImport() {
  const client = useQueryClient();
  const { run, state } = useRun();
  const [submit, setSubmit] = useState(false);
  const counts = countsOf(state.entries, submit);
  /** Also where drafts that stand there could be submitted and nothing else. */
  const isWritable = state.entries.some((entry) => hasWork(entry, true));
  const isWorking = state.work !== null;
  const left = counts.waiting + counts.queued;
  const wrong = counts.refused + counts.duplicate + counts.failed;

  /** Whatever other screens read of the reports is old. */
  const afterwards = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  const write = () => void run.write(submit).then(afterwards);
  const resume = () => void run.resume().then(afterwards);

  return (
    <div className={styles.page}>
      <section className={styles.step} aria-labelledby="chon-tep">
        <h2 id="chon-tep">1. Chọn tệp</h2>
        <FilePicker
          label={counts.all > 0 ? 'Chọn thêm tệp' : 'Chọn các tệp Excel'}
          words={
            counts.all > 0
              ? `Đã chọn ${text(counts.all)} tệp`
              : 'Hoặc kéo các tệp vào đây. Biểu .xlsx tải từ hệ thống, mỗi tệp tối đa 4 MB, có thể chọn cả huyện một lần.'
          }
          multiple
          busy={state.work === 'writing'}
          primary={counts.all === 0}
          choose={(files) => {
            run.add(files);
            void run.check();
          }}
        />
      </section>
      {counts.all > 0 && (
        <>
          <section className={styles.step} aria-labelledby="luot-nhap">
            <h2 id="luot-nhap">2. Kiểm tra và ghi</h2>
            {state.work === 'writing' ? (
              <Working verb="Đã ghi" done={counts.written} of={counts.written + counts.queued} />
            ) : (
              (counts.waiting > 0 || counts.written === 0) && (
                <Working verb="Đã kiểm tra" done={counts.checked} of={counts.all} />
              )
            )}
            {state.stoppedBy && (
              <Notice kind="bad" role="alert" title="Lượt nhập tạm dừng">
                <p>{state.stoppedBy}</p>
              </Notice>
            )}
            <RunSummary counts={counts} />
            {!isWorking && left === 0 && isWritable && (
              <label className={styles.buttons}>
                <input type="checkbox" checked={submit} onChange={(event) => setSubmit(event.target.checked)} />
                Nộp luôn nội dung không còn lỗi hay cảnh báo
              </label>
            )}
            <div className={styles.buttons}>
              {isWorking ? (
                <Button busy={state.isStopping} onClick={() => run.stop()}>
                  {state.isStopping ? 'Đang dừng, chờ các tệp đang gửi' : 'Dừng lại'}
                </Button>
              ) : left > 0 ? (
                <Button look="primary" onClick={resume}>
                  Tiếp tục {counts.queued > 0 ? 'ghi' : 'kiểm tra'} {text(left)} tệp
                </Button>
              ) : (
                <>
                  {counts.valid > 0 && (
                    <Button look="primary" onClick={write}>
                      Ghi {text(counts.valid)} tệp hợp lệ
                    </Button>
                  )}
                  {counts.failed > 0 && (
                    <Button onClick={resume}>Gửi lại {text(counts.failed)} tệp chưa gửi được</Button>
                  )}
                </>
              )}
              {wrong > 0 && <CopyFailed entries={state.entries} failed={wrong} />}
            </div>
          </section>
          <RunTable entries={state.entries} submit={submit} />
        </>
      )}
      <RunGuard
        when={isWorking || left > 0 || counts.valid > 0}
        words={
          state.work === 'writing'
            ? 'Đang ghi các tệp hợp lệ. Rời đi thì các tệp chưa ghi phải chọn lại; tệp đã ghi vẫn giữ.'
            : 'Còn tệp chưa kiểm tra xong hoặc chưa ghi. Rời đi thì phải chọn lại các tệp này.'
        }
      />
    </div>
  );
}

function Working({ verb, done, of }: { verb: string; done: number; of: number }) {
  return <Progress words={`${verb} ${text(done)}/${text(of)} tệp`} done={done} of={of} />;
}
