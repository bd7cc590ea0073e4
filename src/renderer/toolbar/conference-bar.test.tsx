// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

const pass = () => screen.getByRole('button', { name: /^(Pass|Sending)/ });

describe('the button that passes numbers', () => {
  it('sends, shows its shortcut and says where the keys go', async () => {
    const { main } = await openToolbar(appStory('conference'));
    fireEvent.click(pass());
    expect(main.asked).toEqual([{ verb: 'transmit' }]);
    expect(pass().getAttribute('aria-disabled')).toBeNull();
    expect(pass().getAttribute('aria-keyshortcuts')).toBe('Control+Shift+F9');
    expect([...pass().querySelectorAll('.key')].map((key) => key.textContent)).toEqual([
      'Ctrl',
      'Shift',
      'F9',
    ]);
    expect(screen.getByRole('button', { name: /The customer’s keys go to Payment line\.$/ })).toBe(pass());
  });

  it('looks disabled with the reason, keeps the focus and still asks main', async () => {
    const { main } = await openToolbar(appStory('talking'));
    expect(pass().getAttribute('aria-disabled')).toBe('true');
    expect(pass().hasAttribute('disabled')).toBe(false);
    pass().focus();
    expect(document.activeElement).toBe(pass());
    fireEvent.click(pass());
    expect(main.asked).toEqual([{ verb: 'transmit' }]);
  });

  it('delivers every press, also while one is sent', async () => {
    const { main } = await openToolbar(appStory('sending'));
    expect(pass().getAttribute('aria-busy')).toBe('true');
    fireEvent.click(pass());
    fireEvent.click(pass());
    expect(main.asked).toHaveLength(2);
  });

  it('strikes out a shortcut that does not work', async () => {
    await openToolbar(appStory('warnings'));
    expect(pass().getAttribute('aria-keyshortcuts')).toBeNull();
    expect(pass().querySelector('.keys-off')).not.toBeNull();
    expect(screen.getByText('Shortcut does not work now')).toBeDefined();
  });

  it('leaves explaining to the state, unless main did not take the request', async () => {
    const { main } = await openToolbar(appStory('conference'));
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'block.talking' }, field: null }));
    fireEvent.click(pass());
    await settle();
    expect(screen.queryByText(/two-party/)).toBeNull();
    main.answerWith(() => Promise.reject(new Error('gone')));
    fireEvent.click(pass());
    await settle();
    expect(screen.getByText(/could not do this/)).toBeDefined();
  });
});

describe('signing out', () => {
  it('asks main once and shows a refusal', async () => {
    const { main } = await openToolbar(appStory('conference'));
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'retcode.100-010' }, field: null }));
    const button = screen.getByRole('button', { name: 'Sign out' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settle();
    expect(main.asked).toEqual([{ verb: 'signOut' }]);
    expect(screen.getByText(/100-010/).closest('[role=alert]')).not.toBeNull();
  });
});
