import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../audit-entry.ts';
import { auditFiles } from './audit-file.ts';
import { readAudit } from './audit-read.ts';

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

describe('readAudit', () => {
  it('finds nothing where there is no trail', async () => {
    expect(await readAudit(file)).toEqual({ entries: [], unreadable: 0 });
  });

  it('reads all files, oldest first', async () => {
    const [, , first = ''] = auditFiles(file);
    writeFileSync(first, lines(1, 2));
    writeFileSync(file, lines(3));
    expect((await readAudit(file)).entries).toEqual([entry(1), entry(2), entry(3)]);
  });

  it('gives the newest, or those from a time on', async () => {
    writeFileSync(file, lines(1, 2, 3, 4));
    expect((await readAudit(file, { limit: 2 })).entries).toEqual([entry(3), entry(4)]);
    expect((await readAudit(file, { limit: 0 })).entries).toEqual([]);
    expect((await readAudit(file, { from: Date.UTC(2026, 0, 5, 9, 4) })).entries).toEqual([entry(4)]);
  });

  it('skips and counts what it cannot read', async () => {
    const half = lines(9).slice(0, 40);
    writeFileSync(file, `${lines(1)}${half}\n\x00\xff\n"text"\n{"kind":"other"}\n${lines(2)}${half}`);
    expect(await readAudit(file)).toEqual({ entries: [entry(1), entry(2)], unreadable: 5 });
  });

  it('says when a trail that is there cannot be read', async () => {
    mkdirSync(file);
    await expect(readAudit(file)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
