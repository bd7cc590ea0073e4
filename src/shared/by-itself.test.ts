import { describe, expect, it } from 'vitest';
import { signsInByItself } from './by-itself.ts';
import type { ConnectionView, SessionView } from './state.ts';

const none: ConnectionView = { kind: 'none' };
const failing: ConnectionView = {
  kind: 'reconnecting',
  attempt: 1,
  retryAt: 0,
  reason: { key: 'failure.reset' },
};

describe('signsInByItself', () => {
  it.each<[string, SessionView, ConnectionView, boolean]>([
    ['a kept session', { kind: 'signingIn', step: 'resuming' }, none, true],
    ['a kept password without connection', { kind: 'signingIn', step: 'signingIn' }, failing, true],
    ['the agent pressed "Sign in"', { kind: 'signingIn', step: 'signingIn' }, none, false],
    ['signed in', { kind: 'signedIn', agentId: '101', agentState: 'ready' }, failing, false],
  ])('%s', (_name, session, connection, expected) => {
    expect(signsInByItself({ session, connection })).toBe(expected);
  });
});
