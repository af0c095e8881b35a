import { NoLine, Problem } from '../../gateway/problem';
import type { ImportAnswer } from '../../workbooks/importAnswer';
import { refusalOf } from '../../workbooks/refusals';
import { fileProblem } from '../../workbooks/sendWorkbook';
import { type Entry, entryOf, hasWork, type RunFile, reportOf } from './runEntry';
import type { Stamp } from './stamp';

/** What a run asks of the world. */
export interface RunServer {
  check(bytes: ArrayBuffer): Promise<ImportAnswer>;
  write(bytes: ArrayBuffer, submit: boolean): Promise<ImportAnswer>;
  stampOf(bytes: ArrayBuffer): Stamp | null;
  wait(milliseconds: number): Promise<void>;
}

export interface RunState {
  readonly entries: readonly Entry[];
  readonly work: 'checking' | 'writing' | null;
  /** Takes no further file; those under way are waited for. */
  readonly isStopping: boolean;
  /** Why it stopped by itself. */
  readonly stoppedBy: string | null;
  /** What is written is submitted where nothing stands in the way. */
  readonly submit: boolean;
}

const atOnce = 3;
/** Before the second and the third attempt. */
const pauses = [1_000, 4_000];
/** So many files in a row without an answer: the line is gone, and the others need not be tried. */
const mostLost = 3;

const noAnswer = 'Máy chủ chưa trả lời sau ba lần gửi. Bấm “Gửi lại các tệp chưa gửi được”.';

/** Brings in many workbooks: each is checked first, written only when somebody says so. Draws nothing. */
export class WorkbookRun {
  private readonly server: RunServer;
  private readonly listeners = new Set<() => void>();
  /** Report → the file of this run that it is taken from. */
  private readonly claims = new Map<string, number>();
  private current: RunState = { entries: [], work: null, isStopping: false, stoppedBy: null, submit: false };
  private ids = 0;
  private lost = 0;

  constructor(server: RunServer) {
    this.server = server;
  }

  get state(): RunState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes files in; what can be no workbook is refused without being sent. */
  add(files: readonly RunFile[]): void {
    const entries = files.map((file): Entry => {
      const entry = entryOf(++this.ids, file);
      const sentence = fileProblem(file);
      return sentence ? { ...entry, stage: 'refused', sentence } : entry;
    });
    this.set({ entries: [...this.current.entries, ...entries] });
  }

  /** Checks whatever waits; answers when nothing does any more, or when it was stopped. */
  check(): Promise<void> {
    return this.go('checking', 'waiting', (entry) => this.checkOne(entry));
  }

  /** Writes what is valid and would change something. */
  write(submit: boolean): Promise<void> {
    this.set({
      submit,
      entries: this.current.entries.map((entry) => (hasWork(entry, submit) ? { ...entry, stage: 'queued' } : entry)),
    });
    return this.go('writing', 'queued', (entry) => this.writeOne(entry));
  }

  stop(): void {
    if (this.current.work) {
      this.set({ isStopping: true });
    }
  }

  /** Goes on where it was stopped, and tries again what got no answer. */
  async resume(): Promise<void> {
    this.set({
      entries: this.current.entries.map((entry) =>
        entry.stage === 'failed'
          ? { ...entry, stage: entry.isWriteLost ? 'queued' : 'waiting', sentence: null, isWriteLost: false }
          : entry,
      ),
    });
    await this.check();
    if (!this.isHalted() && this.has('queued')) {
      await this.go('writing', 'queued', (entry) => this.writeOne(entry));
    }
  }

  private has(stage: Entry['stage']): boolean {
    return this.current.entries.some((entry) => entry.stage === stage);
  }

  private isHalted(): boolean {
    return this.current.isStopping || this.current.stoppedBy !== null || this.has('waiting');
  }

