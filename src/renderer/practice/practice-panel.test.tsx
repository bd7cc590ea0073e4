// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { freshState, practiceRun } from '../stories/practice-states.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { PracticeWindow } from './practice-window.tsx';

afterEach(cleanup);

async function open(practice: AppState['practice'] = { kind: 'off', notice: null }) {
  const main = createFakeMain({ ...freshState, practice });
  const view = render(<PracticeWindow api={main.api} client={createStateClient(main.api)} />);
  await settle();
  const show = (next: AppState['practice']) => act(() => main.patch({ practice: next }));
  return { main, view, show };
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const current = () => document.querySelector('[aria-current="step"]')?.textContent;

describe('PracticePanel', () => {
  it('begins, goes on and ends, with the focus on the same button', async () => {
    const { main, show } = await open();
    const start = screen.getByRole('button', { name: 'Start the practice call' });
    start.focus();
    fireEvent.click(start);
    await settle();
    show(practiceRun('ringing'));
    expect(current()).toBe('1A customer calls.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'End practice' }));
    press('End practice');
    await settle();
    expect(main.asked).toEqual([{ verb: 'startPractice' }, { verb: 'endPractice' }]);
  });

  it('asks for the key when all three are in the call, and takes the button as well', async () => {
    const { main } = await open(practiceRun('press'));
    expect(current()).toBe('4All three are in one call. Press Ctrl + Shift + F9 now.');
    expect(screen.getByRole('status').textContent).toBe(
      'All three are in one call. Press Ctrl + Shift + F9 now.',
    );
    press(/^Pass numbers/);
    await settle();
    expect(main.asked).toEqual([{ verb: 'pressPractice' }]);
  });

  it('asks for the button when the key does not work', async () => {
    const { main } = await open(practiceRun('press'));
    act(() => main.patch({ shortcut: { accelerator: 'F9', registered: false } }));
    expect(current()).toContain('Choose “Pass numbers” now.');
  });

  it('shows who got the keys', async () => {
    const { show } = await open(practiceRun('passing'));
    const heard = () => [...document.querySelectorAll('dd')].map((each) => each.textContent);
    expect(heard()).toEqual(['4 9 2 9', 'nothing']);
    show(practiceRun('done'));
    expect(heard()).toEqual(['4 9 2 9 1 7 3 #', 'nothing']);
    expect(screen.getByRole('alert').textContent).toContain('The payment line received all 8 keys');
    expect(screen.getByRole('button', { name: 'Practise again' })).toBeTruthy();
  });

  it('says why a practice ended by itself, or cannot begin', async () => {
    const { main } = await open({ kind: 'off', notice: { key: 'practice.realCall' } });
    expect(screen.getByRole('alert').textContent).toBe('A real call has come, so the practice has ended.');
    main.answerWith(async () => ({ ok: false, notice: { key: 'practice.busy' }, field: null }));
    press('Start the practice call');
    await settle();
    expect(screen.getAllByRole('alert')[0]?.textContent).toBe('A call is on. Practise when it is over.');
  });

  it('ends the practice when it goes off the screen, and closes with Escape', async () => {
    const { main, view } = await open(practiceRun('ringing'));
    fireEvent.keyDown(document, { key: 'Escape' });
    await settle();
    act(() => void view.unmount());
    await settle();
    expect(main.asked).toEqual([{ verb: 'closeWindow' }, { verb: 'endPractice' }]);
  });
});
