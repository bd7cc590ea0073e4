import { expect, it } from 'vitest';
import type { GatewayFailure } from '../gateway/failure.ts';
import { certainty } from './certainty.ts';

const transport = (sent: boolean): GatewayFailure => ({
  kind: 'transport',
  sent,
  cause: 'reset',
  host: 'gw',
});
const protocol = (status: number): GatewayFailure => ({ kind: 'protocol', reason: 'httpStatus', status });

it.each([
  ['a retcode', { kind: 'business', retcode: '10001', message: '' }, 'refused'],
  ['a request that never left', transport(false), 'notSent'],
  ['one whose answer is lost', transport(true), 'unknown'],
  ['an answer that no gateway gives', protocol(200), 'unknown'],
  ['a redirect', protocol(302), 'refused'],
  ['not allowed', protocol(499), 'refused'],
  ['an error of a proxy, perhaps', protocol(500), 'unknown'],
] as const)('%s', (_name, failure: GatewayFailure, expected) => {
  expect(certainty(failure)).toBe(expected);
});
