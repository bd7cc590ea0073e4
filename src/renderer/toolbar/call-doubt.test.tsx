// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { appStory } from '../stories/app-states.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

const check = () => screen.getByRole('button', { name: /^Check/ });
const panel = () => within(screen.getByRole('region', { name: 'Call' }));
const lastKnown = 'As last known. It may have changed.';

describe('the doubt about a call', () => {
  it('is not there when the call is certain', async () => {
    await openToolbar(appStory('conference'));
    expect(screen.queryByRole('button', { name: 'Check the call' })).toBeNull();
    expect(screen.queryByText(lastKnown)).toBeNull();
  });

  it('stands in the call panel, which still shows what was known', async () => {
    await openToolbar(appStory('unsure'));
    expect(panel().getByText('Not certain who is in the call')).toBeDefined();
    expect(panel().getByText('Payment line')).toBeDefined();
    expect(panel().getByRole('button', { name: 'Check the call' })).toBeDefined();
  });

  it('is settled by the button: once, busy meanwhile, gone when main is certain', async () => {
    const { main, patch } = await openToolbar(appStory('unsure'));
    let finish: (result: VerbResult) => void = () => undefined;
    main.answerWith(() => new Promise((resolve) => (finish = resolve)));
    fireEvent.click(check());
    await settle();
    expect(check().textContent).toBe('Checking…');
    expect(check().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(check());
    expect(main.asked).toEqual([{ verb: 'startOver' }]);
    finish({ ok: true });
    await patch({ callUnsure: false });
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull();
  });

  it('says why a check failed and can be tried again', async () => {
    const { main } = await openToolbar(appStory('unsure'));
    const failed: VerbResult = { ok: false, notice: { key: 'failure.answerTimeout' }, field: null };
    main.answerWith(() => Promise.resolve(failed));
    fireEvent.click(check());
    await settle();
    expect(
      screen.getByText('The answer of the gateway took too long.').closest('[role=alert]'),
    ).not.toBeNull();
    expect(check().textContent).toBe('Check the call');
    main.answerWith(() => Promise.resolve({ ok: true }));
    fireEvent.click(check());
    await settle();
    expect(screen.queryByText('The answer of the gateway took too long.')).toBeNull();
    expect(main.asked).toHaveLength(2);
  });

  it.each(['reconnecting', 'reconciling'])(
    'needs no button while %s: checking comes by itself',
    async (story) => {
      const { patch } = await openToolbar({ ...appStory(story), callUnsure: true });
      expect(panel().getByText(lastKnown)).toBeDefined();
      expect(screen.queryByRole('button', { name: 'Check the call' })).toBeNull();
      await patch({ connection: { kind: 'online' } });
      expect(check()).toBeDefined();
      expect(screen.queryByText(lastKnown)).toBeNull();
    },
  );
});
