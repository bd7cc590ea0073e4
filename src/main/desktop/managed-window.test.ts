import { beforeEach, describe, expect, it } from 'vitest';
import { createManagedWindow } from './managed-window.ts';
import { type FakeWindow, fakeWindow } from './testing/fake-window.ts';
import { manualClock } from './testing/manual-clock.ts';
import { recordingLog } from './testing/recording-log.ts';

const restMs = 600_000;

function setUp(rests = true) {
  const made: FakeWindow[] = [];
  const { clock, pass } = manualClock();
  const managed = createManagedWindow({
    create: () => {
      const fake = fakeWindow({});
      made.push(fake);
      return fake.window;
    },
    page: 'page',
    ...(rests && { restMs }),
    clock,
    log: recordingLog().log,
  });
  const last = () => {
    const fake = made.at(-1);
    if (!fake) throw new Error('no window');
    return fake;
  };
  const open = () => {
    managed.show('focus');
    last().emit('ready-to-show');
  };
  return { managed, made, last, open, pass };
}

describe('a window that is hidden for long', () => {
  let test: ReturnType<typeof setUp>;
  beforeEach(() => {
    test = setUp();
    test.open();
  });

  it('is taken down, and not before', () => {
    test.managed.hide();
    test.pass(restMs - 1);
    expect(test.last().window.isDestroyed()).toBe(false);
    test.pass(1);
    expect(test.last().window.isDestroyed()).toBe(true);
    expect(test.managed.isVisible()).toBe(false);
    expect(test.managed.owns(test.last().window.webContents)).toBe(false);
  });

  it.each(['focus', 'quiet'] as const)('is made anew when it is needed, and shown as asked: %s', (how) => {
    test.managed.hide();
    test.pass(restMs);
    test.managed.show(how);
    expect(test.made).toHaveLength(2);
    expect(test.last().calls).toEqual(['load page']);
    test.last().emit('ready-to-show');
    expect(test.last().calls).toEqual(['load page', how === 'focus' ? 'show' : 'showInactive']);
  });

  it('stays when it is shown again in time, and counts anew from the last time it was hidden', () => {
    test.managed.hide();
    test.pass(restMs - 1);
    test.managed.show('quiet');
    test.pass(restMs * 2);
    expect(test.managed.isVisible()).toBe(true);
    test.managed.hide();
    test.pass(1);
    test.managed.hide();
    test.pass(restMs - 1);
    expect(test.last().window.isDestroyed()).toBe(false);
    test.pass(1);
    expect(test.last().window.isDestroyed()).toBe(true);
    expect(test.made).toHaveLength(1);
  });

  it('leaves a window alone that was made after the hidden one was gone otherwise', () => {
    test.managed.hide();
    test.pass(1);
    test.managed.destroy();
    test.open();
    test.pass(restMs * 2);
    expect(test.managed.isVisible()).toBe(true);
  });

  it('stays for ever without a time to rest', () => {
    test = setUp(false);
    test.open();
    test.managed.hide();
    test.pass(restMs * 1000);
    expect(test.last().window.isDestroyed()).toBe(false);
  });
});

it('hiding a window that is not there makes none', () => {
  const { managed, made, pass } = setUp();
  managed.hide();
  pass(restMs);
  expect(made).toEqual([]);
});

it('is made ready without being shown, once, and shown when that is asked for', () => {
  const { managed, made, last } = setUp();
  managed.prepare();
  managed.prepare();
  last().emit('ready-to-show');
  expect(made).toHaveLength(1);
  expect(last().calls).toEqual(['load page']);
  managed.show('quiet');
  expect(last().calls).toEqual(['load page', 'showInactive']);
});
