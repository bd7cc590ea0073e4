import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SecretName } from '../ports.ts';
import { runInSession } from './testing/keyring-session.ts';

const guid: SecretName = { kind: 'guid', gateway: 'https://gw.example:8043', agentId: '101' };
const otherAgent: SecretName = { ...guid, agentId: '102' };
const otherGateway: SecretName = { ...guid, gateway: 'https://gw2.example:8043' };
const password: SecretName = { ...guid, kind: 'password' };
const value = '279fe21d-0000-4000-8000-000000000000.AgentGateway0';

describe.skipIf(process.platform !== 'linux')('the real keyring', () => {
  const homes: string[] = [];
  const newHome = () => {
    const home = mkdtempSync(join(tmpdir(), 'tonebridge-keyring-'));
    homes.push(home);
    return home;
  };
  afterAll(() => {
    for (const home of homes) rmSync(home, { recursive: true, force: true });
  });

  it('keeps, tells apart and removes secrets when unlocked', async () => {
    const answers = await runInSession(newHome(), 'unlocked', {
      operations: [
        { do: 'get', name: guid },
        { do: 'set', name: guid, value },
        { do: 'set', name: password, value: 'pass wörd\n"$' },
        { do: 'get', name: guid },
        { do: 'get', name: password },
        { do: 'get', name: otherAgent },
        { do: 'get', name: otherGateway },
        { do: 'delete', name: guid },
        { do: 'get', name: guid },
        { do: 'delete', name: guid },
      ],
    });
    expect(answers).toEqual([
      { kind: 'absent' },
      { kind: 'done' },
      { kind: 'done' },
      { kind: 'found', value },
      { kind: 'found', value: 'pass wörd\n"$' },
      { kind: 'absent' },
      { kind: 'absent' },
      { kind: 'done' },
      { kind: 'absent' },
      { kind: 'done' },
    ]);
  });

  it('never takes a locked keyring for an empty one, and finds the secret again when it is unlocked', async () => {
    const home = newHome();
    await runInSession(home, 'unlocked', { operations: [{ do: 'set', name: guid, value }] });
    const locked = await runInSession(home, 'locked', {
      operations: [
        { do: 'get', name: guid },
        { do: 'get', name: otherAgent },
        { do: 'set', name: guid, value: 'newer' },
        { do: 'delete', name: guid },
      ],
    });
    expect(locked).toEqual(Array(4).fill({ kind: 'unavailable', reason: 'locked' }));
    const after = await runInSession(home, 'unlocked', { operations: [{ do: 'get', name: guid }] });
    expect(after).toEqual([{ kind: 'found', value }]);
  });

  it('says that a keyring which was never set up is unavailable', async () => {
    const answers = await runInSession(newHome(), 'locked', {
      operations: [
        { do: 'get', name: guid },
        { do: 'set', name: guid, value },
      ],
    });
    expect(answers).toEqual(Array(2).fill({ kind: 'unavailable', reason: 'locked' }));
  });

  it('says that there is no service when there is no session bus', async () => {
    const answers = await runInSession(newHome(), 'none', {
      operations: [
        { do: 'get', name: guid },
        { do: 'set', name: guid, value },
        { do: 'delete', name: guid },
      ],
    });
    expect(answers).toEqual(Array(3).fill({ kind: 'unavailable', reason: 'noService' }));
  });

  it('gives up on a keyring that never answers', async () => {
    const answers = await runInSession(newHome(), 'unlocked', {
      operations: [
        { do: 'get', name: guid },
        { do: 'set', name: guid, value },
      ],
      freeze: true,
      timeoutMs: 300,
    });
    expect(answers).toEqual(Array(2).fill({ kind: 'unavailable', reason: 'late' }));
  });

  it('keeps the newest of writes that come faster than the keyring', async () => {
    const writes = Array.from({ length: 20 }, (_, i) => ({
      do: 'set' as const,
      name: guid,
      value: `value-${i}`,
    }));
    const answers = await runInSession(newHome(), 'unlocked', {
      operations: [...writes, { do: 'get', name: guid }],
      together: true,
    });
    expect(answers.at(-1)).toEqual({ kind: 'found', value: 'value-19' });
    expect(answers.slice(0, -1)).toEqual(Array(20).fill({ kind: 'done' }));
  });

  it('leaves nothing readable on disk', async () => {
    const home = newHome();
    await runInSession(home, 'unlocked', { operations: [{ do: 'set', name: guid, value }] });
    const folder = join(home, 'data', 'keyrings');
    const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.some((content) => content.includes(value))).toBe(false);
  });
});
