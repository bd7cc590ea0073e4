// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../shared/state.ts';
import { say, sayNotice } from './text.ts';
import { clockTime, secondsWithUnit } from './time.ts';
import { followTongue, speak } from './tongue.ts';

const inChinese: AppState = {
  ...initialState,
  look: { ...initialState.look, language: 'zh-CN', locale: 'zh-CN' },
};
const afternoon = new Date(2025, 4, 1, 15, 4, 5).getTime();

afterEach(() => speak(initialState.look));

/** A source of states under the test's control. */
function source(first: AppState | null) {
  let state = first;
  let listener: (state: AppState) => void = () => undefined;
  return {
    get: () => state,
    subscribe: (next: typeof listener) => {
      listener = next;
      return () => undefined;
    },
    push(next: AppState) {
      state = next;
      listener(next);
    },
  };
}

describe('the language of the window', () => {
  it('is in texts, numbers, times and the page', () => {
    speak(inChinese.look);
    expect(say('pass.button')).toBe('传送按键');
    expect(sayNotice({ key: 'transmit.notSent', params: { cause: { key: 'failure.network' } } })).toBe(
      '未发送：网络不可用。连接恢复后请再按一次。',
    );
    expect(secondsWithUnit(4)).toBe('4秒');
    expect(clockTime(afternoon)).toBe('15:04:05');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(document.documentElement.dir).toBe('ltr');

    speak({ language: 'en', locale: 'en-US' });
    expect(say('pass.button')).toBe('Pass numbers');
    expect(secondsWithUnit(4)).toBe('4 sec');
    expect(clockTime(afternoon)).toMatch(/^3:04:05\sPM$/);
    expect(document.documentElement.lang).toBe('en');
  });

  it('has the times of its region', () => {
    speak({ language: 'en', locale: 'en-GB' });
    expect(clockTime(afternoon)).toBe('15:04:05');
  });

  it('draws once the state is there, and again when the language changes only', () => {
    const states = source(null);
    const drawn: string[] = [];
    followTongue(states, () => drawn.push(say('settings.title')));
    expect(drawn).toEqual([]);
    states.push(initialState);
    states.push({ ...initialState, connection: { kind: 'online' } });
    expect(drawn).toEqual(['Settings']);
    states.push(inChinese);
    states.push({ ...inChinese, look: { ...inChinese.look } });
    expect(drawn).toEqual(['Settings', '设置']);
  });

  it('is the one of a state that was there before', () => {
    const drawn: string[] = [];
    followTongue(source(inChinese), () => drawn.push(say('settings.title')));
    expect(drawn).toEqual(['设置']);
  });
});
