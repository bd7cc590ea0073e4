// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { appStory } from '../stories/app-states.ts';
import { connectView, controlsWith } from '../stories/call-states.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { CallControls } from './call-controls.tsx';

afterEach(cleanup);

function show(state: AppState) {
  const main = createFakeMain(state);
  const onOpen = vi.fn();
  const bar = (next: AppState) => <CallControls state={next} api={main.api} open={null} onOpen={onOpen} />;
  const { rerender } = render(bar(state));
  return { main, onOpen, change: (next: AppState) => rerender(bar(next)) };
}
const withIvrs = (name: string): AppState => ({ ...appStory(name), connect: connectView });
const shown = () => screen.queryAllByRole('button').map((button) => button.textContent);

describe('call control', () => {
  it.each([
    ['no-call', ['Call']],
    ['ringing', ['Answer', 'Hang up']],
    ['talking', ['Hold', 'Mute', 'Add IVR', 'Hang up']],
    ['talking-held', ['Join', 'Mute', 'Keypad', 'Customer', 'Hang up']],
    ['held', ['Take back', 'Call', 'Add IVR', 'Hang up']],
    ['dialling', ['Customer', 'Hang up']],
    ['conference', ['Drop IVR', 'Keypad', 'Mute', 'Hang up']],
    ['one-left', ['Hold', 'Mute', 'Add IVR', 'Hang up']],
  ])('offers what makes sense: %s', (story, names) => {
    show(withIvrs(story));
    expect(shown()).toEqual(names);
  });

  it.each([
    ['ringing', 'Answer', 'answerCall'],
    ['talking', 'Hold', 'holdCall'],
    ['talking', 'Mute', 'mute'],
    ['talking', 'Hang up', 'hangUp'],
    ['talking-held', 'Join', 'joinCalls'],
    ['held', 'Take back', 'retrieveCall'],
    ['dialling', 'Customer', 'returnToCustomer'],
    ['conference', 'Drop IVR', 'dropIvr'],
  ])('asks main for it: %s, %s', (story, name, verb) => {
    const { main } = show(withIvrs(story));
    fireEvent.click(screen.getByRole('button', { name }));
    expect(main.asked).toEqual([{ verb }]);
  });

  it('says why a blocked one does nothing, and asks for nothing', () => {
    const { main } = show({
      ...withIvrs('talking'),
      controls: controlsWith(['mute'], { key: 'block.reconciling' }),
    });
    const hold = screen.getByRole('button', { name: 'Hold' });
    expect(hold.getAttribute('aria-disabled')).toBe('true');
    expect(hold.title).toMatch(/Put the call on hold – not now: /);
    fireEvent.click(hold);
    expect(screen.getByRole('status').textContent).toMatch(/not now/);
    expect(main.asked).toEqual([]);
  });

  it('has one stop for Tab; arrows, Home and End lead on and around', () => {
    show(withIvrs('talking'));
    const all = screen.getAllByRole('button');
    expect(all.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    all[0]?.focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    const at = () => document.activeElement?.textContent;
    press('ArrowRight');
    expect(at()).toBe('Mute');
    press('End');
    expect(at()).toBe('Hang up');
    press('ArrowRight');
    expect(at()).toBe('Hold');
    press('ArrowLeft');
    expect(at()).toBe('Hang up');
    press('Home');
    expect(at()).toBe('Hold');
  });

  it('keeps the focus in its place when the controls change, and never on hanging up', async () => {
    const { change } = show(withIvrs('talking'));
    screen.getByRole('button', { name: 'Hold' }).focus();
    change(withIvrs('held'));
    await settle();
    expect(document.activeElement?.textContent).toBe('Take back');
    change(withIvrs('dialling'));
    await settle();
    expect(document.activeElement?.textContent).toBe('Customer');
  });

  it('shows that the microphone is off, also while something is being done', () => {
    const muted = { ...withIvrs('talking'), controls: controlsWith(['unmute', 'hangUp']) };
    const { change } = show(muted);
    expect(shown()).toContain('Unmute');
    change({ ...muted, controls: controlsWith([], { key: 'block.reconciling' }, 'hold') });
    expect(shown()).toContain('Unmute');
  });

  it('steps aside while an IVR is being connected', () => {
    show({
      ...withIvrs('dialling'),
      controls: controlsWith([]),
      flow: {
        kind: 'running',
        ivr: 'Payment line',
        steps: [],
        since: 0,
        stepSince: 0,
        waitsUntil: null,
        cancellable: true,
        waitsForGateway: false,
      },
    });
    expect(shown()).toEqual([]);
  });
});
