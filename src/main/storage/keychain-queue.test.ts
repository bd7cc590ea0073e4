import { describe, expect, it } from 'vitest';
import type { SecretWrite } from '../ports.ts';
import { createKeychainQueue, late } from './keychain-queue.ts';

const done: SecretWrite = { kind: 'done' };

/** A task that ends when told to. */
function held<T>(answer: T, onStart: () => void = () => {}) {
  let end: () => void = () => {};
  const ended = new Promise<T>((resolve) => {
    end = () => resolve(answer);
  });
  return {
    task: () => {
      onStart();
      return ended;
    },
    end: () => end(),
  };
}

describe('createKeychainQueue', () => {
  it('never has two calls running', async () => {
    const queue = createKeychainQueue(1000);
    let running = 0;
    let most = 0;
    const task = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
    };
    await Promise.all([queue.run(task), queue.run(task), queue.run(task)]);
    expect(most).toBe(1);
  });

  it('replaces a waiting write of the same name, never one that runs or of another name', async () => {
    const queue = createKeychainQueue(1000);
    const order: string[] = [];
    const first = held(done, () => order.push('first'));
    const write = (label: string) => async () => {
      order.push(label);
      return done;
    };
    const running = queue.runNewest('a', first.task);
    await Promise.resolve();
    const rest = [
      queue.runNewest('a', write('a2')),
      queue.runNewest('b', write('b1')),
      queue.runNewest('a', write('a3')),
    ];
    first.end();
    expect(await Promise.all([running, ...rest])).toEqual([done, done, done, done]);
    expect(order).toEqual(['first', 'a3', 'b1']);
  });

  it('answers late in time, and lets the next call wait for the hanging one', async () => {
    const queue = createKeychainQueue(20);
    const order: string[] = [];
    const hanging = held('old', () => order.push('old'));
    expect(await queue.run(hanging.task)).toBe(late);
    const next = queue.run(async () => order.push('new'));
    expect(await next).toBe(late);
    expect(order).toEqual(['old']);
    hanging.end();
    await expect(queue.run(async () => 'third')).resolves.toBe('third');
    expect(order).toEqual(['old', 'new']);
  });

  it('goes on after a call that failed', async () => {
    const queue = createKeychainQueue(1000);
    await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run(async () => 'fine')).resolves.toBe('fine');
  });
});
