import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { auditFiles, rotateAudit } from './audit-file.ts';
import { createAuditReader } from './audit-read.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-audit-'));
  file = join(folder, 'audit.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const entry = (minute: number): AuditEntry => ({
  time: new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString(),
  agentId: '101',
  gateway: 'gw.example:8043',
  kind: 'transmitPressed',
});
const lines = (...minutes: number[]) =>
  minutes.map((minute) => `${JSON.stringify(entry(minute))}\n`).join('');

/** A reader and what it has told: minutes, `damaged` and `reset`. */
function setUp() {
  let told: (number | string)[] = [];
  const reader = createAuditReader(file, {
    reset: () => told.push('reset'),
    entry: ({ time }) => told.push(new Date(time).getUTCMinutes()),
    damaged: () => told.push('damaged'),
  });
  const read = async () => {
    told = [];
    const problem = await reader.read();
    return problem === null ? told : [...told, problem];
  };
  return { reader, read, told: () => told };
}

describe('createAuditReader', () => {
  it('finds nothing where there is no trail, and what comes later', async () => {
    const { read } = setUp();
    expect(await read()).toEqual(['reset']);
    writeFileSync(file, lines(1));
    expect(await read()).toEqual(['reset', 1]);
  });

  it('reads all files, oldest first, and then only what is new', async () => {
    const [, , first = ''] = auditFiles(file);
    writeFileSync(first, lines(1, 2));
    writeFileSync(file, lines(3));
    const { read } = setUp();
    expect(await read()).toEqual(['reset', 1, 2, 3]);
    expect(await read()).toEqual([]);
    appendFileSync(file, lines(4, 5));
    expect(await read()).toEqual([4, 5]);
  });

  it('waits for the rest of a line that is being written, also within a character', async () => {
    const party = { role: 'ivr', name: '支付专线', masked: '•••93' };
    const line = Buffer.from(
      `${JSON.stringify({ ...entry(2), kind: 'conferenceBegan', parties: [party] })}\n`,
    );
    const half = line.indexOf(Buffer.from('专')) + 1;
    writeFileSync(file, Buffer.concat([Buffer.from(lines(1)), line.subarray(0, half)]));
    const { read } = setUp();
    expect(await read()).toEqual(['reset', 1]);
    appendFileSync(file, line.subarray(half));
    expect(await read()).toEqual([2]);
  });

  it('tells what it cannot read, and a cut-off end of a file that is no longer written', async () => {
    const [, , first = ''] = auditFiles(file);
    const half = lines(9).slice(0, 40);
    writeFileSync(first, `${lines(1)}${half}`);
    writeFileSync(file, `${half}\n\x00\xff\n"text"\n{"kind":"other"}\n${lines(2)}`);
    const damaged = Array<string>(4).fill('damaged');
    expect(await setUp().read()).toEqual(['reset', 1, 'damaged', ...damaged, 2]);
  });

  it('reads a trail that is longer than one slice', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => index % 60);
    writeFileSync(file, lines(...many));
    expect(await setUp().read()).toEqual(['reset', ...many]);
  });

  it('starts again after a rotation, and when the file has become another or shorter', async () => {
    writeFileSync(file, lines(1));
    const { read } = setUp();
    await read();
    await rotateAudit(file);
    writeFileSync(file, lines(2));
    expect(await read()).toEqual(['reset', 1, 2]);
    truncateSync(file, 0);
    expect(await read()).toEqual(['reset', 1]);
    rmSync(file);
    expect(await read()).toEqual(['reset', 1]);
  });

  it('misses nothing when the trail is put aside while it is read', async () => {
    writeFileSync(file, lines(1));
    let isFirst = true;
    const told: unknown[] = [];
    const reader = createAuditReader(file, {
      reset: () => told.splice(0),
      damaged: () => told.push('damaged'),
      entry: ({ time }) => {
        told.push(new Date(time).getUTCMinutes());
        if (!isFirst) return;
        isFirst = false;
        renameSync(file, auditFiles(file)[2] ?? '');
        writeFileSync(file, lines(2));
      },
    });
    writeFileSync(auditFiles(file)[1] ?? '', lines(0));
    await reader.read();
    expect(told).toEqual([0, 1, 2]);
  });

  it('says which error kept it from a file, shows the others, and comes back', async () => {
    const [, , first = ''] = auditFiles(file);
    mkdirSync(first);
    writeFileSync(file, lines(2));
    const { read } = setUp();
    expect(await read()).toEqual(['reset', 2, 'EISDIR']);
    rmSync(first, { recursive: true });
    expect(await read()).toEqual(['reset', 2]);
    appendFileSync(file, lines(3));
    expect(await read()).toEqual([3]);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says it of rights, too', async () => {
    writeFileSync(file, lines(1));
    chmodSync(file, 0);
    expect(await setUp().read()).toEqual(['reset', 'EACCES']);
  });

  it('lets calls that overlap wait for each other', async () => {
    writeFileSync(file, lines(1, 2));
    const { reader, told } = setUp();
    await Promise.all([reader.read(), reader.read(), reader.read()]);
    expect(told()).toEqual(['reset', 1, 2]);
  });
});
