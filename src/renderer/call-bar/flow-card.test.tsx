// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { findStory } from '../stories/stories.ts';
import { openToolbar, settle } from '../toolbar/test-kit.tsx';

afterEach(cleanup);

const story = (name: string): AppState => {
  const { state } = findStory('toolbar', name, Date.now());
  if (!state) throw new Error(name);
  return state;
};
const compact = (state: AppState): AppState => ({
  ...state,
  look: { ...state.look, toolbarSize: 'compact' },
});
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const asked = async (name: string, button: string, small = false) => {
  const { main } = await openToolbar(small ? compact(story(name)) : story(name));
  press(button);
  await settle();
  return main.asked.filter(({ verb }) => verb !== 'fitWindow');
};

describe('connecting an IVR', () => {
  it('is the first thing to do with a customer on the line; its key is on it', async () => {
    await openToolbar(story('connect'));
    const button = screen.getByRole('button', { name: /Connect Payment line/ });
    expect(button.textContent).toContain('F10');
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Shift+F10');
  });

  it.each([false, true])('starts with the IVR of the key; compact: %s', async (small) => {
    const { main } = await openToolbar(small ? compact(story('connect')) : story('connect'));
    fireEvent.click(screen.getByRole('button', { name: /Connect Payment line/ }));
    await settle();
    expect(main.asked).toContainEqual({ verb: 'startFlow', ivr: null });
  });

  it('starts with another one that is chosen, and gives the focus back', async () => {
    const { main } = await openToolbar(story('connect'));
    const more = screen.getByRole('button', { name: 'Choose another IVR or a number' });
    more.focus();
    fireEvent.click(more);
    const field = screen.getByRole('combobox');
    fireEvent.input(field, { target: { value: '工商' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await settle();
    expect(main.asked).toContainEqual({ verb: 'startFlow', ivr: '中国工商银行信用卡自助语音服务支付专线' });
    expect(document.activeElement).toBe(more);
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('shows the steps, the one that is done now in words, and how long is left', async () => {
    await openToolbar(story('flow-answer'));
    const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('listitem');
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      'Putting the customer on hold: done',
      'Calling the IVR: done',
      'Waiting for the IVR to answer: now',
      'Joining the calls: to come',
      'Waiting for the three-party call: to come',
      'Passing the numbers: to come',
    ]);
    expect(steps[2]?.getAttribute('aria-current')).toBe('step');
    expect(screen.getByText('Waiting for the IVR to answer')).toBeDefined();
    expect(screen.getByText(/^2[34] sec left$/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Pass numbers/ })).toBeNull();
  });

  it.each([false, true])('is cancelled once; compact: %s', async (small) => {
    expect(await asked('flow-answer', 'Cancel and go back to the customer', small)).toEqual([
      { verb: 'cancelFlow' },
    ]);
    cleanup();
    expect(await asked('flow-cancelling', 'Cancelling…', small)).toEqual([]);
  });

  it.each([false, true])('is cancelled by Escape, once; compact: %s', async (small) => {
    const pressOn = async (name: string) => {
      const { main } = await openToolbar(small ? compact(story(name)) : story(name));
      fireEvent.keyDown(document.body, { key: 'Escape' });
      await settle();
      cleanup();
      return main.asked.filter(({ verb }) => verb !== 'fitWindow');
    };
    expect(await pressOn('flow-answer')).toEqual([{ verb: 'cancelFlow' }]);
    for (const name of ['flow-cancelling', 'flow-done', 'connect']) expect(await pressOn(name)).toEqual([]);
  });

  it.each(['flow-offline', 'flow-way-back', 'flow-cancelled', 'flow-awaits-key', 'flow-returned'])(
    'says where it stands: %s',
    async (name) => {
      await openToolbar(story(name));
      expect(document.querySelector('[data-flow]')?.textContent).toMatch(
        {
          'flow-offline': /It goes on when there is one/,
          'flow-way-back': /Taking the customer back from hold/,
          'flow-cancelled': /You have the customer back/,
          'flow-awaits-key': /Payment line is in the call/,
          'flow-returned': /You are alone with the customer/,
        }[name] ?? /never/,
      );
    },
  );

  it('says who keys in where, once numbers pass', async () => {
    await openToolbar(story('flow-done'));
    expect(screen.getByText('The customer is keying in at Payment line.')).toBeDefined();
    expect(document.querySelector('[data-flow]')).toBeNull();
  });
});

describe('a customer who is left on hold', () => {
  it('is the loudest thing there is, with the way back', async () => {
    await openToolbar(story('flow-failed-held'));
    expect(document.querySelector('.customer-waits')?.textContent).toMatch(/^The customer is on hold/);
    expect(screen.queryByRole('button', { name: /^Connect/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
  });

  it.each([
    ['Take the customer back', false],
    ['Take back', true],
  ])('is taken back: %s', async (button, small) => {
    expect(await asked('flow-failed-held', button, small)).toEqual([{ verb: 'retrieveCall' }]);
  });

  it('comes first in the compact toolbar, also without a connection', async () => {
    const offline = { ...story('flow-failed-held'), connection: story('reconnecting').connection };
    await openToolbar(compact(offline));
    expect(screen.getByRole('heading').textContent).toBe('Customer on hold');
  });
});

describe('the news for a screen reader', () => {
  const news = () => document.querySelector('[data-news=flow]')?.textContent;

  it('tells each step, and a failure with the place of the customer', async () => {
    const { patch } = await openToolbar(story('flow-callout'));
    expect(news()).toBe('');
    await patch({ flow: story('flow-answer').flow });
    expect(news()).toBe('Waiting for the IVR to answer');
    await patch({ flow: story('flow-failed-held').flow });
    expect(news()).toMatch(/^Payment line is not connected\. .* The customer is on hold$/);
  });

  it('tells what a control came to', async () => {
    const { patch } = await openToolbar(story('connect'));
    await patch({ controlOutcome: { control: 'hold', kind: 'done', notice: null, at: 1 } });
    expect(news()).toBe('The call is on hold.');
    await patch({ controlOutcome: story('control-refused').controlOutcome });
    expect(news()).toMatch(/^Not put on hold /);
    expect(document.querySelector('[data-outcome=refused]')?.textContent).toMatch(/Not put on hold/);
  });
});
