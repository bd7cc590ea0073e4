import type { Dice } from '../support/dice.ts';

const encoder = new TextEncoder();

/** Ways of spoiling an answer; each makes other bytes of it. */
export const mutations: Readonly<
  Record<string, (body: Uint8Array, dice: Dice, other: Uint8Array) => Uint8Array>
> = {
  flip(body, dice) {
    const flipped = Uint8Array.from(body);
    for (let times = dice.between(1, 8); times > 0; times--) {
      const at = dice.between(0, flipped.length - 1);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.between(0, 7));
    }
    return flipped;
  },
  truncate: (body, dice) => body.slice(0, dice.between(0, body.length)),
  duplicate(body, dice) {
    const [from, to] = range(body, dice);
    const part = body.slice(from, to);
    return concat(
      body.slice(0, to),
      ...Array.from({ length: dice.between(1, 20) }, () => part),
      body.slice(to),
    );
  },
  splice(body, dice, other) {
    return concat(body.slice(0, range(body, dice)[0]), other.slice(range(other, dice)[0]));
  },
  remove(body, dice) {
    const [from, to] = range(body, dice);
    return concat(body.slice(0, from), body.slice(to));
  },
  unicode(body, dice) {
    const at = dice.between(0, body.length);
    return concat(body.slice(0, at), dice.pick(strange), body.slice(at));
  },
  wrap(body, dice) {
    const depth = dice.pick([1, 10, 100, 1000, 20_000]);
    const [open, close] = dice.pick(brackets);
    return concat(encoder.encode(open.repeat(depth)), body, encoder.encode(close.repeat(depth)));
  },
  swap: (body, dice) => changeValue(body, dice, () => dice.pick(oddValues)),
  nest(body, dice) {
    return changeValue(body, dice, (value) => {
      let nested = value;
      for (let depth = dice.pick([1, 5, 300]); depth > 0; depth--) {
        nested = dice.chance(0.5) ? [nested] : { callid: nested };
      }
      return nested;
    });
  },
  number: (body, dice) =>
    changeValue(body, dice, (value) => (typeof value === 'string' ? Number(value) : String(value))),
  key(body, dice) {
    const text = new TextDecoder().decode(body);
    const name = dice.pick(['__proto__', 'constructor', 'toString', '', 'callid', '\\u0000', 'retcode']);
    return encoder.encode(text.replace(/"\w+":/, `"${name}":`));
  },
};

const brackets: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['[', ']'],
  ['{"result":', '}'],
  ['{"event":', '}'],
  ['"', '"'],
];

/** Bytes that text should not have, or has in strange places. */
const strange: readonly [Uint8Array, ...Uint8Array[]] = [
  Uint8Array.of(0xef, 0xbb, 0xbf),
  Uint8Array.of(0),
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xed, 0xa0, 0x80),
  Uint8Array.of(0xf0, 0x9f),
  encoder.encode('，'),
  encoder.encode('\u202e'),
  encoder.encode('\\ud800'),
  encoder.encode('\\u0000'),
  encoder.encode('😀'.repeat(50)),
  encoder.encode('\r\n'),
];

const oddValues: readonly [unknown, ...unknown[]] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  '0',
  'NaN',
  'x'.repeat(5000),
  '\ud800',
  '￿',
  [],
  {},
  [null],
  [[[]]],
  { callid: {} },
  { callid: null, partner: [null, 7, {}] },
  { toString: 1, valueOf: null },
];

type Change = (value: unknown) => unknown;

/** Changes one value somewhere in the JSON; what isn't JSON stays as it is. */
function changeValue(body: Uint8Array, dice: Dice, change: Change): Uint8Array {
  const json: unknown = JSON.parse(new TextDecoder().decode(body));
  let left = dice.between(0, countValues(json) - 1);
  const walk = (value: unknown): unknown => {
    left -= 1;
    if (left < 0) {
      left = Number.POSITIVE_INFINITY;
      return change(value);
    }
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return encoder.encode(JSON.stringify(walk(json)));
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + countValues(inner), 1);
}

function range(body: Uint8Array, dice: Dice): [number, number] {
  const [a, b] = [dice.between(0, body.length), dice.between(0, body.length)];
  return a < b ? [a, b] : [b, a];
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