  private async go(
    work: 'checking' | 'writing',
    from: 'waiting' | 'queued',
    act: (entry: Entry) => Promise<void>,
  ): Promise<void> {
    if (this.current.work || !this.has(from)) {
      return;
    }
    this.lost = 0;
    this.set({ work, isStopping: false, stoppedBy: null });
    const worker = async () => {
      while (!this.current.isStopping && !this.current.stoppedBy) {
        const entry = this.current.entries.find(({ stage }) => stage === from);
        if (!entry) {
          return;
        }
        await act(entry);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    this.set({ work: null, isStopping: false });
  }

  private async checkOne(entry: Entry): Promise<void> {
    this.put(entry.id, { stage: 'checking' });
    const bytes = await this.read(entry);
    if (!bytes) {
      return;
    }
    const stamp = this.server.stampOf(bytes);
    if (stamp) {
      this.put(entry.id, stamp);
      if (!this.claim(entry.id, stamp)) {
        return;
      }
    }
    await this.attempt(entry, 'waiting', async () => {
      const answer = await this.server.check(bytes);
      const { period, facility, facilityName } = answer;
      this.put(entry.id, { period, facility, facilityName });
      if (this.claim(entry.id, answer)) {
        this.put(entry.id, { stage: 'valid', checked: answer });
      }
    });
  }

  private async writeOne(entry: Entry): Promise<void> {
    this.put(entry.id, { stage: 'writing' });
    const bytes = await this.read(entry);
    if (bytes) {
      await this.attempt(entry, 'queued', async () => {
        const outcome = await this.server.write(bytes, this.current.submit);
        this.put(entry.id, { stage: 'written', outcome });
      });
    }
  }

  private async read(entry: Entry): Promise<ArrayBuffer | null> {
    try {
      return await entry.file.arrayBuffer();
    } catch {
      this.put(entry.id, {
        stage: 'refused',
        sentence: 'Tệp đã bị sửa, dời hoặc xóa sau khi chọn nên không đọc được. Chọn lại tệp này.',
      });
      return null;
    }
  }

  /** Two attempts more where no answer came. A session that ended stops the run: the file waits as it did. */
  private async attempt(entry: Entry, from: 'waiting' | 'queued', act: () => Promise<void>): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        await act();
        this.lost = 0;
        return;
      } catch (error) {
        if (error instanceof Problem && error.status === 401) {
          this.put(entry.id, { stage: from });
          this.set({
            stoppedBy: 'Phiên làm việc đã hết. Đăng nhập lại ở một cửa sổ khác của trình duyệt này rồi bấm “Tiếp tục”.',
          });
          return;
        }
        if (!mayPass(error)) {
          this.lost = 0;
          this.put(entry.id, { stage: 'refused', ...refusalOf(error), ...unitOf(error) });
          return;
        }
        const pause = pauses[attempt];
        if (pause === undefined) {
          this.put(entry.id, { stage: 'failed', sentence: noAnswer, isWriteLost: from === 'queued' });
          this.countLost(error);
          return;
        }
        await this.server.wait(pause);
      }
    }
  }

  private countLost(error: unknown): void {
    this.lost = error instanceof NoLine ? this.lost + 1 : 0;
    if (this.lost >= mostLost) {
      this.set({
        stoppedBy:
          'Không kết nối được máy chủ. Kiểm tra đường truyền rồi bấm “Tiếp tục”; các tệp đã xong được giữ nguyên.',
      });
    }
  }

  /** Whether the report is this file's to bring. The first that names it keeps it, unless it was refused; a later one is not sent. */
  private claim(id: number, of: Stamp): boolean {
    const report = reportOf(of) ?? '';
    const first = this.current.entries.find((entry) => entry.id === this.claims.get(report));
    if (!first || first.id === id || first.stage === 'refused') {
      this.claims.set(report, id);
      return true;
    }
    this.put(id, {
      stage: 'duplicate',
      sentence: `Cùng đơn vị và kỳ với tệp “${first.file.name}” trong lượt này nên không được nhập. Giữ lại một tệp rồi nhập lại ở lượt khác nếu cần.`,
    });
    return false;
  }

  private put(id: number, change: Partial<Entry>): void {
    this.set({
      entries: this.current.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    });
  }

  private set(change: Partial<RunState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }
}

/** No answer, or a server that could not: the same request may go through a moment later. */
function mayPass(error: unknown): boolean {
  return error instanceof NoLine || (error instanceof Problem && (error.status >= 500 || error.status === 429));
}

/** The unit's name, where the refusal tells it. */
function unitOf(error: unknown): Partial<Entry> {
  const name = error instanceof Problem ? error.details.facilityName : null;
  return typeof name === 'string' ? { facilityName: name } : {};
}
