import type { Clock } from '../../src/main/ports.ts';

/** Virtual time for very many timers: it jumps from one to the next. */
export interface EventClock extends Clock {
  /**
   * Lets time pass: timers run in their order, and after each moment everything that only waits for promises.
   *
   * @param until monotonic time, milliseconds.
   */
  run(until: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  /** Of two timers of one time the older runs first. */
  readonly number: number;
  /** Null when it was cancelled. */
  callback: (() => void) | null;
}

export function createEventClock(): EventClock {
  const heap: Timer[] = [];
  let time = 0;
  let made = 0;

  const runDue = (): void => {
    for (let timer = heap[0]; timer && timer.at <= time; timer = heap[0]) {
      pop(heap);
      timer.callback?.();
    }
  };

  return {
    now: () => time,
    monotonic: () => time,
    after(ms, callback) {
      const timer: Timer = { at: time + ms, number: made++, callback };
      push(heap, timer);
      return () => {
        timer.callback = null;
      };
    },
    async run(until) {
      await settle();
      for (let next = heap[0]; next && next.at <= until; next = heap[0]) {
        time = next.at;
        runDue();
        await settle();
      }
      time = until;
    },
  };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.at === b.at ? a.number < b.number : a.at < b.at;
}

/** The heap's first entry is the next timer; that at `i` comes before those at `2i + 1` and `2i + 2`. */
function push(heap: Timer[], timer: Timer): void {
  let index = heap.push(timer) - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isBefore(timer, parent)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = timer;
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    let first = left;
    const [a, b] = [heap[left], heap[right]];
    if (a && b && isBefore(b, a)) first = right;
    const child = heap[first];
    if (!child || !isBefore(child, last)) break;
    heap[index] = child;
    index = first;
  }
  heap[index] = last;
}

/** A turn of the event loop comes only after all promises that can settle have done so. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
