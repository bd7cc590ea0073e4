// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { appStories, appStory } from '../stories/app-states.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const now = 1_700_000_000_000;
const compact = (state: AppState): AppState => ({
  ...state,
  look: { ...state.look, toolbarSize: 'compact' },
});
const openCompact = (story: string) => openToolbar(compact(appStory(story, now)));
const toggle = (name: string) => screen.getByRole('button', { name });

/** For each story: title, line below it, the button in the row (null: none), and what is said in a row below. */
const expected: Record<string, [title: string, line: RegExp, button: string | null, below?: RegExp]> = {
  'signed-out': ['Signed out', /^Sign in to follow your calls\.$/, 'Sign in'],
  'signed-out-kept': ['Signed out', /^$/, 'Sign in', /^The gateway has ended the session/],
  'signed-out-pressed': ['Signed out', /^Sign in/, 'Sign in', /^Not signed in/],
  resuming: ['Signing in…', /^Continuing your last session…$/, 'Cancel'],
  'signing-in': ['Signing in…', /^Signing in at the gateway…$/, null],
  'setting-skills': ['Signing in…', /^Setting your skills…$/, null],
  'confirm-force': ['Signed in elsewhere', /^Agent 49999$/, 'Take over'],
  'signing-out': ['Signing out…', /^Agent 49999$/, null],
  'no-call': ['No call', /^Agent 49999 · Ready$/, 'Pass numbers'],
  ended: ['Call ended', /^Agent 49999 · Ready$/, 'Pass numbers'],
  ringing: ['Incoming call', /^Customer •••4567$/, 'Answer'],
  talking: ['In a call', /^Customer •••4567$/, 'Pass numbers'],
  'talking-held': ['In a call', /^International .+, 欧阳文慧（贵宾客户） on hold$/, 'Pass numbers'],
  held: ['Call on hold', /^Customer •••4567$/, 'Pass numbers'],
  dialling: ['Calling…', /^Payment line, Customer •••4567 on hold$/, 'Pass numbers'],
  conference: ['Three-party call', /^Customer •••4567, Payment line$/, 'Pass numbers'],
  'conference-long': ['Three-party call', /^欧阳文慧（贵宾客户）, International/, 'Pass numbers'],
  'conference-chinese': ['Three-party call', /支付专线$/, 'Pass numbers'],
  'conference-many': ['Conference', /^Customer •••4567, Other party, Payment line$/, 'Pass numbers'],
  'one-left': ['One party has left', /Payment line has left$/, 'Pass numbers'],
  sending: ['Sending…', /^Customer •••4567, Payment line$/, 'Sending…'],
  passing: ['Passing numbers', /^since .+ · Payment line$/, 'Pass again'],
  refused: ['Refused', /^Customer •••4567, Payment line$/, 'Pass numbers', /error 10001/],
  'not-sent': ['Not sent', /^Customer/, 'Pass numbers', /refused the connection/],
  unknown: ['Outcome not known', /^Customer/, 'Pass numbers', /Ask the customer/],
  blocked: ['Nothing sent', /^Customer/, 'Pass numbers', /two-party call/],
  'blocked-earlier': ['Nothing sent', /^Customer/, 'Pass numbers', /has not answered yet/],
  'resuming-waiting': ['Not connected yet', /^Next try in 5 sec$/, 'Cancel', /did not answer in time/],
  'signing-in-waiting': ['Not connected yet', /^Next try in 12 sec$/, 'Cancel', /does not trust/],
  reconnecting: ['Reconnecting', /^Next try in 5 sec · Customer •••4567, Payment/, 'Pass numbers', /in time/],
  'retrying-now': ['Reconnecting', /^Trying now…$/, 'Pass numbers', /connection to the gateway broke/],
  'reconnecting-long': ['Reconnecting', /^Next try in 12 sec · /, 'Pass numbers', /does not trust/],
  offline: ['Offline', /^Next try in 10 sec · Customer/, 'Pass numbers', /network is not reachable/],
  reconciling: ['Checking the call…', /^Customer •••4567, Payment line$/, 'Pass numbers'],
  'reconciling-idle': ['Checking the call…', /^$/, 'Pass numbers'],
  unsure: ['Not certain', /^Customer/, 'Pass numbers', /^Events may have been missed/],
  'unsure-long': ['Not certain', /^欧阳文慧/, 'Pass numbers', /^Events may have been missed/],
  warnings: ['Three-party call', /^Customer •••4567, Payment line$/, 'Pass numbers'],
  'closing-first': ['No call', /^Agent 49999 · Ready$/, 'Hide it', /^Closing only hides/],
  practising: ['No call', /^Agent 49999 · Ready$/, 'Pass numbers'],
  busy: ['No call', /^Agent 101 · Busy$/, 'Pass numbers'],
  'wrap-up': ['No call', /^Agent 101 · Wrap-up$/, 'Pass numbers'],
  rest: ['No call', /^Agent 101 · Resting$/, 'Pass numbers'],
  'state-unknown': ['No call', /^Agent 101 · State not known$/, 'Pass numbers'],
};

