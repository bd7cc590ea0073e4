import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProgram, run, signalCode } from './process.mjs';
import { Failure } from './report.mjs';

const node = (code: string, limitMs = 10_000) =>
  run(process.execPath, ['-e', code], { capture: true, limitMs });

describe('run', () => {
  test('gives the exit code and all output', async () => {
    const result = await node('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(result).toMatchObject({ code: 3, timedOut: false });
    expect(result.output).toContain('out');
    expect(result.output).toContain('err');
  });

  test('loses no output of a command that ends right after writing it', async () => {
    const result = await node('process.stdout.write("x".repeat(60_000))');
    expect(result.output).toHaveLength(60_000);
  });

  test.skipIf(process.platform === 'win32')(
    'does not wait for a service that a command left behind',
    async () => {
      const result = await run('sh', ['-c', 'sleep 30 & echo $!'], { capture: true });
      const service = Number(result.output);
      expect(() => process.kill(service, 'SIGKILL')).not.toThrow();
    },
  );

  test('ends a command that takes too long', async () => {
    const result = await node('setTimeout(() => {}, 60_000)', 300);
    expect(result.timedOut).toBe(true);
    expect(result.code).not.toBe(0);
  });

  test('names a command that cannot be started', async () => {
    await expect(run('no-such-command-here', [], { capture: true })).rejects.toBeInstanceOf(Failure);
  });
});

test('signalCode follows the shells', () => {
  expect([signalCode('SIGINT'), signalCode('SIGKILL'), signalCode('SIGTERM')]).toEqual([130, 137, 143]);
});

describe.skipIf(process.platform === 'win32')('findProgram', () => {
  test('finds a program in a folder of the path', () => {
    expect(findProgram('node', `/no/such/folder:${dirname(process.execPath)}`)).toBe(
      `${dirname(process.execPath)}/node`,
    );
  });

  test('does not take a folder for a program', () => {
    expect(findProgram('bin', dirname(dirname(process.execPath)))).toBeNull();
  });
});
