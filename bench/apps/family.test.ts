import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { family, memoryOf, workOf } from './family.ts';

describe.skipIf(process.platform !== 'linux')('a family of processes', () => {
  it('is counted with its children', async () => {
    const child = spawn('sh', ['-c', 'sleep 60 & echo started; wait'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      await once(child.stdout, 'data');
      const pid = child.pid ?? 0;
      expect(family(pid)).toHaveLength(2);
      expect(family(process.pid)).toEqual(expect.arrayContaining(family(pid)));
      expect(memoryOf(process.pid)).toBeGreaterThan(memoryOf(pid));
      expect(memoryOf(pid)).toBeGreaterThan(0);
    } finally {
      for (const pid of family(child.pid ?? 0).reverse()) process.kill(pid, 'SIGKILL');
    }
  });

  it('has used time on a core', () => {
    const before = workOf(process.pid);
    const end = performance.now() + 50;
    while (performance.now() < end);
    expect(workOf(process.pid).cpuMs).toBeGreaterThan(before.cpuMs);
    expect(before.wakeUps).toBeGreaterThan(0);
  });
});