describe('the toolbar in one row', () => {
  it('has an expectation for every story', () => {
    expect(appStories(now).map((story) => story.name)).toEqual(Object.keys(expected));
  });

  it.each(Object.entries(expected))('shows %s', async (story, [title, line, button, below]) => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    await openCompact(story);
    const heading = screen.getAllByRole('heading', { level: 1 })[0];
    expect(heading?.textContent).toBe(title);
    expect(heading?.nextElementSibling?.textContent).toMatch(line);
    if (below) expect(screen.getAllByText(below).length).toBeGreaterThan(0);
    const names = screen.getAllByRole('button').map((each) => each.querySelector('.pass-label') ?? each);
    if (button === null) expect(names).toHaveLength(3);
    else expect(names.map((each) => each.textContent)).toContain(button);
  });

  it('passes numbers, and says why when a press would do nothing', async () => {
    const { main } = await openCompact('talking');
    const pass = screen.getByRole('button', { name: /^Pass numbers.*two-party call/ });
    expect(pass.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(pass);
    expect(main.asked).toEqual([{ verb: 'transmit' }]);
  });

  it('counts the call up', async () => {
    vi.useFakeTimers({ now, toFake: ['Date'] });
    await openCompact('conference');
    expect(screen.getByRole('timer').textContent).toBe('03:21');
  });

  it('opens the sign-in form on demand and puts it away after the sign-in', async () => {
    const { patch } = await openCompact('signed-out');
    expect(screen.queryByLabelText('Agent ID')).toBeNull();
    fireEvent.click(toggle('Sign in'));
    expect(screen.getByLabelText('Agent ID')).toBeDefined();
    const { session } = appStory('no-call', now);
    await patch({ session });
    await patch({ session: { kind: 'signedOut', notice: null, passwordKept: false } });
    expect(screen.queryByLabelText('Agent ID')).toBeNull();
  });

  it('asks in full who has to be asked', async () => {
    const { main } = await openCompact('confirm-force');
    fireEvent.click(toggle('Take over'));
    expect(main.asked).toEqual([{ verb: 'answerForce', takeOver: true }]);
  });

  it('calls a sign-in off that the program does by itself', async () => {
    const { main } = await openCompact('resuming');
    fireEvent.click(toggle('Cancel'));
    await settle();
    expect(main.asked).toEqual([{ verb: 'signOut' }]);
  });

  it('checks an uncertain call', async () => {
    const { main } = await openCompact('unsure');
    fireEvent.click(toggle('Check the call'));
    await settle();
    expect(main.asked).toEqual([{ verb: 'startOver' }]);
  });

  it('keeps the way out a step away, and says why it is closed', async () => {
    const { main } = await openCompact('conference');
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
    const opener = toggle('Agent and sign-out');
    fireEvent.click(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'retcode.100-010' }, field: null }));
    fireEvent.click(toggle('Sign out'));
    await settle();
    expect(main.asked).toEqual([{ verb: 'signOut' }]);
    expect(screen.getByText(/Signing out is not possible in this state/)).toBeDefined();
    fireEvent.click(opener);
    expect(screen.queryByRole('button', { name: 'Sign out' })).toBeNull();
  });

  it('leads to the settings, and offers no sign-out to nobody', async () => {
    const { main } = await openCompact('signed-out');
    fireEvent.click(toggle('Settings'));
    expect(main.asked).toEqual([{ verb: 'openWindow', name: 'settings' }]);
    expect(screen.queryByRole('button', { name: 'Agent and sign-out' })).toBeNull();
  });

  it('keeps warnings behind a sign that opens them', async () => {
    await openCompact('warnings');
    const sign = toggle('Warnings: 2');
    expect(sign.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText(/is taken by another program/)).toBeNull();
    fireEvent.click(sign);
    expect(sign.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText(/is taken by another program/)).toBeDefined();
  });

  it('tells a screen reader what the whole toolbar would', async () => {
    const { patch } = await openCompact('conference');
    await patch({ transmit: { kind: 'passing', since: now } });
    expect(screen.getByText('Numbers are being passed to the IVR.').closest('[role=status]')).not.toBeNull();
  });
});

describe('changing the size', () => {
  it('asks main, and keeps the focus on the button when the other size is drawn', async () => {
    const { main, patch } = await openToolbar(appStory('conference', now));
    const { look } = appStory('conference', now);
    toggle('Make the toolbar compact').focus();
    fireEvent.click(toggle('Make the toolbar compact'));
    expect(main.asked).toEqual([{ verb: 'setToolbarSize', size: 'compact' }]);
    await patch({ look: { ...look, toolbarSize: 'compact' } });
    expect(document.activeElement).toBe(toggle('Show the whole toolbar'));
    fireEvent.click(toggle('Show the whole toolbar'));
    await settle();
    expect(main.asked.at(-1)).toEqual({ verb: 'setToolbarSize', size: 'normal' });
  });

  it('leaves the focus alone when the size was changed elsewhere', async () => {
    const { patch } = await openToolbar(appStory('conference', now));
    const { look } = appStory('conference', now);
    await patch({ look: { ...look, toolbarSize: 'compact' } });
    expect(document.activeElement).toBe(document.body);
  });

  it.each(['normal', 'compact'] as const)('says in the %s size when it could not be kept', async (size) => {
    const state = appStory('conference', now);
    const { main } = await openToolbar({ ...state, look: { ...state.look, toolbarSize: size } });
    main.answerWith(() =>
      Promise.resolve({ ok: false, notice: { key: 'settings.notWritten' }, field: null }),
    );
    fireEvent.click(screen.getByRole('button', { name: /toolbar compact|whole toolbar/ }));
    await settle();
    expect(screen.getByText(/could not be written to disk/).closest('[role=alert]')).not.toBeNull();
  });
});
