import { describe, expect, it, vi } from 'vitest';
import type { Logger, SecretName } from '../ports.ts';
import { createKeychain, type Keytar } from './keychain.ts';

const name: SecretName = { kind: 'guid', gateway: 'https://gw.example:8043', agentId: '101' };
const secret = 'the-very-secret-guid';

function recorder() {
  const lines: string[] = [];
  const write = (message: string, values?: Readonly<Record<string, unknown>>) => {
    lines.push(`${message} ${JSON.stringify(values)}`);
  };
  return { lines, log: { debug: write, info: write, warn: write, error: write } satisfies Logger };
}

/** A keychain that fails each call with the given words: other systems' errors can't be made here. */
function failing(message: string): Keytar {
  const fail = () => Promise.reject(new Error(message));
  return { getPassword: fail, setPassword: fail, deletePassword: fail };
}

describe('createKeychain', () => {
  it('is unavailable without its native module, and says so each time', async () => {
    const { log, lines } = recorder();
    const store = createKeychain(log, { load: () => Promise.reject(new Error(`no such file ${secret}`)) });
    const reason = 'noModule';
    expect(await store.get(name)).toEqual({ kind: 'unavailable', reason });
    expect(await store.set(name, secret)).toEqual({ kind: 'unavailable', reason });
    expect(await store.delete(name)).toEqual({ kind: 'unavailable', reason });
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain(secret);
  });

  it('does not load the native module before the first call', async () => {
    let loads = 0;
    const load = async () => {
      loads += 1;
      return failing('x');
    };
    const store = createKeychain(recorder().log, { load });
    expect(loads).toBe(0);
    await store.get(name);
    await store.get(name);
    expect(loads).toBe(1);
  });

  it.each([
    ['Could not connect: No such file or directory', 'noService'],
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'noService'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'noService'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['User interaction is not allowed.', 'denied'],
    ['The operation was canceled by the user.', 'denied'],
    // A full store: libsecret's disk, the Credential Manager's limit of an entry.
    ['Failed to write keyring: No space left on device', 'full'],
    ['Not enough memory resources are available to process this command.', 'full'],
    ['The stub received bad data.', 'full'],
    [`strange ${secret}`, 'other'],
  ])('turns "%s" into a known trouble', async (message, reason) => {
    const { log, lines } = recorder();
    const store = createKeychain(log, { load: async () => failing(message) });
    expect(await store.get(name)).toEqual({ kind: 'unavailable', reason });
    expect(lines).toEqual([`keychain unavailable ${JSON.stringify({ action: 'read', reason })}`]);
  });

  it('answers a keychain that needs longer than five seconds in time, and takes its late answer for none', async () => {
    vi.useFakeTimers();
    try {
      const { log, lines } = recorder();
      const slow = <T>(value: T, ms: number) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));
      let ms = 4900;
      const keytar: Keytar = {
        getPassword: () => slow(secret, ms),
        setPassword: () => slow(undefined, ms),
        deletePassword: () => slow(true, ms),
      };
      const store = createKeychain(log, { load: async () => keytar });
      const inTime = store.get(name);
      await vi.advanceTimersByTimeAsync(4900);
      expect(await inTime).toEqual({ kind: 'found', value: secret });
      ms = 5100;
      const late = store.get(name);
      await vi.advanceTimersByTimeAsync(5000);
      expect(await late).toEqual({ kind: 'unavailable', reason: 'late' });
      await vi.advanceTimersByTimeAsync(200);
      const lateWrite = store.set(name, secret);
      await vi.advanceTimersByTimeAsync(5000);
      expect(await lateWrite).toEqual({ kind: 'unavailable', reason: 'late' });
      expect(lines.join()).not.toContain(secret);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(['darwin', 'win32'] as const)('believes a nothing on %s, where it is one', async (platform) => {
    const writes: string[] = [];
    const keytar: Keytar = {
      getPassword: async () => null,
      setPassword: async (service) => void writes.push(service),
      deletePassword: async () => false,
    };
    const store = createKeychain(recorder().log, { load: async () => keytar, platform });
    expect(await store.get(name)).toEqual({ kind: 'absent' });
    expect(await store.delete(name)).toEqual({ kind: 'done' });
    expect(writes).toEqual([]);
  });

  it('finds a secret of a keyring that the user unlocks only at the second prompt', async () => {
    let unlocked = false;
    const removed: string[] = [];
    const keytar: Keytar = {
      getPassword: async () => (unlocked ? secret : null),
      setPassword: async () => {
        unlocked = true;
      },
      deletePassword: async (service) => unlocked && removed.push(service) > 0,
    };
    const options = { load: async () => keytar, platform: 'linux' } as const;
    expect(await createKeychain(recorder().log, options).get(name)).toEqual({ kind: 'found', value: secret });
    unlocked = false;
    removed.length = 0;
    expect(await createKeychain(recorder().log, options).delete(name)).toEqual({ kind: 'done' });
    expect(removed).toEqual(['Tonebridge check', 'Tonebridge GUID']);
  });
});
