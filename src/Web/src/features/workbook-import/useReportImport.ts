import { useRef, useState } from 'react';
import { NoLine, Problem } from '../../gateway/problem';
import { signedOut } from '../../gateway/signedOut';
import type { ImportAnswer } from '../../workbooks/importAnswer';
import { refusalOf, type WorkbookRefusal } from '../../workbooks/refusals';
import { bytesOf, fileProblem, sendWorkbook } from '../../workbooks/sendWorkbook';

interface Chosen {
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

export type ImportStep =
  | { readonly at: 'choose' }
  /** Not sent: it would be refused. */
  | { readonly at: 'unfit'; readonly sentence: string }
  | { readonly at: 'checking'; readonly file: Chosen }
  | { readonly at: 'refused'; readonly file: Chosen; readonly refusal: WorkbookRefusal }
  | { readonly at: 'checked' | 'writing'; readonly file: Chosen; readonly answer: ImportAnswer }
  /** No answer came: the same is sent again by one press. With an answer of the check it was the writing. */
  | { readonly at: 'lost'; readonly file: Chosen; readonly answer: ImportAnswer | null };

interface ReportImport {
  readonly step: ImportStep;
  choose(files: readonly File[]): Promise<void>;
  again(): Promise<void>;
  write(): Promise<void>;
}

/** From a file to a written report: checked first, written when the person says so. */
export function useReportImport(path: string, written: (answer: ImportAnswer, file: string) => void): ReportImport {
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });
  /** An answer to a file that is not the chosen one any more is nobody's. */
  const newest = useRef(0);

  async function send(file: Chosen, checked: ImportAnswer | null) {
    const turn = ++newest.current;
    setStep(checked ? { at: 'writing', file, answer: checked } : { at: 'checking', file });
    let next: ImportStep | null = null;
    try {
      const answer = await sendWorkbook('PUT', checked ? path : `${path}?dryRun=true`, file.bytes);
      if (!checked) {
        next = { at: 'checked', file, answer };
      } else if (turn === newest.current) {
        // What the check had said: a second attempt, after an answer that was lost, changes nothing any more.
        written(checked, file.name);
      }
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        signedOut();
      }
      next = mayPass(error)
        ? { at: 'lost', file, answer: checked }
        : { at: 'refused', file, refusal: refusalOf(error) };
    }
    if (next && turn === newest.current) {
      setStep(next);
    }
  }

  return {
    step,
    async choose(files) {
      const [file] = files;
      const unfit =
        files.length > 1 ? 'Mỗi lần chỉ nhập một tệp. Chọn biểu mẫu của kỳ này.' : file && fileProblem(file);
      const bytes = file && !unfit ? await bytesOf(file) : null;
      if (file && bytes) {
        await send({ name: file.name, bytes }, null);
      } else {
        newest.current++;
        setStep({
          at: 'unfit',
          sentence: unfit || 'Không đọc được tệp trên máy này. Đóng tệp trong Excel rồi chọn lại.',
        });
      }
    },
    async again() {
      if (step.at === 'lost') {
        await send(step.file, step.answer);
      }
    },
    async write() {
      if (step.at === 'checked') {
        await send(step.file, step.answer);
      }
    },
  };
}

function mayPass(error: unknown): boolean {
  return error instanceof NoLine || (error instanceof Problem && (error.status >= 500 || error.status === 429));
}
