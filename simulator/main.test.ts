import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line; sends the signal once it says that it is up, or whatever else is waited for. */
function run(words: readonly string[], signal?: NodeJS.Signals, sign = 'Ctrl+C'): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts'), ...words]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data: Buffer) => {
      const wasUp = out.includes(sign);
      out += data.toString();
      if (signal && !wasUp && out.includes(sign)) child.kill(signal);
    });
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('the command line', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it is and ends cleanly on %s', async (signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const caFile = join(folder, 'ca.pem');
    const { code, out, err } = await run(['--port', '0', '--control-port', '0', '--ca-out', caFile], signal);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Gateway {2}https:\/\/127\.0\.0\.1:\d+\nConsole {2}http:\/\/127\.0\.0\.1:\d+\n/);
    expect(out).toContain('agent 101  password Practice-1');
    expect(out).toContain('Simulator ended.');
    expect(await readFile(caFile, 'utf8')).toContain('BEGIN CERTIFICATE');
    await rm(folder, { recursive: true });
  });

  it('exits 2 on a bad option, with what is wrong', async () => {
    expect(await run(['--authmode', '7'])).toEqual({
      code: 2,
      out: '',
      err: '--authmode must be one of "1", "2".\nTry --help.\n',
    });
  });

  it('plays a scenario file and says each step', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simulator-'));
    const file = join(folder, 'story.json');
    const steps = [{ do: 'wait' }, { do: 'hangUp', number: '1', say: 'Nobody hangs up' }];
    await writeFile(file, JSON.stringify({ name: 'story', steps }));
    const words = ['--port', '0', '--control-port', '0', '--scenario', file];
    const { code, out } = await run(words, 'SIGTERM', 'Scenario story: failed.');
    expect(code).toBe(0);
    expect(out).toContain('  ✓ Wait\n  ✗ Nobody hangs up: Nobody with this number is in a call.\n');
    await writeFile(file, '{\n"name": 1 }');
    expect(await run(words)).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining('story.json:2: name: '),
    });
    await rm(folder, { recursive: true });
  });

  it('exits 1 when it can not start', async () => {
    const { code, err } = await run(['--port', '0', '--control-port', '0', '--http', '--host', '0.0.0.0']);
    expect({ code, err }).toEqual({
      code: 1,
      err: "The simulator can't start: Plain HTTP is only served on a loopback host.\n",
    });
  });

  it('prints help and version', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Usage:') });
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
