import { beforeEach, describe, expect, it } from 'vitest';
import { NoLine, Problem } from '../../gateway/problem';
import { WorkbookRun } from './run';
import { countsOf, failedList, writtenSections } from './runEntry';
import { answerOf, fileOf, SampleServer, sectionOf } from './sampleRun';

let server: SampleServer;
let run: WorkbookRun;

beforeEach(() => {
  server = new SampleServer();
  run = new WorkbookRun(server);
});

const stages = () => run.state.entries.map(({ stage }) => stage);
const files = (count: number) => Array.from({ length: count }, (_, at) => fileOf(`BV-${at + 1}.xlsx`));
const refusal = () =>
  new Problem({
    title: 'Biểu mẫu chưa nhập được',
    detail: 'Tệp có 1 lỗi.',
    status: 422,
    facilityName: 'Bệnh viện 1',
    errors: [{ line: 'Phụ lục 1!E12', code: 'negative', message: 'Trang “Phụ lục 1”, ô E12: số -4 nhỏ hơn 0.' }],
  });

describe('checking', () => {
  it('checks every file, three at a time, and writes nothing', async () => {
    run.add(files(20));
    await run.check();
    expect(new Set(stages())).toEqual(new Set(['valid']));
    expect(server.most).toBe(3);
    expect(server.asked).toHaveLength(20);
    expect(server.asked.every((call) => call.startsWith('check'))).toBe(true);
    expect(run.state.work).toBeNull();
  });

  it('does not send what can be no workbook', async () => {
    run.add([fileOf('ghi-chu.docx'), fileOf('~$BV-1.xlsx'), fileOf('BV-1.xlsx')]);
    await run.check();
    expect(stages()).toEqual(['refused', 'refused', 'valid']);
    expect(server.asked).toEqual(['check BV-1.xlsx']);
  });

  it('keeps what is wrong by sheet and cell, and whose it is', async () => {
    server.checking = () => {
      throw refusal();
    };
    run.add(files(1));
    await run.check();
    expect(run.state.entries[0]).toMatchObject({
      stage: 'refused',
      facility: 'BV-1',
      facilityName: 'Bệnh viện 1',
      errors: [{ sheet: 'Phụ lục 1', cell: 'E12', message: 'Số -4 nhỏ hơn 0.' }],
    });
  });

  it('says that a file changed since it was chosen', async () => {
    run.add([{ name: 'BV-1.xlsx', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) }]);
    await run.check();
    expect(run.state.entries[0]).toMatchObject({ stage: 'refused', sentence: expect.stringContaining('Chọn lại') });
  });

  it('takes further files while it checks', async () => {
    run.add(files(4));
    const checking = run.check();
    run.add([fileOf('TTYT-1.xlsx')]);
    await Promise.all([run.check(), checking]);
    expect(stages()).toEqual(['valid', 'valid', 'valid', 'valid', 'valid']);
    expect(server.asked).toHaveLength(5);
  });
});

describe('two files of one report', () => {
  it('sends the first alone', async () => {
    run.add([fileOf('BV-1.xlsx'), fileOf('BV-2.xlsx'), fileOf('BV-1 (2).xlsx')]);
    await run.check();
    expect(stages()).toEqual(['valid', 'valid', 'duplicate']);
    expect(server.asked).not.toContain('check BV-1 (2).xlsx');
    expect(run.state.entries[2]?.sentence).toContain('“BV-1.xlsx”');
    await run.write(false);
    expect(server.asked.filter((call) => call.startsWith('write'))).toEqual(['write BV-1.xlsx', 'write BV-2.xlsx']);
  });

  it('takes the file that was mended in the place of the one that was refused', async () => {
    let isMended = false;
    server.checking = () => {
      if (!isMended) {
        throw refusal();
      }
      return answerOf('BV-1');
    };
    run.add(files(1));
    await run.check();
    isMended = true;
    run.add(files(1));
    await run.check();
    expect(stages()).toEqual(['refused', 'valid']);
    run.add(files(1));
    await run.check();
    expect(stages()).toEqual(['refused', 'valid', 'duplicate']);
  });

  it('writes one alone where only the server could say whose they are', async () => {
    server.isStamped = false;
    run.add([fileOf('BV-1.xlsx'), fileOf('BV-1 (2).xlsx')]);
    await run.check();
    expect([...stages()].sort()).toEqual(['duplicate', 'valid']);
    await run.write(true);
    expect(server.asked.filter((call) => call.startsWith('submit'))).toHaveLength(1);
  });
});

describe('stopping', () => {
  it('sends nothing more, waits for what is under way, and goes on where it was', async () => {
    run.add(files(10));
    const checking = run.check();
    await Promise.resolve();
    run.stop();
    await checking;
    expect(run.state).toMatchObject({ work: null, isStopping: false });
    const first = server.asked.length;
    expect(first).toBeLessThanOrEqual(3);
    expect(countsOf(run.state.entries, false).waiting).toBe(10 - first);

    await run.resume();
    expect(server.asked).toHaveLength(10);
    expect(countsOf(run.state.entries, false).valid).toBe(10);
  });

  it('goes on writing too, and writes nothing twice', async () => {
    run.add(files(10));
    await run.check();
    const writing = run.write(true);
    run.stop();
    await writing;
    expect(countsOf(run.state.entries, true).queued).toBeGreaterThan(0);
    await run.resume();
    const written = server.asked.filter((call) => call.startsWith('submit'));
    expect(written).toHaveLength(10);
    expect(new Set(written).size).toBe(10);
  });
});

