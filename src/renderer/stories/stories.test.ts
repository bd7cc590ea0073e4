import { describe, expect, it } from 'vitest';
import type { AgentStateView, AppState } from '../../shared/state.ts';
import { findStory, storyBook } from './stories.ts';

const book = storyBook(Date.now());
const all = Object.values(book).flat();
const states = all.flatMap(({ state }) => (state === undefined ? [] : [state]));

type Kind<Slice extends 'session' | 'connection' | 'call' | 'transmit'> = AppState[Slice]['kind'];
/** A kind that is missing here does not compile; one that has no story fails below. */
const kinds = {
  session: { signedOut: 1, signingIn: 1, confirmForce: 1, signedIn: 1, signingOut: 1 },
  connection: { none: 1, online: 1, reconciling: 1, reconnecting: 1 },
  call: { none: 1, ended: 1, ringing: 1, talking: 1, held: 1, dialling: 1, conference: 1, oneLeft: 1 },
  transmit: { idle: 1, sending: 1, passing: 1, refused: 1, notSent: 1, unknown: 1, blocked: 1 },
} satisfies { [Slice in 'session' | 'connection' | 'call' | 'transmit']: Record<Kind<Slice>, 1> };
const agentStates = { unknown: 1, ready: 1, busy: 1, wrapUp: 1, talking: 1, rest: 1 } satisfies Record<
  AgentStateView,
  1
>;
const steps = ['resuming', 'signingIn', 'settingSkills'] as const;

describe('the stories', () => {
  it.each(Object.entries(book))('of the %s window are there, each under a name of its own', (_, stories) => {
    expect(stories.length).toBeGreaterThan(0);
    const names = stories.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  });

  it.each(Object.entries(kinds))('show every kind of %s', (slice, known) => {
    const shown = new Set(states.map((state) => state[slice as keyof typeof kinds].kind));
    expect(Object.keys(known).filter((kind) => !shown.has(kind as never))).toEqual([]);
  });

  it('show every state of the agent and every step of signing in', () => {
    const sessions = states.map(({ session }) => session);
    const agents = new Set(sessions.flatMap((one) => (one.kind === 'signedIn' ? one.agentState : [])));
    expect(Object.keys(agentStates).filter((state) => !agents.has(state as AgentStateView))).toEqual([]);
    const shown = new Set(sessions.flatMap((one) => (one.kind === 'signingIn' ? one.step : [])));
    expect(steps.filter((step) => !shown.has(step))).toEqual([]);
  });

  it('show warnings, a shortcut that does not work, a call that is not certain, a kept password', () => {
    expect(states.some(({ warnings }) => warnings.length > 1)).toBe(true);
    expect(states.some(({ shortcut }) => shortcut.accelerator !== '' && !shortcut.registered)).toBe(true);
    expect(states.some(({ callUnsure }) => callUnsure)).toBe(true);
    expect(states.some(({ session }) => session.kind === 'signedOut' && session.passwordKept)).toBe(true);
  });

  it('are found by their names', () => {
    expect(findStory('toolbar', 'passing', 0).state?.transmit.kind).toBe('passing');
    expect(() => findStory('settings', 'passing', 0)).toThrow(
      'The settings window has no story called passing.',
    );
  });
});
