import { expect, it } from 'vitest';
import type { GatewayFailure } from '../../gateway/failure.ts';
import { failureNotice } from '../../gateway/failure-notice.ts';
import { outcomeOf } from './operation-outcome.ts';

const lost = (sent: boolean): GatewayFailure => ({ kind: 'transport', sent, cause: 'reset', host: 'gw' });

it('tells a refusal in the words for its retcode', () => {
  const refusal: GatewayFailure = { kind: 'business', retcode: '200-010', message: '' };
  expect(outcomeOf(refusal)).toEqual({ kind: 'refused', notice: failureNotice(refusal) });
});

it.each([
  [false, 'notSent', 'control.notSent'],
  [true, 'unknown', 'control.unknown'],
] as const)('says of a lost one (sent: %s) what is certain, and why', (sent, kind, key) => {
  expect(outcomeOf(lost(sent))).toEqual({
    kind,
    notice: { key, params: { cause: failureNotice(lost(sent)) } },
  });
});
