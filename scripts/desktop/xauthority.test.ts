import { expect, test } from 'vitest';
import { xauthority } from './xauthority.mjs';

test('is laid out as X programs read it', () => {
  const key = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
  const name = Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex');
  expect(xauthority(key).toString('hex')).toBe(`ffff000000000012${name}0010${key.toString('hex')}`);
});
