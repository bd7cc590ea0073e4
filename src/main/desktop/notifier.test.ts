import { join } from 'node:path';
import type { NativeImage, NotificationConstructorOptions } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createNotifier, type News } from './notifier.ts';
import { fakeEmitter } from './testing/emitter.ts';
import { recordingLog } from './testing/recording-log.ts';

const news: News = { title: 'Refused', body: 'Why', icon: 'problem', urgent: true, silent: false };

function setUp() {
  const shown: { options: NotificationConstructorOptions; events: ReturnType<typeof fakeEmitter> }[] = [];
  const calls: string[] = [];
  const parts = { supported: true };
  class FakeNotification {
    static isSupported = () => parts.supported;
    readonly number: number;
    readonly on;
    constructor(options: NotificationConstructorOptions) {
      const events = fakeEmitter();
      this.number = shown.push({ options, events });
      this.on = events.on;
    }
    show = () => void calls.push(`show ${this.number}`);
    close = () => void calls.push(`close ${this.number}`);
  }
  const { log, lines } = recordingLog();
  const notifier = createNotifier({
    Notification: FakeNotification,
    nativeImage: { createFromPath: (file) => ({ file }) as unknown as NativeImage },
    iconFolder: 'icons',
    onClick: () => void calls.push('click'),
    log,
  });
  return { notifier, shown, calls, lines, parts };
}

describe('createNotifier', () => {
  let test: ReturnType<typeof setUp>;
  beforeEach(() => {
    test = setUp();
  });

  it('says what it is told, and stays when it is urgent', () => {
    test.notifier.show(news);
    test.notifier.show({ ...news, urgent: false, silent: true });
    expect(test.shown.map(({ options }) => options)).toMatchObject([
      {
        title: 'Refused',
        body: 'Why',
        urgency: 'critical',
        silent: false,
        icon: { file: join('icons', 'news-problem.png') },
      },
      { urgency: 'normal', silent: true },
    ]);
  });

  it('takes the place of the one before', () => {
    test.notifier.show(news);
    test.notifier.show(news);
    expect(test.calls).toEqual(['show 1', 'close 1', 'show 2']);
  });

  it('brings up the toolbar at a click, and does not close what is gone', () => {
    test.notifier.show(news);
    test.shown[0]?.events.emit('click');
    test.notifier.show(news);
    test.shown[1]?.events.emit('close');
    test.notifier.clear();
    expect(test.calls).toEqual(['show 1', 'click', 'show 2']);
  });

  it('can be taken back, once', () => {
    test.notifier.show(news);
    test.notifier.clear();
    test.notifier.clear();
    expect(test.calls).toEqual(['show 1', 'close 1']);
  });

  it('says so in the log where there are none', () => {
    test.parts.supported = false;
    test.notifier.show(news);
    test.parts.supported = true;
    test.notifier.show(news);
    test.shown[0]?.events.emit('failed', {}, 'with a secret');
    expect(test.lines).toEqual(['this desktop shows no notifications', 'notification not shown']);
  });
});
