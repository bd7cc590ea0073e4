import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActivityQuery } from '../../shared/activity.ts';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { auditFiles } from '../storage/audit-file.ts';
import { createAuditReader } from '../storage/audit-read.ts';
import { writeWhole } from '../storage/write-whole.ts';
import { createActivity } from './activity.ts';
import { entryAt } from './testing/entries.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-activity-'));
  file = join(folder, 'audit.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

function setUp() {
  let opened = 0;
  const log = createMemoryLog();
  const activity = createActivity({
    openReader: (sink) => {
      opened += 1;
      return createAuditReader(file, sink);
    },
    write: writeWhole,
    language: () => 'en',
    clock: { now: () => new Date(2026, 0, 5, 18).getTime() },
    log,
  });
  const list = (query: Partial<ActivityQuery> = {}) =>
    activity.list({ day: 'today', kind: 'all', outcome: 'all', before: null, ...query });
  return { activity, list, log, opened: () => opened };
}

const append = (...entries: AuditEntry[]) =>
  appendFileSync(file, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
const signedIn = entryAt('09:00:00', { kind: 'signedIn' });
const pressed = entryAt('09:10:00', { kind: 'transmitPressed', callid: '1-1' });
const passed = entryAt('09:10:00.300', { kind: 'transmitPassed', callid: '1-1', late: false });
const lastYear = entryAt(new Date(2025, 11, 31, 12), { kind: 'signedIn' });
const kinds = ({ rows }: { rows: readonly { entry: AuditEntry }[] }) => rows.map(({ entry }) => entry.kind);

describe('listing', () => {
  it('has nothing where there is no trail', async () => {
    expect(await setUp().list()).toEqual({
      rows: [],
      newer: 0,
      total: 0,
      today: '2026-01-05',
      days: [],
      damaged: 0,
      problem: null,
    });
  });

  it('shows today, another day or all, filtered, and what has come since', async () => {
    append(lastYear, signedIn);
    const { list } = setUp();
    const first = await list();
    expect(kinds(first)).toEqual(['signedIn']);
    expect(first.days).toEqual(['2026-01-05', '2025-12-31']);
    append(pressed);
    expect(kinds(await list())).toEqual(['transmitPressed', 'signedIn']);
    append(passed);
    expect(kinds(await list())).toEqual(['transmitPassed', 'signedIn']);
    expect(kinds(await list({ outcome: 'passed' }))).toEqual(['transmitPassed']);
    expect(kinds(await list({ kind: 'session', day: 'all' }))).toEqual(['signedIn', 'signedIn']);
    expect((await list({ day: '2025-12-31' })).rows.map(({ entry }) => entry.time)).toEqual([lastYear.time]);
    expect(await list({ day: '2024-01-01' })).toMatchObject({ rows: [], total: 0 });
  });

  it('tells of damaged lines and of files that cannot be read, and shows the rest', async () => {
    append(signedIn);
    appendFileSync(file, 'no JSON\n{"kind":"signedIn","password":"Practice-1"}\n');
    mkdirSync(auditFiles(file)[0] ?? '');
    const page = await setUp().list();
    expect(page).toMatchObject({ damaged: 2, problem: 'EISDIR', total: 1 });
    expect(JSON.stringify(page)).not.toContain('Practice-1');
  });

  it('reads the trail anew after it was forgotten', async () => {
    append(signedIn);
    const { list, activity, opened } = setUp();
    await list();
    await list();
    expect(opened()).toBe(1);
    activity.forget();
    expect(kinds(await list())).toEqual(['signedIn']);
    expect(opened()).toBe(2);
  });
});

describe('exporting', () => {
  const request = { day: 'today', kind: 'all', outcome: 'all', format: 'csv' } as const;

  it('writes what matches to the file that was chosen', async () => {
    append(lastYear, signedIn, pressed, passed);
    const { activity } = setUp();
    const proposals: string[] = [];
    const path = join(folder, 'mine.csv');
    const choose = async (proposal: string) => {
      proposals.push(proposal);
      return { path, name: 'mine.csv' };
    };
    expect(await activity.export(request, choose)).toEqual({ ok: true, file: 'mine.csv', rows: 2 });
    const lines = readFileSync(path, 'utf8').trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',')[2])).toEqual(['What happened', 'Numbers passed', 'Signed in']);
    await activity.export({ ...request, day: 'all', kind: 'session', format: 'json' }, choose);
    const written = JSON.parse(readFileSync(path, 'utf8'));
    expect(written.entries).toEqual([signedIn, lastYear]);
    expect(written).toMatchObject({ day: 'all', kind: 'session' });
    expect(proposals).toEqual(['tonebridge-activity-2026-01-05.csv', 'tonebridge-activity-all.json']);
  });

  it('writes nothing when the user chose not to', async () => {
    append(signedIn);
    const result = await setUp().activity.export(request, async () => null);
    expect(result).toEqual({ ok: true, file: null, rows: 0 });
  });

  it('says why it could not be written, without the path', async () => {
    append(signedIn);
    writeFileSync(join(folder, 'file'), '');
    const { activity, log } = setUp();
    const path = join(folder, 'file', 'mine.csv');
    expect(await activity.export(request, async () => ({ path, name: 'mine.csv' }))).toEqual({
      ok: false,
      notice: { key: 'activity.exportFailed', params: { reason: 'ENOTDIR' } },
    });
    expect(log.lines.map(({ message }) => message)).toEqual(['activity not exported']);
  });
});