describe('a weak line', () => {
  it('tries again, then shows what did not go, then tries that on request', async () => {
    let isAway = true;
    server.checking = (name, attempt) => {
      if ((name === 'BV-1.xlsx' && attempt < 3) || (name === 'BV-2.xlsx' && isAway)) {
        throw new NoLine();
      }
      return answerOf(name.slice(0, -5));
    };
    run.add(files(3));
    await run.check();
    expect(stages()).toEqual(['valid', 'failed', 'valid']);
    expect(server.asked.filter((call) => call === 'check BV-2.xlsx')).toHaveLength(3);
    expect(server.waited.sort((one, other) => one - other)).toEqual([1000, 1000, 4000, 4000]);

    isAway = false;
    await run.resume();
    expect(stages()).toEqual(['valid', 'valid', 'valid']);
  });

  it('tries a server that is at a loss again, not one that refuses', async () => {
    server.checking = (name) => {
      throw new Problem({ title: 'x', status: name === 'BV-1.xlsx' ? 500 : 422 });
    };
    run.add(files(2));
    await run.check();
    expect(stages()).toEqual(['failed', 'refused']);
    expect(server.asked.filter((call) => call === 'check BV-2.xlsx')).toHaveLength(1);
  });

  it('stops by itself where no file gets through, and leaves the others untried', async () => {
    let isAway = true;
    server.checking = (name) => {
      if (isAway) {
        throw new NoLine();
      }
      return answerOf(name.slice(0, -5));
    };
    run.add(files(50));
    await run.check();
    expect(run.state.stoppedBy).toContain('Không kết nối được máy chủ');
    expect(countsOf(run.state.entries, false).waiting).toBeGreaterThanOrEqual(45);
    isAway = false;
    await run.resume();
    expect(run.state.stoppedBy).toBeNull();
    expect(countsOf(run.state.entries, false).valid).toBe(50);
  });

  it('writes again what got no answer when it was written', async () => {
    let isAway = true;
    server.writing = (name) => {
      if (isAway) {
        throw new NoLine();
      }
      return answerOf(name.slice(0, -5), [sectionOf({ changed: false, state: 'submitted' })]);
    };
    run.add(files(1));
    await run.check();
    await run.write(true);
    expect(stages()).toEqual(['failed']);
    isAway = false;
    await run.resume();
    expect(stages()).toEqual(['written']);
    // The first attempt had come through: what it did is told all the same.
    const entry = run.state.entries[0];
    expect(entry && writtenSections(entry)).toMatchObject({ written: [{}], submitted: [{}], drafts: [] });
  });

  it('waits for a session that ended', async () => {
    let isOut = true;
    server.checking = (name) => {
      if (isOut) {
        throw new Problem({ title: 'x', status: 401 });
      }
      return answerOf(name.slice(0, -5));
    };
    run.add(files(5));
    await run.check();
    expect(run.state.stoppedBy).toContain('Đăng nhập lại');
    expect(new Set(stages())).toEqual(new Set(['waiting']));
    isOut = false;
    await run.resume();
    expect(countsOf(run.state.entries, false).valid).toBe(5);
  });
});

describe('writing', () => {
  it('leaves out what is refused or changes nothing', async () => {
    server.checking = (name) => {
      if (name === 'BV-2.xlsx') {
        throw refusal();
      }
      return answerOf(name.slice(0, -5), [sectionOf({ changed: name !== 'BV-3.xlsx' })]);
    };
    run.add(files(3));
    await run.check();
    expect(countsOf(run.state.entries, false)).toMatchObject({ valid: 1, unchanged: 1, refused: 1 });
    // A draft that stands there and passes its checks can still be submitted.
    expect(countsOf(run.state.entries, true)).toMatchObject({ valid: 2, unchanged: 0, refused: 1 });
    await run.write(false);
    expect(server.asked.filter((call) => call.startsWith('write'))).toEqual(['write BV-1.xlsx']);
  });

  it('sums up what was written, submitted and left a draft', async () => {
    const remark = { code: 'x', severity: 'hard' as const, message: 'Sai.', sheet: 'Phụ lục 1', cell: 'E9' };
    server.writing = (name) =>
      answerOf(name.slice(0, -5), [
        sectionOf({ section: 'one', state: 'submitted', submitted: true }),
        sectionOf({ section: 'two', remarks: [remark] }),
        sectionOf({ section: 'three', state: 'notStarted', changed: false, version: 0 }),
      ]);
    run.add(files(2));
    await run.check();
    await run.write(true);
    expect(countsOf(run.state.entries, true)).toMatchObject({
      written: 2,
      writtenSections: 4,
      submittedSections: 2,
      draftSections: 2,
    });
  });

  it('tells what was refused only when it was written', async () => {
    server.writing = () => {
      throw refusal();
    };
    run.add(files(1));
    await run.check();
    await run.write(false);
    expect(run.state.entries[0]).toMatchObject({ stage: 'refused', errors: [{ cell: 'E12' }] });
  });
});

it('lists what failed for a sheet: a line for each reason', async () => {
  server.checking = () => {
    throw refusal();
  };
  run.add([fileOf('BV-1.xlsx'), fileOf('BV-1 (2).xlsx'), fileOf('anh.png')]);
  await run.check();
  const rows = failedList(run.state.entries).split('\n');
  expect(rows.map((row) => row.split('\t').length)).toEqual([6, 6, 6, 6]);
  expect(rows[1]).toBe('BV-1.xlsx\tBệnh viện 1\t2023-09\tPhụ lục 1\tE12\tSố -4 nhỏ hơn 0.');
  expect(rows[2]).toContain('Cùng đơn vị và kỳ với tệp “BV-1.xlsx”');
  expect(rows[3]).toContain('không phải tệp .xlsx');
});

it('goes through 1,300 files', async () => {
  run.add(files(1300));
  await run.check();
  await run.write(true);
  expect(countsOf(run.state.entries, true)).toMatchObject({ all: 1300, written: 1300 });
});
