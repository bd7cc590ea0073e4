// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { flowStories } from '../stories/flow-stories.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

async function openCompact(name: string, more: Partial<AppState> = {}) {
  const state = flowStories(1_700_000_000_000).find((story) => story.name === name)?.state;
  if (state === undefined) throw new Error(`no story ${name}`);
  return openToolbar({ ...state, look: { ...state.look, toolbarSize: 'compact' }, ...more });
}

const microphone = () => screen.queryByRole('button', { name: /^Turn your microphone on again/ });

it('shows in one row that the microphone is off, and turns it on', async () => {
  const { main } = await openCompact('control-muted');
  const button = microphone();
  if (button === null) throw new Error('the microphone is not shown');
  main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'window.internal' }, field: null }));
  fireEvent.click(button);
  await settle();
  expect(main.asked).toContainEqual({ verb: 'unmute' });
  expect(screen.getByText(/could not do this/).closest('[role=alert]')).not.toBeNull();
});

it('shows no microphone that is on', async () => {
  await openCompact('connect');
  expect(microphone()).toBeNull();
});

it.each([
  ['control-refused', /^Not put on hold\. .*10001/, 'tone-bad'],
  ['control-unknown', /^Not known whether it worked\. /, 'tone-warning'],
])('names the control that was not done: %s', async (story, text, tone) => {
  await openCompact(story);
  const detail = screen.getByText(text, { selector: '.compact-detail' });
  expect(detail.classList.contains(tone)).toBe(true);
});

it('says nothing of what was done', async () => {
  await openCompact('control-refused', {
    controlOutcome: { control: 'hold', kind: 'done', notice: null, at: 0 },
  });
  expect(document.querySelector('.compact-detail')).toBeNull();
});
