import { beforeEach, describe, expect, it } from 'vitest';
import type { IpcEvents } from '../../shared/ipc.ts';
import { createSoundDesk } from './sound-desk.ts';
import { manualClock } from './testing/manual-clock.ts';
import { recordingLog } from './testing/recording-log.ts';

/** A page that exists only in what it was sent. */
function fakePage(id: number) {
  const page = {
    live: false,
    sent: [] as unknown[],
    calls: [] as string[],
    isLive: () => page.live,
    owns: (contents: { id: number }) => contents.id === id,
    send: <E extends keyof IpcEvents>(_event: E, payload: IpcEvents[E]) => void page.sent.push(payload),
    prepare: () => void page.calls.push('prepare'),
    destroy: () => {
      page.calls.push('destroy');
      page.live = false;
    },
  };
  return page;
}

function setUp() {
  const [toolbar, player] = [fakePage(1), fakePage(2)];
  const { clock, pass } = manualClock();
  const { log, lines } = recordingLog();
  const desk = createSoundDesk({ toolbar, player, clock, log });
  /** A page has loaded and listens. */
  const open = (page: typeof toolbar, id: number) => {
    page.live = true;
    desk.ready({ id });
  };
  return { toolbar, player, desk, pass, lines, open };
}

describe('createSoundDesk', () => {
  let test: ReturnType<typeof setUp>;
  beforeEach(() => {
    test = setUp();
  });

  it('lets the toolbar play, and makes no page of its own then', () => {
    test.open(test.toolbar, 1);
    test.desk.warm();
    test.desk.play('passed', 60);
    expect(test.toolbar.sent).toEqual([{ id: 1, cue: 'passed', volume: 60 }]);
    expect(test.player.calls).toEqual([]);
    test.desk.played(1, true);
    test.desk.played(1, false);
    expect(test.lines).toEqual([
      'sound played {"cue":"passed"}',
      'sound could not be played {"cue":"passed"}',
    ]);
  });

  it('makes a page when there is no toolbar, and takes it down soon after the last sound', () => {
    test.desk.play('failed', 60);
    expect(test.player.calls).toEqual(['prepare']);
    test.open(test.player, 2);
    expect(test.player.sent).toEqual([{ id: 1, cue: 'failed', volume: 60 }]);
    test.pass(7_000);
    test.desk.play('passed', 60);
    expect(test.player.sent).toHaveLength(2);
    test.pass(7_000);
    expect(test.player.calls).not.toContain('destroy');
    test.pass(3_000);
    expect(test.player.calls.at(-1)).toBe('destroy');
  });

  it('has the page ready by the time the outcome comes', () => {
    test.desk.warm();
    test.open(test.player, 2);
    expect(test.player.sent).toEqual([]);
    test.desk.play('passed', 60);
    expect(test.player.sent).toHaveLength(1);
  });

  it('does not send to a toolbar that crashed, or that is not listening yet', () => {
    test.toolbar.live = true;
    test.desk.play('passed', 60);
    expect(test.toolbar.sent).toEqual([]);
    test.open(test.toolbar, 1);
    expect(test.toolbar.sent).toHaveLength(1);
    test.toolbar.live = false;
    test.desk.play('failed', 60);
    expect(test.toolbar.sent).toHaveLength(1);
    test.open(test.player, 2);
    expect(test.player.sent).toHaveLength(1);
  });

  it('plays only the newest of what waits, and nothing that comes too late', () => {
    test.desk.play('wrongMoment', 60);
    test.desk.play('passed', 60);
    test.open(test.player, 2);
    expect(test.player.sent).toEqual([{ id: 2, cue: 'passed', volume: 60 }]);
    test.player.destroy();
    test.desk.play('failed', 60);
    test.pass(3000);
    test.open(test.player, 2);
    expect(test.player.sent).toHaveLength(1);
    expect(test.lines.at(-1)).toBe('sound dropped, it would have come too late {"cue":"failed"}');
  });

  it('is not taken in by a stranger', () => {
    test.desk.play('passed', 60);
    test.desk.ready({ id: 99 });
    expect([test.toolbar.sent, test.player.sent]).toEqual([[], []]);
  });
});
