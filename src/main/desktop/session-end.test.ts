import { expect, it } from 'vitest';
import { type SessionEndWindow, watchSessionEnd } from './session-end.ts';
import { fakeEmitter } from './testing/emitter.ts';

function setUp(platform: NodeJS.Platform) {
  const made: { options: unknown; emit: (event: string) => void }[] = [];
  const ends: string[] = [];
  const Window = class {
    readonly on: unknown;
    constructor(options: unknown) {
      const events = fakeEmitter();
      this.on = events.on;
      made.push({ options, emit: events.emit });
    }
  };
  watchSessionEnd(Window as unknown as SessionEndWindow, () => ends.push('end'), platform);
  return { made, ends };
}

it('hears the end of the session through a hidden window of its own, on Windows', () => {
  const { made, ends } = setUp('win32');
  expect(made.map(({ options }) => options)).toEqual([{ show: false }]);
  expect(ends).toEqual([]);
  made[0]?.emit('session-end');
  expect(ends).toEqual(['end']);
});

it.each(['linux', 'darwin'] as const)('makes no window on %s', (platform) => {
  expect(setUp(platform).made).toEqual([]);
});
