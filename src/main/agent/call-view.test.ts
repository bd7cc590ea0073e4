import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallState } from './call-state.ts';
import { callBlock, ENDED_SHOWN_MS, viewCalls } from './call-view.ts';
import {
  alerting,
  beforeJoin,
  CUSTOMER,
  callRelease,
  conference,
  customerRelease,
  hold,
  IVR,
  joined,
  play,
  reached,
  ringing,
  talking,
} from './testing/call-events.ts';

const directory = [{ name: 'Bank', numbers: [IVR], prefixes: ['700'] }];
const unknown = { role: 'unknown', name: null, masked: '••••••00' };
const bank = { role: 'ivr', name: 'Bank', masked: '••••••01' };
const view = (state: CallState, now = 0) => viewCalls(state, directory, now);

describe('viewCalls', () => {
  it('shows as many digits as the setting says', () => {
    const masked = (visibleDigits: number) => {
      const shown = viewCalls(play([ringing('A')]), directory, 0, visibleDigits);
      return shown.kind === 'ringing' ? shown.party.masked : null;
    };
    expect(masked(0)).toBe('••••••');
    expect(masked(2)).toBe(unknown.masked);
    expect(masked(4)).toBe(`••••••${CUSTOMER.slice(-4)}`);
  });

  it('shows each stage on the way into a three-party call, with the time when it began', () => {
    const stages = joined.map((_, index) => view(play(joined.slice(0, index + 1))));
    expect(stages).toEqual([
      { kind: 'ringing', party: unknown, since: 0 },
      { kind: 'talking', party: unknown, held: null, since: 1000 },
      { kind: 'held', party: unknown, since: 2000 },
      { kind: 'dialling', party: bank, held: unknown, since: 3000 },
      { kind: 'talking', party: bank, held: unknown, since: 4000 },
      {
        kind: 'conference',
        parties: [{ ...unknown, role: 'customer' }, bank],
        since: 5000,
        callid: 'X',
      },
    ]);
  });

  it('tells customer from IVR only when exactly one of two is a known IVR', () => {
    const roles = (...numbers: string[]) => {
      const shown = view(play([conference('X', ...numbers)]));
      return shown.kind === 'conference' ? shown.parties.map((party) => party.role) : null;
    };
    expect(roles(IVR, CUSTOMER)).toEqual(['ivr', 'customer']);
    expect(roles(CUSTOMER, '10086')).toEqual(['unknown', 'unknown']);
    expect(roles(IVR, '70012')).toEqual(['ivr', 'ivr']);
    expect(roles(IVR, CUSTOMER, '10086')).toEqual(['ivr', 'unknown', 'unknown']);
  });

  it('shows who left a conference and who stayed, until the call changes', () => {
    const left = play([...joined, customerRelease('X', IVR)]);
    expect(view(left)).toEqual({
      kind: 'oneLeft',
      party: { ...unknown, role: 'customer' },
      left: bank,
      since: 6000,
    });
    const again = play([hold('X'), talking('X')], left, 7000);
    expect(view(again)).toMatchObject({ kind: 'talking', party: unknown });
  });

  it('shows a conference on hold as held, and a second call beside it only when nothing else goes on', () => {
    expect(view(play([...joined, hold('X')]))).toMatchObject({ kind: 'held', party: unknown });
    expect(view(play([...joined, ringing('D', '10086')])).kind).toBe('conference');
    expect(view(play([...joined, hold('X'), ringing('D', '10086')])).kind).toBe('ringing');
  });

  it('shows the end of the last call for five seconds', () => {
    const over = play([ringing('B'), talking('B'), callRelease('B')]);
    expect(view(over, 2000)).toEqual({ kind: 'ended', since: 2000 });
    expect(view(over, 2000 + ENDED_SHOWN_MS - 1).kind).toBe('ended');
    expect(view(over, 2000 + ENDED_SHOWN_MS).kind).toBe('none');
  });

  it('shows no party for a call whose number the gateway withholds', () => {
    expect(view(play([hold('B')]))).toMatchObject({ party: { role: 'unknown', name: null, masked: '' } });
  });

  it('never shows a number in clear', () => {
    const events = [
      fc.constantFrom(...joined, hold('X'), customerRelease('X', IVR), customerRelease('X', CUSTOMER)),
      fc.constantFrom(ringing('D', '10086'), alerting('D', '10086'), reached('D', '10086')),
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(...events), { maxLength: 15 }), (story) => {
        const shown = JSON.stringify(view(play(story)));
        expect(shown).not.toMatch(/\d{3}"/);
        for (const number of [CUSTOMER, IVR, '10086']) expect(shown).not.toContain(number);
      }),
    );
  });
});

describe('callBlock', () => {
  const block = (state: CallState, now = 0) => callBlock(view(state, now))?.key ?? null;

  it('lets numbers be passed in a three-party call alone, and says why not at every other stage', () => {
    expect(joined.map((_, index) => block(play(joined.slice(0, index + 1))))).toEqual([
      'block.ringing',
      'block.talking',
      'block.held',
      'block.dialling',
      'block.talking',
      null,
    ]);
    expect(block(play([]))).toBe('block.noCall');
    expect(block(play([ringing('B'), callRelease('B')]), 1000)).toBe('block.noCall');
    expect(block(play([...joined, customerRelease('X', CUSTOMER)]))).toBe('block.oneLeft');
    expect(block(play([...joined, hold('X')]))).toBe('block.held');
    expect(block(play([...beforeJoin, conference('X', CUSTOMER, IVR, '10086')]))).toBe('block.multiParty');
    expect(block(play([conference('X', IVR)]))).toBe('block.multiParty');
  });

  it('does not depend on whether the IVR is known', () => {
    expect(callBlock(viewCalls(play(joined), [], 0))).toBeNull();
  });
});
