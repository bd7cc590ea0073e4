import type { AppState, ConnectionView, PartyView } from '../../shared/state.ts';
import type { AppStory } from './app-states.ts';

/** What the stories here are variations of. */
interface Certain {
  readonly signedOut: AppState;
  readonly ready: AppState;
  readonly conference: AppState;
}

const customer: PartyView = { role: 'customer', name: '欧阳文慧（贵宾客户）', masked: '•••••••8888' };
const ivr: PartyView = {
  role: 'ivr',
  name: 'International Card Payments and Refunds, Northern Region (test)',
  masked: '•••••••••••••••••••••093',
};

/**
 * States without connection, and those where it isn't certain that what is shown is so.
 *
 * @param now ms since the epoch that calls and countdowns are counted from.
 */
export function doubtStories(now: number, { signedOut, ready, conference }: Certain): AppStory[] {
  const failing = (retryAt: number, reason: Extract<ConnectionView, { reason: unknown }>['reason']) =>
    ({ kind: 'reconnecting', attempt: 3, retryAt, reason }) as const;
  const timeout = failing(now + 4200, {
    key: 'failure.connectTimeout',
    params: { host: 'gateway.example.com' },
  });
  const longReason = failing(now + 12_000, {
    key: 'failure.tlsUnknownCa',
    params: { host: 'agent-gateway.contact-centre.north.international-payments.example.com' },
  });
  const lost = { connection: timeout, transmitBlock: { key: 'block.reconnecting' } } as const;
  const checking = {
    connection: { kind: 'reconciling' },
    transmitBlock: { key: 'block.reconciling' },
  } as const;
  const unsure = {
    callUnsure: true,
    transmitBlock: { key: 'block.unsure' },
  } as const;
  const twoCalls: AppState['call'] = {
    kind: 'talking',
    party: customer,
    held: ivr,
    since: now - 5_025_000,
  };

  return [
    {
      name: 'resuming-waiting',
      state: {
        ...signedOut,
        session: { kind: 'signingIn', step: 'resuming' },
        connection: timeout,
        transmitBlock: { key: 'block.signingIn' },
      },
    },
    {
      name: 'signing-in-waiting',
      state: {
        ...signedOut,
        session: { kind: 'signingIn', step: 'signingIn' },
        connection: longReason,
        transmitBlock: { key: 'block.signingIn' },
      },
    },
    { name: 'reconnecting', state: { ...conference, ...lost } },
    {
      name: 'retrying-now',
      state: { ...ready, ...lost, connection: failing(now - 1000, { key: 'failure.reset' }) },
    },
    {
      name: 'reconnecting-long',
      state: { ...conference, ...lost, connection: longReason, call: twoCalls, callUnsure: true },
    },
    {
      name: 'offline',
      state: {
        ...conference,
        ...lost,
        connection: failing(now + 9200, { key: 'failure.network' }),
      },
    },
    { name: 'reconciling', state: { ...conference, ...checking } },
    { name: 'reconciling-idle', state: { ...ready, ...checking } },
    {
      name: 'unsure',
      state: { ...conference, ...unsure, transmitBlock: null },
    },
    { name: 'unsure-long', state: { ...conference, ...unsure, call: twoCalls } },
  ];
}
