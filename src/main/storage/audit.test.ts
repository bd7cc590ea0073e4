import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { createFakeClock, type FakeClock } from '../agent/testing/fake-clock.ts';
import { createMemoryLog, type MemoryLog } from '../agent/testing/memory-log.ts';
import { type AuditOptions, openAudit } from './audit.ts';
import { auditFiles } from './audit-file.ts';
import { readAudit } from './testing/read-audit.ts';

let folder: string;
let file: string;
let clock: FakeClock;
let log: MemoryLog;
let told: (string | null)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-audit-'));
  file = join(folder, 'audit.jsonl');
  clock = createFakeClock();
  log = createMemoryLog();
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (options: Partial<AuditOptions> = {}) =>
  openAudit({ file, clock, log, onTrouble: (reason) => told.push(reason), ...options });
const pressed = (callid: string): AuditEntry => ({
  time: new Date(clock.now()).toISOString(),
  agentId: '101',
  gateway: 'gw.example:8043',
  kind: 'transmitPressed',
  callid,
});
const callids = async () =>
  (await readAudit(file)).entries.map((entry) => ('callid' in entry ? entry.callid : entry));
/** A folder in the place of the file: nothing can be written there. */
const block = () => mkdirSync(file);
const unblock = () => rmSync(file, { recursive: true });

describe('openAudit', () => {
  it('writes one JSON line for each entry, in order', async () => {
    const audit = open();
    const entries = ['1-1', '1-2', '1-3'].map(pressed);
    for (const entry of entries) audit.record(entry);
    await audit.flush();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(entries);
    expect(told).toEqual([]);
  });

  it('tells when entries are written, and not before', async () => {
    const audit = open();
    const seen: unknown[] = [];
    const stop = audit.subscribe(() => seen.push(readFileSync(file, 'utf8').split('\n').length - 1));
    await audit.flush();
    audit.record(pressed('1-1'));
    audit.record(pressed('1-2'));
    await audit.flush();
    stop();
    audit.record(pressed('1-3'));
    await audit.flush();
    expect(seen).toEqual([2]);
  });

  it('writes by itself, without a flush', async () => {
    open().record(pressed('1-1'));
    await expect.poll(callids).toEqual(['1-1']);
  });

  it('does nothing on the disk while an entry is recorded', () => {
    open().record(pressed('1-1'));
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('closes a line that was cut off as soon as it is opened', async () => {
    writeFileSync(file, '{"time":"20');
    const audit = open();
    await expect.poll(() => readFileSync(file, 'utf8')).toBe('{"time":"20\n');
    audit.record(pressed('1-1'));
    await audit.flush();
    expect(await readAudit(file)).toMatchObject({ entries: [{ callid: '1-1' }], unreadable: 1 });
    expect(log.lines.map(({ message }) => message)).toEqual(['the last line of the audit trail was cut off']);
  });

  it('loses nothing of what is recorded during a write', async () => {
    const audit = open();
    const wanted = Array.from({ length: 300 }, (_, index) => `1-${index}`);
    for (const callid of wanted) {
      audit.record(pressed(callid));
      if (callid.endsWith('7')) await new Promise((resolve) => setImmediate(resolve));
    }
    await audit.flush();
    expect(await callids()).toEqual(wanted);
  });

  it('writes nothing of an entry that is not valid, and goes on', async () => {
    const audit = open();
    audit.record({ ...pressed('1-1'), agentId: 'the secret is 4711' });
    audit.record(pressed('1-2'));
    await audit.flush();
    expect(await callids()).toEqual(['1-2']);
    expect(JSON.stringify(log.lines)).not.toContain('4711');
    expect(log.lines).toHaveLength(1);
  });

  it('puts a full file aside and reads on over the border', async () => {
    const audit = open({ maxBytes: 300 });
    const wanted = ['1-1', '1-2', '1-3', '1-4', '1-5'];
    for (const callid of wanted) {
      audit.record(pressed(callid));
      await audit.flush();
    }
    expect(await callids()).toEqual(wanted);
    for (const path of auditFiles(file).slice(1)) expect(statSync(path).size).toBeLessThanOrEqual(300);
  });

  it('lets the file grow when it cannot be put aside', async () => {
    const [third = ''] = auditFiles(file);
    const audit = open({ maxBytes: 300 });
    for (const path of auditFiles(file).slice(1, 3)) writeFileSync(path, '');
    mkdirSync(third);
    for (const callid of ['1-1', '1-2', '1-3', '1-4']) {
      audit.record(pressed(callid));
      await audit.flush();
    }
    expect(readFileSync(file, 'utf8').match(/"callid":"[^"]*"/g)).toHaveLength(4);
    expect(told).toEqual([]);
  });
});

describe('an audit trail that cannot be written', () => {
  it('says so at once, keeps the entries, and writes them once it can', async () => {
    block();
    const audit = open();
    await expect.poll(() => told).toEqual(['EISDIR']);
    audit.record(pressed('1-1'));
    await clock.advance(5000);
    await audit.flush();
    audit.record(pressed('1-2'));
    expect(told).toEqual(['EISDIR']);
    unblock();
    await clock.advance(5000);
    await expect.poll(() => told).toEqual(['EISDIR', null]);
    expect(await callids()).toEqual(['1-1', '1-2']);
    expect(clock.waiting()).toBe(0);
  });

  it('drops the oldest when there are too many, and says how many', async () => {
    block();
    const audit = open({ maxWaiting: 3 });
    for (const callid of ['1-1', '1-2', '1-3', '1-4', '1-5']) audit.record(pressed(callid));
    await audit.flush();
    unblock();
    audit.record(pressed('1-6'));
    await audit.flush();
    audit.record(pressed('1-7'));
    await audit.flush();
    const lost = expect.objectContaining({ kind: 'lost', count: 3 });
    expect(await callids()).toEqual([lost, '1-4', '1-5', '1-6', '1-7']);
  });

  it.runIf(process.platform === 'linux')('is written again when a full disk has room', async () => {
    symlinkSync('/dev/full', file);
    const audit = open();
    audit.record(pressed('1-1'));
    await audit.flush();
    expect(told).toEqual(['ENOSPC']);
    unblock();
    await audit.flush();
    expect(await callids()).toEqual(['1-1']);
    expect(told).toEqual(['ENOSPC', null]);
  });
});
