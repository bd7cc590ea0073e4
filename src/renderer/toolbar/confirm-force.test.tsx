// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

describe('question before a forced sign-in', () => {
  it('has the focus on leaving', async () => {
    await openToolbar(appStory('confirm-force'));
    const dialog = screen.getByRole('alertdialog', { name: 'Agent 49999 is signed in elsewhere' });
    expect(dialog.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).toBe('Leave it');
  });

  it('takes over only when told to, once', async () => {
    const { main } = await openToolbar(appStory('confirm-force'));
    const button = screen.getByRole('button', { name: 'Take over' });
    fireEvent.click(button);
    fireEvent.click(button);
    await settle();
    expect(main.asked).toEqual([{ verb: 'answerForce', takeOver: true }]);
  });

  it('leaves on Escape', async () => {
    const { main } = await openToolbar(appStory('confirm-force'));
    fireEvent.keyDown(screen.getByRole('button', { name: 'Take over' }), { key: 'Escape' });
    expect(main.asked).toEqual([{ verb: 'answerForce', takeOver: false }]);
  });

  it('shows why the answer was not taken', async () => {
    const { main } = await openToolbar(appStory('confirm-force'));
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'session.busy' }, field: null }));
    fireEvent.click(screen.getByRole('button', { name: 'Leave it' }));
    await settle();
    expect(screen.getByText(/still running/).closest('[role=alert]')).not.toBeNull();
  });
});
