// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { findStory } from '../stories/stories.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { AgentRow } from './agent-row.tsx';

afterEach(cleanup);

function show(name: string, more: Partial<AppState> = {}) {
  const state = { ...(findStory('toolbar', name, Date.now()).state as AppState), ...more };
  const { session } = state;
  if (session.kind !== 'signedIn') throw new Error(name);
  const main = createFakeMain(state);
  render(<AgentRow state={state} session={session} api={main.api} />);
  const opener = () => screen.getByRole('button', { expanded: screen.queryByRole('menu') !== null });
  return { main, opener, open: () => fireEvent.click(opener()) };
}
const items = () => screen.getAllByRole('menuitemradio');
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('the state of the agent', () => {
  it('says the reason, since when, and what comes after the call', () => {
    show('agent-busy-reason');
    expect(screen.getByText('Busy: Team meeting, northern region')).toBeDefined();
    expect(screen.getByRole('timer').textContent).toBe('12:34');
    cleanup();
    show('agent-next');
    expect(screen.getByText('after this call: Busy: Lunch')).toBeDefined();
  });

  it('offers ready, busy with each reason, and wrap-up; the present one has the focus', () => {
    const { open } = show('agent-menu');
    open();
    expect(items().map(({ textContent }) => textContent)).toEqual([
      'Ready',
      'Busy',
      'Busy: Lunch',
      'Busy: Team meeting with the northern region about the new refund rules',
      'Busy: Reason 203',
      'Wrap-up',
    ]);
    expect(document.activeElement?.textContent).toBe('Ready');
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true');
  });

  it('is chosen with the keyboard; the focus goes back', async () => {
    const { main, open, opener } = show('agent-menu');
    open();
    press('ArrowDown');
    press('ArrowDown');
    fireEvent.click(document.activeElement ?? document.body);
    await settle();
    expect(main.asked).toEqual([{ verb: 'becomeBusy', reason: 201 }]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(opener());
  });

  it('goes around with the arrows, and closes on Escape with nothing asked', () => {
    const { main, open } = show('agent-menu');
    open();
    press('ArrowUp');
    expect(document.activeElement?.textContent).toBe('Wrap-up');
    press('Home');
    expect(document.activeElement?.textContent).toBe('Ready');
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(main.asked).toEqual([]);
  });

  it('ends wrap-up, and says why something can’t be taken', async () => {
    const { main, open } = show('wrap-up');
    open();
    expect(items().at(-1)?.textContent).toBe('End wrap-up');
    const last = items().at(-1) as HTMLElement;
    // The story has no way out of wrap-up: the gateway would refuse it.
    expect(last.getAttribute('aria-disabled')).toBe('true');
    expect(last.title).not.toBe('');
    fireEvent.click(last);
    await settle();
    expect(main.asked).toEqual([]);
  });

  it('stays open with the reason when main refuses', async () => {
    const { main, open } = show('agent-menu');
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'block.unsure' }, field: null }));
    open();
    fireEvent.click(items()[1] as HTMLElement);
    await settle();
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(screen.getByRole('menu')).toBeDefined();
  });
});
