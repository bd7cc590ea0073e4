import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { writeWhole } from '../storage/write-whole.ts';
import { createReportDesk } from './report-desk.ts';

const report: DoctorReport = {
  madeAt: Date.UTC(2026, 0, 5),
  results: [
    {
      check: 'desktop',
      target: null,
      verdict: 'ok',
      found: notice('doctor.desktop.found'),
      todo: null,
      facts: [],
    },
  ],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-desk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function setUp() {
  const copied: string[] = [];
  const progress: unknown[] = [];
  const desk = createReportDesk({
    doctor: {
      examine: async (onProgress) => {
        onProgress?.({ done: 1, total: 1 });
        return report;
      },
    },
    language: () => 'zh-CN',
    onProgress: (each) => progress.push(each),
    toClipboard: (text) => copied.push(text),
    write: writeWhole,
    log: createMemoryLog(),
  });
  const choose = async (name: string) => ({ path: join(folder, name), name });
  return { desk, copied, progress, choose };
}

describe('the report desk', () => {
  it('has nothing to hand out before there is a report', async () => {
    const { desk, choose, copied } = setUp();
    expect(desk.copy()).toMatchObject({ ok: false });
    expect(await desk.save('text', choose)).toMatchObject({ ok: false });
    expect(copied).toEqual([]);
  });

  it('tells how far it is, then copies and saves what it told, in the language of the window', async () => {
    const { desk, copied, progress, choose } = setUp();
    expect(await desk.run()).toBe(report);
    expect(progress).toEqual([{ done: 1, total: 1 }]);
    expect(desk.copy()).toEqual({ ok: true });
    expect(copied[0]).toContain('[正常] 桌面环境');
    const text = 'tonebridge-report-2026-01-05.txt';
    expect(await desk.save('text', choose)).toEqual({ ok: true, file: text });
    expect(readFileSync(join(folder, text), 'utf8')).toBe(`${copied[0]}\n`);
    const json = await desk.save('json', choose);
    expect(json).toEqual({ ok: true, file: 'tonebridge-report-2026-01-05.json' });
    const saved = JSON.parse(readFileSync(join(folder, 'tonebridge-report-2026-01-05.json'), 'utf8'));
    expect(saved.checks[0].message).toBe('doctor.desktop.found');
  });

  it('writes nothing when the user changes their mind, and says when it could not', async () => {
    const { desk } = setUp();
    await desk.run();
    expect(await desk.save('text', async () => null)).toEqual({ ok: true, file: null });
    const nowhere = { path: join(folder, 'not', 'there.txt'), name: 'there.txt' };
    expect(await desk.save('text', async () => nowhere)).toMatchObject({
      ok: false,
      notice: { params: { reason: 'ENOENT' } },
    });
  });
});
