import { says, whole } from '../bytes.ts';
import type { Exchange } from '../exchange.ts';
import { type Fault, type FaultGroup, lost, odd, passes, refused } from '../model.ts';

const HOUR = 3_600_000;
const answer = (play: (exchange: Exchange) => void) => ({ kind: 'answer', answer: play }) as const;
const withHeader = (name: string, value: string) =>
  says(({ body, headers }) => whole(body, { ...headers, [name]: value }));

/** The GUID of a sign-in is brought by nothing but its own answer. */
const noGuid = { signIn: odd('noGuid') };

export const guids: FaultGroup = {
  title: 'GUID',
  faults: [
    { title: 'rotated before the call', play: { kind: 'rotatedBefore' }, end: passes },
    {
      title: 'rotated while the call is under way',
      play: { kind: 'rotatedMeanwhile' },
      end: passes,
      // Refused for the old GUID, and so not done, it is repeated with the new one.
      requests: { poll: 2, transmit: 2, signOut: 2, status: 2, callData: 2, sync: 2 },
    },
    {
      title: 'rotated by the call’s own answer',
      play: answer((exchange) => {
        const { body, headers } = exchange.good;
        exchange.write(whole(body, { ...headers, 'Set-GUID': exchange.account.rotate() }));
      }),
      end: passes,
    },
    {
      title: 'rotated by an answer whose body is lost',
      play: answer((exchange) => {
        const { body, headers } = exchange.good;
        exchange.write(whole(body, { ...headers, 'Set-GUID': exchange.account.rotate() }).subarray(0, -5));
        exchange.later(30, exchange.reset);
      }),
      end: lost('reset'),
    },
    {
      title: 'rotated by a 502',
      play: answer((exchange) =>
        exchange.write(whole('', { 'Set-GUID': exchange.account.rotate() }, '502 Bad Gateway')),
      ),
      end: odd('httpStatus', 502),
    },
    {
      title: 'dead at once, and no other follows',
      play: answer((exchange) => {
        exchange.account.expire();
        exchange.healthy();
      }),
      end: refused('100-006'),
      ends: { signIn: passes },
    },
    {
      title: 'Set-GUID with a space in it',
      play: withHeader('Set-GUID', 'JSESSIONID=a b'),
      end: passes,
      ends: noGuid,
    },
    {
      title: 'Set-GUID of 5,000 letters',
      play: withHeader('Set-GUID', `JSESSIONID=${'g'.repeat(5000)}`),
      end: passes,
      ends: noGuid,
    },
    { title: 'Set-GUID empty', play: withHeader('Set-GUID', ''), end: passes, ends: noGuid },
    {
      title: 'Set-GUID without JSESSIONID, in another case',
      play: answer((exchange) => {
        const { body } = exchange.good;
        exchange.write(whole(body, { 'sEt-gUiD': exchange.account.rotate().replace('JSESSIONID=', '') }));
      }),
      end: passes,
    },
  ],
};

function cookie(title: string, line: string, expected: string | undefined): Fault {
  return {
    title,
    play: answer((exchange) => {
      exchange.account.expectCookie(expected);
      exchange.healthy({ 'Set-Cookie': line });
    }),
    end: passes,
  };
}

export const cookies: FaultGroup = {
  title: 'Cookie of the load balancer',
  faults: [
    cookie('changed', 'node=n2; Path=/; HttpOnly; Secure', 'node=n2'),
    cookie('taken back', 'node=; Path=/; Max-Age=0', undefined),
    cookie('of another host', 'node=evil; Domain=elsewhere.example', 'node=n1'),
    cookie('rubbish', ';;;=\t,', 'node=n1'),
    cookie('a second one', 'zone=z; Path=/agentgateway', 'zone=z; node=n1'),
  ],
};

const jump = (title: string, ms: number): Fault => ({
  title,
  play: answer((exchange) => {
    exchange.jumpClock(ms);
    exchange.later(50, () => exchange.healthy());
  }),
  end: passes,
});

export const clocks: FaultGroup = {
  title: 'Clock of this computer',
  faults: [
    jump('set forward an hour during the call', HOUR),
    jump('set back an hour during the call', -HOUR),
    jump('set forward ten years during the call', 10 * 365 * 24 * HOUR),
    jump('set back to 1970 during the call', -Date.now() + 1000),
    {
      title: 'set back an hour during a call without an answer',
      play: answer((exchange) => exchange.jumpClock(-HOUR)),
      end: lost('answerTimeout'),
      runsOut: true,
    },
  ],
};
