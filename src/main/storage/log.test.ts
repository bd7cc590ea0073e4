import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import electronLog from 'electron-log/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from './log.ts';
import { createRedactor } from './redact.ts';

/** Everything printed to the console, whose functions electron-log takes hold of when it is imported. */
const printed = vi.hoisted(() => {
  const calls: unknown[][] = [];
  for (const method of ['error', 'warn', 'info', 'log', 'debug'] as const) {
    console[method] = (...args: unknown[]) => void calls.push(args);
  }
  return calls;
});

describe('createLogger', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-log-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });
  const redactor = createRedactor();

  it('writes redacted lines from its level on, to a file that only its owner can read', () => {
    const file = join(folder, 'logs', 'main.log');
    const log = createLogger({ file, redactor, level: 'info' });
    log.debug('not written');
    log.info('signed in', { agentId: '101', password: 'hunter2' });
    log.error('call from 13800138000');
    const lines = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z INFO signed in agentId=101 password=\[hidden\]$/);
    expect(lines[1]).toMatch(/Z ERROR call from \*{9}00$/);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps two loggers apart', () => {
    const files = [join(folder, 'a.log'), join(folder, 'b.log')];
    const [a, b] = files.map((file) => createLogger({ file, redactor, level: 'debug' }));
    a?.debug('one');
    b?.warn('two %s %d %c', { x: 1 });
    expect(files.map((file) => readFileSync(file, 'utf8').slice(25).trimEnd())).toEqual([
      'DEBUG one',
      'WARN two %s %d %c x=1',
    ]);
  });

  it('keeps three files of bounded size', () => {
    const file = join(folder, 'main.log');
    const log = createLogger({ file, redactor, level: 'info', maxBytes: 1000 });
    for (let index = 0; index < 100; index += 1) log.info(`line ${index} ${'x'.repeat(60)}`);
    expect(readdirSync(folder).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1200);
    expect(readFileSync(file, 'utf8')).toContain('line 99');
  });

  it('stays silent and alive when the file cannot be written', () => {
    const blocker = join(folder, 'file');
    writeFileSync(blocker, '');
    createLogger({ file: join(blocker, 'main.log'), redactor, level: 'info' }).info('lost');
    mkdirSync(join(folder, 'dir.log'));
    createLogger({ file: join(folder, 'dir.log'), redactor, level: 'info' }).info('lost');
    expect(printed).toEqual([]);
    expect(readFileSync(blocker, 'utf8')).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('loses lines only when the disk is full', () => {
    expect(() => {
      createLogger({ file: '/dev/full', redactor, level: 'info' }).info('lost');
    }).not.toThrow();
  });

  it('lets no line out through the instance that has no redaction', () => {
    createLogger({ file: join(folder, 'main.log'), redactor, level: 'info' });
    electronLog.info('password is hunter2');
    expect(printed).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes the same redacted line to the console when asked', () => {
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = join(folder, 'main.log');
    createLogger({ file, redactor, level: 'info', console: true }).info('signed in', { guid: 'x' });
    expect(written.mock.calls).toEqual([[readFileSync(file, 'utf8').replace('\r\n', '\n')]]);
    expect(readFileSync(file, 'utf8')).toContain('guid=[hidden]');
  });
});
