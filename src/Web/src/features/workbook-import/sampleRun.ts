import type { ImportAnswer, ImportedSection } from '../../workbooks/importAnswer';
import type { RunServer } from './run';
import type { RunFile } from './runEntry';

/** For tests: what a file holds is its name. */
export function fileOf(name: string): RunFile {
  return { name, size: 10, arrayBuffer: async () => new TextEncoder().encode(name).buffer as ArrayBuffer };
}

export function sectionOf(change: Partial<ImportedSection> = {}): ImportedSection {
  return {
    section: 'one',
    number: '2',
    title: 'Đơn thuốc điện tử',
    state: 'draft',
    version: 1,
    changed: true,
    submitted: false,
    remarks: [],
    ...change,
  };
}

export function answerOf(facility: string, sections: ImportedSection[] = [sectionOf()]): ImportAnswer {
  return { period: '2023-09', facility, facilityName: `Đơn vị ${facility}`, dryRun: true, sections };
}

type Answering = (name: string, attempt: number) => ImportAnswer | Promise<ImportAnswer>;

/** A server that answers by the file's name, `unit.xlsx`; it counts what is asked of it. */
export class SampleServer implements RunServer {
  readonly asked: string[] = [];
  readonly waited: number[] = [];
  running = 0;
  most = 0;
  checking: Answering = (name) => answerOf(unitOf(name));
  writing: Answering = (name) => answerOf(unitOf(name));
  /** Does a file say whose it is without being sent. */
  isStamped = true;

  check = (bytes: ArrayBuffer) => this.answer('check', bytes, this.checking);

  write = (bytes: ArrayBuffer, submit: boolean) => this.answer(submit ? 'submit' : 'write', bytes, this.writing);

  stampOf = (bytes: ArrayBuffer) =>
    this.isStamped ? { period: '2023-09', facility: unitOf(new TextDecoder().decode(bytes)) } : null;

  wait = async (milliseconds: number) => {
    this.waited.push(milliseconds);
  };

  private async answer(what: string, bytes: ArrayBuffer, by: Answering): Promise<ImportAnswer> {
    const name = new TextDecoder().decode(bytes);
    const call = `${what} ${name}`;
    this.asked.push(call);
    this.running++;
    this.most = Math.max(this.most, this.running);
    await new Promise((later) => setTimeout(later));
    this.running--;
    return by(name, this.asked.filter((one) => one === call).length);
  }
}

/** `BV-1 (2).xlsx` is of BV-1, as a browser names a second download. */
function unitOf(name: string): string {
  return name.replace(/( \(\d+\))?\.xlsx$/, '');
}
