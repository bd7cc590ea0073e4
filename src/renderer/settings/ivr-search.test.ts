import { expect, it } from 'vitest';
import { placesOf } from './ivr-search.ts';

const entries = [
  { name: 'Payment line', numbers: ['70093'], prefixes: [] },
  { name: '支付专线', numbers: [], prefixes: ['955'], dial: '8001' },
  { name: 'Refunds and payment', numbers: ['70100'], prefixes: [] },
];

it.each([
  ['', [0, 1, 2]],
  ['PAYMENT', [0, 2]],
  ['payment 701', [2]],
  ['支付', [1]],
  ['8001', [1]],
  ['nobody', []],
])('finds %j', (text, places) => expect(placesOf(text, entries)).toEqual(places));
