// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type AppState, type ConnectionView, initialState, type TransmitView } from '../../shared/state.ts';
import { speak } from '../model/tongue.ts';
import { appStory } from '../stories/app-states.ts';
import { openToolbar } from './test-kit.tsx';

afterEach(() => {
  cleanup();
  speak(initialState.look);
});

const words = (live: 'polite' | 'assertive') =>
  document.querySelector(`[aria-live=${live}]`)?.textContent ?? 'no live region';

/** Opens the toolbar and counts what is put into the live regions from then on. */
async function listen(state: AppState) {
  const { patch } = await openToolbar(state);
  const heard: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      heard.push(...[...addedNodes].map((node) => node.textContent ?? ''));
  });
  for (const region of document.querySelectorAll('[aria-live]')) {
    observer.observe(region, { childList: true, subtree: true, characterData: true });
  }
  const change = async (next: Partial<AppState>) => {
    await patch(next);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { heard, change };
}

describe('announcer', () => {
  it('is silent about what stood when the window opened', async () => {
    await openToolbar(appStory('refused'));
    expect(words('polite')).toBe('');
    expect(words('assertive')).toBe('');
  });

  it('tells a call change once, however often the same state comes', async () => {
    const at = 1_700_000_000_000;
    const { heard, change } = await listen(appStory('no-call', at));
    await change({ call: appStory('conference', at).call });
    await change({ call: appStory('conference', at).call });
    await change({ warnings: [] });
    expect(heard).toEqual(['Conference with Customer and Payment line.']);
  });

  it.each([
    ['ringing', 'Incoming call: Customer, number ending in 4 5 6 7.'],
    ['talking', 'In a call with Customer, number ending in 4 5 6 7.'],
    ['held', 'On hold: Customer, number ending in 4 5 6 7.'],
    ['dialling', 'Calling Payment line, number ending in 9 3.'],
    ['one-left', 'Payment line has left. In a call with Customer.'],
    ['ended', 'Call ended.'],
  ])('has words for %s', async (story, text) => {
    const { change } = await listen(appStory('no-call'));
    await change({ call: appStory(story).call });
    expect(words('polite')).toBe(text);
  });

  it('says nothing again in another language, and goes on in that', async () => {
    const { patch } = await openToolbar(appStory('no-call'));
    await patch({ call: appStory('talking').call });
    speak({ language: 'zh-CN', locale: 'zh-CN' });
    await patch({ look: { ...initialState.look, language: 'zh-CN', locale: 'zh-CN' } });
    expect(words('polite')).toBe('');
    await patch({ call: appStory('conference').call });
    expect(words('polite')).toBe('会议中：客户和Payment line。');
  });

  it('says that there is no call, but not after "call ended"', async () => {
    const { heard, change } = await listen(appStory('ringing'));
    await change({ call: { kind: 'none' } });
    expect(heard).toEqual(['No call.']);
    await change({ call: { kind: 'ended', since: 5 } });
    await change({ call: { kind: 'none' } });
    expect(heard).toEqual(['No call.', 'Call ended.']);
  });

  it('tells outcomes once, bad and doubtful ones at once', async () => {
    const { heard, change } = await listen(appStory('conference'));
    const refused: TransmitView = { kind: 'refused', notice: { key: 'retcode.200-026' }, at: 10 };
    await change({ transmit: { kind: 'sending', since: 9 } });
    expect(heard).toEqual([]);
    await change({ transmit: refused });
    await change({ transmit: { ...refused } });
    expect(heard).toEqual(['Refused by the gateway. There is no call (200-026).']);
    expect(words('assertive')).toBe('Refused by the gateway. There is no call (200-026).');
    expect(words('polite')).toBe('');
    await change({ transmit: { kind: 'passing', since: 20 } });
    expect(words('polite')).toBe('Numbers are being passed to the IVR.');
    expect(words('assertive')).toBe('');
  });

  it('tells once that the connection is lost and once that it is back, however many tries there are', async () => {
    const { heard, change } = await listen(appStory('conference'));
    const failing = appStory('reconnecting').connection;
    const tries: ConnectionView[] = [
      failing,
      { kind: 'reconciling' },
      { ...failing },
      { kind: 'reconciling' },
    ];
    for (const connection of tries) await change({ connection });
    expect(heard).toEqual(['No connection to the gateway. It is tried again by itself.']);
    await change({ connection: { kind: 'online' } });
    expect(heard.slice(1)).toEqual(['Connected again.']);
  });

  it('has no words for checking after a sleep that finds nothing', async () => {
    const { heard, change } = await listen(appStory('conference'));
    await change({ connection: { kind: 'reconciling' } });
    await change({ connection: { kind: 'online' } });
    expect(heard).toEqual([]);
  });

  it('tells once that the call is not certain, after the check, and the call when it is certain again', async () => {
    const at = 1_700_000_000_000;
    const { heard, change } = await listen(appStory('reconciling', at));
    const unsure = 'It is not certain who is in the call. Use the button “Check the call”.';
    await change({ callUnsure: true });
    expect(heard).toEqual([]);
    await change({ connection: { kind: 'online' } });
    await change({ warnings: [] });
    await change({ connection: { kind: 'reconciling' } });
    await change({ connection: { kind: 'online' } });
    expect(heard).toEqual([unsure]);
    await change({ callUnsure: false });
    expect(heard.slice(1)).toEqual(['Conference with Customer and Payment line.']);
  });

  it('is silent about the connection when the agent signs out or is signed out', async () => {
    const { heard, change } = await listen(appStory('unsure'));
    await change({ connection: appStory('reconnecting').connection });
    const { session, connection, call, callUnsure } = appStory('signed-out');
    await change({ session, connection, call, callUnsure });
    expect(heard).toEqual(['No connection to the gateway. It is tried again by itself.', 'No call.']);
  });

  it('tells the same block again when the key is pressed again', async () => {
    const { heard, change } = await listen(appStory('talking'));
    const blocked = (at: number): TransmitView => ({ kind: 'blocked', notice: { key: 'block.talking' }, at });
    await change({ transmit: blocked(1) });
    await change({ transmit: blocked(2) });
    expect(heard).toHaveLength(2);
    expect(heard[1]).toBe(heard[0]);
  });
});
