import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SoakReport } from './report.ts';

it('loses nothing in twenty seconds of calls and faults', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-soak-'));
  const file = join(folder, 'report.json');
  const script = join(import.meta.dirname, 'main.ts');
  try {
    const args = ['--minutes', String(20 / 60), '--agents', '12', '--seed', '4', '--report', file];
    const text = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 150_000 });
    expect(text).toContain('All holds.');
    const report = JSON.parse(readFileSync(file, 'utf8')) as SoakReport;
    expect(report.problems).toEqual([]);
    expect(report.events.seen).toBe(report.events.expected);
    // A soak in which little happens would prove little.
    expect(report.events.seen).toBeGreaterThan(300);
    expect(report.posts.byOutcome.passing).toBeGreaterThan(10);
    expect(Object.values(report.faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
    expect(report.state.equal).toBeGreaterThan(100);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 180_000);
