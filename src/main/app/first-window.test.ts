import { describe, expect, it } from 'vitest';
import { initialState, type SessionView } from '../../shared/state.ts';
import { showFirstWindow } from './first-window.ts';

/** The calls that a start makes whose resumption ends in this session. */
async function start(hidden: boolean, session: SessionView, isNew = false) {
  const calls: string[] = [];
  await showFirstWindow(hidden, {
    agent: { resume: async () => void calls.push('resume') },
    store: { get: () => ({ ...initialState, session }) },
    windows: {
      open: (name) => calls.push(`open ${name}`),
      showQuietly: () => calls.push('quiet'),
    },
    isNew: () => isNew,
  });
  return calls;
}
const signedIn = { kind: 'signedIn', agentId: '101', agentState: 'ready' } as const;
const signedOut = { kind: 'signedOut', notice: null, passwordKept: false } as const;

describe('showFirstWindow', () => {
  it('shows the toolbar at an ordinary start', async () => {
    expect(await start(false, signedOut)).toEqual(['open toolbar', 'resume']);
    expect(await start(false, signedIn)).toEqual(['open toolbar', 'resume']);
  });

  it('leads a newcomer through the first run, but never at a hidden start', async () => {
    expect(await start(false, signedOut, true)).toEqual(['open welcome', 'resume']);
    expect(await start(true, signedOut, true)).toEqual(['resume', 'quiet']);
  });

  it('shows nothing at a hidden one while the session goes on by itself', async () => {
    expect(await start(true, signedIn)).toEqual(['resume']);
  });

  it('shows the sign-in form quietly when it is needed', async () => {
    expect(await start(true, signedOut)).toEqual(['resume', 'quiet']);
  });
});
