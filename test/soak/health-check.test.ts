import { expect, it } from 'vitest';
import { healthProblems } from './health-check.ts';

const nothing = { rss: 100, heap: 20, handles: {} };
const working = { rss: 120, heap: 25, handles: { Timeout: 30, TCPSocketWrap: 10 }, connections: 20 };
const good = { before: nothing, warm: working, end: working, after: nothing, agents: 10 };

it('is content when nothing has grown and nothing stays', () => {
  expect(healthProblems(good)).toEqual([]);
});

it('finds a heap that grows, and connections and timers that pile up or stay', () => {
  expect(healthProblems({ ...good, end: { ...working, heap: 31 } })).toEqual([
    'heap growth in MiB: 6, at most 5',
  ]);
  expect(healthProblems({ ...good, end: { ...working, connections: 41 } })).toHaveLength(1);
  expect(healthProblems({ ...good, end: { ...working, handles: { Timeout: 61 } } })).toHaveLength(1);
  expect(
    healthProblems({ ...good, after: { ...nothing, handles: { TCPSocketWrap: 1, Timeout: 1 } } }),
  ).toHaveLength(2);
});
