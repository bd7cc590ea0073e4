import { describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { failed, type GatewayFailure } from '../gateway/failure.ts';
import {
  passed,
  refused,
  reset,
  setUpTransmission as setUp,
  tlsFailure,
} from './testing/transmission-harness.ts';

describe('pressing', () => {
  it('sends one request and shows it, then that numbers are being passed', async () => {
    const { transmission, requests, shown, clock } = setUp();
    const began = clock.now();
    const outcome = transmission.press();
    expect(transmission.view()).toEqual({ kind: 'sending', since: began });
    await clock.advance(40);
    requests[0]?.resolve(passed);
    const passing = { kind: 'passing', since: began + 40 };
    expect(await outcome).toEqual(passing);
    expect(shown).toEqual([{ kind: 'sending', since: began }, passing]);
    expect(transmission.view()).toEqual(passing);
    expect(requests).toHaveLength(1);
  });

  it('lets the request go some milliseconds before it tells anybody', async () => {
    const { transmission, kinds, requests, clock } = setUp();
    void transmission.press();
    expect(requests).toHaveLength(1);
    await clock.advance(3);
    expect(kinds()).toEqual([]);
    await clock.advance(1);
    expect(kinds()).toEqual(['sending']);
  });

  it('tells of the request before its outcome, and once, however quick the answer is', async () => {
    const { transmission, kinds, requests, clock } = setUp();
    const outcome = transmission.press();
    requests[0]?.resolve(passed);
    await outcome;
    expect(kinds()).toEqual(['sending', 'passing']);
    await clock.advance(10);
    expect(kinds()).toEqual(['sending', 'passing']);
  });

  it('joins the request in flight, and sends anew with the next press', async () => {
    const { transmission, requests, shown } = setUp();
    const presses = [transmission.press(), transmission.press(), transmission.press()];
    expect(requests).toHaveLength(1);
    requests[0]?.resolve(passed);
    const outcomes = await Promise.all(presses);
    expect(new Set(outcomes).size).toBe(1);
    expect(shown).toHaveLength(2);
    void transmission.press();
    expect(requests).toHaveLength(2);
  });

  it('joins the request in flight even when numbers can no longer be passed', async () => {
    const { transmission, requests, shown, endConference } = setUp();
    void transmission.press();
    endConference();
    void transmission.press();
    expect(requests).toHaveLength(1);
    expect(shown).toEqual([]);
    expect(transmission.view().kind).toBe('sending');
  });

  it('sends nothing at the wrong time, and says why', async () => {
    const { transmission, requests, calls, shown, clock } = setUp();
    calls.block = notice('block.talking');
    const blocked = { kind: 'blocked', notice: calls.block, at: clock.now() };
    expect(await transmission.press()).toEqual(blocked);
    expect(shown).toEqual([blocked]);
    expect(requests).toEqual([]);
    calls.block = null;
    void transmission.press();
    expect(requests).toHaveLength(1);
  });

  it.each([reset(true), tlsFailure, refused])('repeats nothing by itself after %o', async (failure) => {
    const { requests, clock, pressAnd, transmission } = setUp();
    await pressAnd(failed(failure));
    transmission.callsChanged();
    await clock.advance(600_000);
    expect(requests).toHaveLength(1);
  });
});

describe('outcomes', () => {
  it.each<[string, GatewayFailure]>([
    ['refused', refused],
    ['notSent', reset(false)],
    ['unknown', reset(true)],
    ['unknown', { kind: 'transport', sent: true, cause: 'answerTimeout', host: 'gw' }],
    ['refused', { kind: 'protocol', reason: 'redirect', status: 302 }],
    ['refused', { kind: 'protocol', reason: 'httpStatus', status: 403 }],
    ['unknown', { kind: 'protocol', reason: 'httpStatus', status: 502 }],
    ['unknown', { kind: 'protocol', reason: 'notJson', status: 200 }],
    ['unknown', { kind: 'protocol', reason: 'tooLarge', status: 200 }],
  ])('is %s after %o', async (kind, failure) => {
    const { pressAnd, clock } = setUp();
    expect(await pressAnd(failed(failure))).toMatchObject({ kind, at: clock.now() });
  });

  it('tells retcode and text of a refusal', async () => {
    const { pressAnd } = setUp();
    expect(await pressAnd(failed(refused))).toMatchObject({
      notice: { key: 'retcode.platform', params: { retcode: '10001', message: 'no conference.' } },
    });
  });

  it('tells the cause when nothing was sent, and when nobody knows', async () => {
    const cause = { key: 'failure.reset', params: { host: 'gw' } };
    expect(await setUp().pressAnd(failed(reset(false)))).toMatchObject({
      notice: { key: 'transmit.notSent', params: { cause } },
    });
    expect(await setUp().pressAnd(failed(reset(true)))).toMatchObject({
      notice: { key: 'transmit.unknown', params: { cause } },
    });
  });

  it('goes to the log under the name that the gateway logs, without the call', async () => {
    const { pressAnd, log } = setUp();
    await pressAnd(passed);
    expect(log.lines).toEqual([
      {
        level: 'info',
        message: 'numbers transmission',
        values: { method: 'thirdPartyConfTransmitNum', outcome: 'passing' },
      },
    ]);
  });
});

describe('when calls change', () => {
  it('says that numbers are passed for as long as the conference stands', async () => {
    const { transmission, pressAnd, kinds, endConference } = setUp();
    await pressAnd(passed);
    transmission.callsChanged();
    expect(transmission.view().kind).toBe('passing');
    endConference();
    expect(kinds()).toEqual(['sending', 'passing', 'idle']);
  });

  it('does not say so of the next conference', async () => {
    const { transmission, calls, pressAnd } = setUp();
    await pressAnd(passed);
    calls.conference = 'Y';
    transmission.callsChanged();
    expect(transmission.view()).toEqual({ kind: 'idle' });
  });

  it.each([refused, reset(true), reset(false)])(
    'forgets %o once the conference has ended',
    async (failure) => {
      const { transmission, pressAnd, endConference } = setUp();
      await pressAnd(failed(failure));
      transmission.callsChanged();
      expect(transmission.view().kind).not.toBe('idle');
      endConference();
      expect(transmission.view()).toEqual({ kind: 'idle' });
    },
  );

  it('forgets that a press came at the wrong time', async () => {
    const { transmission, calls } = setUp();
    calls.block = notice('block.held');
    await transmission.press();
    transmission.callsChanged();
    expect(transmission.view()).toEqual({ kind: 'idle' });
  });

  it('says nothing when there is nothing to forget', () => {
    const { transmission, shown } = setUp();
    transmission.callsChanged();
    expect(shown).toEqual([]);
  });

  it('never says "passing" when the conference ended while the request was in flight', async () => {
    const { transmission, requests, kinds, endConference } = setUp();
    const outcome = transmission.press();
    endConference();
    expect(transmission.view().kind).toBe('sending');
    requests[0]?.resolve(passed);
    expect(await outcome).toEqual({ kind: 'idle' });
    expect(kinds()).toEqual(['sending', 'idle']);
  });

  it('does not take the answer for the next conference', async () => {
    const { transmission, requests, calls } = setUp();
    const outcome = transmission.press();
    calls.conference = 'Y';
    transmission.callsChanged();
    requests[0]?.resolve(passed);
    expect(await outcome).toEqual({ kind: 'idle' });
  });

  it('still tells a refusal that comes after the end, until calls change again', async () => {
    const { transmission, requests, endConference } = setUp();
    const outcome = transmission.press();
    endConference();
    requests[0]?.resolve(failed(refused));
    expect((await outcome).kind).toBe('refused');
    transmission.callsChanged();
    expect(transmission.view()).toEqual({ kind: 'idle' });
  });
});
