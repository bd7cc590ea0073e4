import { describe, expect, it } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import type { TransmitView } from '../../shared/state.ts';
import type { Order } from './order.ts';
import { createPerform } from './perform.ts';

const reason = { key: 'block.noCall' } as const;

function setUp(
  parts: { transmit?: TransmitView; signOut?: VerbResult; connect?: VerbResult; isPractising?: boolean } = {},
) {
  const calls: string[] = [];
  const perform = createPerform({
    agent: {
      transmit: async () => {
        calls.push('transmit');
        return parts.transmit ?? { kind: 'passing', since: 1 };
      },
      calls: {
        use: async () => ({ ok: true }),
        connect: () => {
          calls.push('connect');
          return parts.connect ?? { ok: true };
        },
        cancel: () => ({ ok: true }),
      },
      signOut: async () => {
        calls.push('sign out');
        return parts.signOut ?? { ok: true };
      },
    },
    windows: {
      open: (name) => calls.push(`open ${name}`),
      hideToolbar: () => calls.push('hide'),
    },
    takePress: () => parts.isPractising ?? false,
    report: async (json) => ({ code: 5, text: json ? '{}' : 'faults: 1' }),
    quit: () => calls.push('quit'),
  });
  return { perform, calls };
}

describe('createPerform', () => {
  it.each<[Order, string[], string]>([
    ['start', ['open toolbar'], 'running'],
    ['hidden', [], 'running'],
    ['show', ['open toolbar'], 'shown'],
    ['hide', ['hide'], 'hidden'],
    ['transmit', ['transmit'], 'passing'],
    ['connect', ['connect'], 'connecting'],
    ['sign-out', ['sign out'], 'signed-out'],
    ['quit', ['quit'], 'quitting'],
  ])('%s does %o and says "%s"', async (order, expected, word) => {
    const { perform, calls } = setUp();
    const answer = await perform(order);
    expect(calls).toEqual(expected);
    expect(answer.code).toBe(0);
    expect(answer.text).toMatch(new RegExp(`^${word}: .+\\.$`));
  });

  it('hands on the report, whatever it tells', async () => {
    expect(await setUp().perform('doctor')).toEqual({ code: 5, text: 'faults: 1' });
    expect(await setUp().perform('doctor-json')).toEqual({ code: 5, text: '{}' });
  });

  it('leaves a press to the practice that is on, and does not call it passed', async () => {
    const { perform, calls } = setUp({ isPractising: true });
    expect(await perform('transmit')).toEqual({ code: 1, text: 'practice: The press went to the practice.' });
    expect(calls).toEqual([]);
  });

  it.each<[TransmitView, number, RegExp]>([
    [{ kind: 'blocked', notice: reason, at: 1 }, 1, /^blocked: No call\./],
    [{ kind: 'refused', notice: reason, at: 1 }, 1, /^refused: No call\./],
    [{ kind: 'notSent', notice: reason, at: 1 }, 1, /^not-sent: No call\./],
    [{ kind: 'unknown', notice: reason, at: 1 }, 4, /^unknown: No call\./],
    [{ kind: 'idle' }, 1, /^ended: /],
  ])('tells how a press ended: %o', async (transmit, code, text) => {
    const answer = await setUp({ transmit }).perform('transmit');
    expect(answer.code).toBe(code);
    expect(answer.text).toMatch(text);
  });

  it('tells why no IVR is connected', async () => {
    const connect = { ok: false, notice: reason, field: null } as const;
    expect(await setUp({ connect }).perform('connect')).toMatchObject({
      code: 1,
      text: expect.stringMatching(/^blocked: No call\./),
    });
  });

  it('tells why a sign-out was refused', async () => {
    const signOut = { ok: false, notice: { key: 'session.busy' }, field: null } as const;
    const answer = await setUp({ signOut }).perform('sign-out');
    expect(answer).toEqual({
      code: 1,
      text: 'refused: Another sign-in or sign-out is still running.',
    });
  });
});
