// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { appStory } from '../stories/app-states.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

describe('signing in', () => {
  it.each(['resuming', 'resuming-waiting', 'signing-in-waiting'])('can be called off: %s', async (story) => {
    const { main } = await openToolbar(appStory(story));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(main.asked).toEqual([{ verb: 'signOut' }]);
  });

  it.each(['signing-in', 'setting-skills'])(
    'is left alone when the agent has asked for it: %s',
    async (story) => {
      await openToolbar(appStory(story));
      expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
    },
  );

  it('says why it could not be called off', async () => {
    const { main } = await openToolbar(appStory('resuming'));
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'session.busy' }, field: null }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(screen.getByText(/still running/).closest('[role=alert]')).not.toBeNull();
  });
});
