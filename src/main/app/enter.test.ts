import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswerBox } from '../command/answer-box.ts';
import type { Order } from '../command/order.ts';
import { readOrder } from '../command/order.ts';
import { fakeEmitter } from '../desktop/testing/emitter.ts';
import { enter } from './enter.ts';

describe('enter', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-enter-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** @param onLock what the running instance does with the message; null: none runs. */
  const start = (args: string[], onLock: ((message: unknown) => void) | null = null) => {
    const events = fakeEmitter();
    let released = 0;
    let out = '';
    let error = '';
    const entry = enter({
      app: {
        on: events.on,
        getVersion: () => '1.2.3',
        requestSingleInstanceLock: (message) => {
          onLock?.(message);
          return onLock === null;
        },
        releaseSingleInstanceLock: () => {
          released += 1;
        },
      },
      argv: ['tonebridge', ...args],
      isPackaged: true,
      folder,
      facts: { buildKind: 'unsigned' },
      answerMs: 30,
      print: (stream, text) => {
        if (stream === 'out') out += text;
        else error += text;
      },
    });
    return { entry, events, out, error, released };
  };
  const claimed = () => {
    throw new Error('asked for the lock');
  };

  it('prints version and help without looking for another instance', () => {
    expect(start(['--version'], claimed)).toMatchObject({
      entry: { kind: 'end', code: 0 },
      out: 'Tonebridge 1.2.3 (unsigned build)\n',
    });
    const { entry, out } = start(['--help'], claimed);
    expect(entry).toEqual({ kind: 'end', code: 0 });
    for (const option of ['transmit', 'show', 'hide', 'sign-out', 'quit', 'hidden', 'version', 'help']) {
      expect(out).toContain(`--${option} `);
    }
  });

  it('makes a report where none runs, and lets others start meanwhile', () => {
    expect(start(['--doctor'])).toMatchObject({
      entry: { kind: 'report', json: false },
      released: 1,
      out: '',
    });
    expect(start(['--doctor=json']).entry).toEqual({ kind: 'report', json: true });
  });

  it('has the running instance make a report, and ends as that says', () => {
    const answerAs = (order: Order) => (message: unknown) => {
      const asked = readOrder(message);
      expect(asked?.order).toBe(order);
      openAnswerBox(folder).put(asked?.id ?? '', { code: 5, text: `faults: ${'x'.repeat(5000)}` });
    };
    for (const [option, order] of [
      ['--doctor', 'doctor'],
      ['--doctor=json', 'doctor-json'],
    ] as const) {
      const { entry, out } = start([option], answerAs(order));
      expect(entry).toEqual({ kind: 'end', code: 5 });
      expect(out).toMatch(/^faults: x{5000}\n$/);
    }
  });

  it('refuses an unknown option with an error', () => {
    expect(start(['--transmitt'], claimed)).toMatchObject({
      entry: { kind: 'end', code: 2 },
      out: '',
      error: 'Unknown option --transmitt. tonebridge --help lists the options.\n',
    });
  });

  it.each([
    [[], false],
    [['--show'], false],
    [['--hidden'], true],
  ])('runs when it is the first: %o', (args, hidden) => {
    expect(start(args)).toMatchObject({ entry: { kind: 'run', hidden }, out: '' });
  });

  it.each(['--transmit', '--hide', '--sign-out', '--quit'])('%s alone says that none runs', (option) => {
    expect(start([option])).toMatchObject({
      entry: { kind: 'end', code: 3 },
      out: 'not-running: Tonebridge is not running.\n',
    });
  });

  it('hands its order to the one that runs, and says what came of it', () => {
    const { entry, out } = start(['--transmit'], (message) => {
      const order = readOrder(message);
      expect(order?.order).toBe('transmit');
      openAnswerBox(folder).put(order?.id ?? '', { code: 1, text: 'blocked: no call' });
    });
    expect([entry, out]).toEqual([{ kind: 'end', code: 1 }, 'blocked: no call\n']);
  });

  it('says so when the one that runs does not answer', () => {
    const { entry, out } = start([], () => {});
    expect([entry, out]).toEqual([
      { kind: 'end', code: 4 },
      'unknown: The running Tonebridge did not answer.\n',
    ]);
  });

  it('does orders in turn, also those that came before it was ready, and answers each', async () => {
    const { entry, events } = start([]);
    if (entry.kind !== 'run') throw new Error('does not run');
    const done: Order[] = [];
    const second = (data: unknown) => events.emit('second-instance', {}, [], '/', data);
    const [one, two] = ['1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed', '5c0d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'];
    second({ order: 'hide', id: one });
    expect(existsSync(join(folder, 'answers'))).toBe(false);
    entry.serve(async (order) => {
      done.push(order);
      return { code: 0, text: `did ${order}` };
    });
    second({ order: 'quit', id: two });
    second({ order: 'format the disk', id: '../../x' });
    second(undefined);
    expect(done).toEqual(['hide', 'quit', 'start', 'start']);
    await Promise.resolve();
    const box = openAnswerBox(folder);
    expect(box.take(one, 1000)?.text).toBe('did hide');
    expect(box.take(two, 1000)?.text).toBe('did quit');
  });
});
