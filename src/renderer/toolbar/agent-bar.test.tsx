// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AgentStateView, ConnectionView } from '../../shared/state.ts';
import { AgentBar } from './agent-bar.tsx';

afterEach(cleanup);

const show = (agentState: AgentStateView, connection: ConnectionView, signingOut = false) => {
  const onSignOut = vi.fn();
  const { container } = render(
    <AgentBar
      session={{ kind: 'signedIn', agentId: '49999', agentState }}
      connection={connection}
      signingOut={signingOut}
      onSignOut={onSignOut}
    />,
  );
  return {
    onSignOut,
    words: [...container.querySelectorAll('.agent-bar-text > *')].map((each) => each.textContent),
  };
};

describe('the bar of the agent', () => {
  it.each<[AgentStateView, string]>([
    ['unknown', 'State not known'],
    ['ready', 'Ready'],
    ['busy', 'Busy'],
    ['wrapUp', 'Wrap-up'],
    ['talking', 'In a call'],
    ['rest', 'Resting'],
  ])('says in words that the agent is %s', (state, word) => {
    expect(show(state, { kind: 'online' }).words).toEqual(['Agent 49999', word, 'Online']);
  });

  it.each<[ConnectionView, string]>([
    [{ kind: 'reconciling' }, 'Checking'],
    [{ kind: 'reconnecting', attempt: 1, retryAt: 0, reason: { key: 'failure.reset' } }, 'Reconnecting'],
  ])('says how the connection is: %j', (connection, word) => {
    expect(show('ready', connection).words[2]).toBe(word);
  });

  it('signs out, and shows that it does', () => {
    const { onSignOut } = show('ready', { kind: 'online' }, true);
    const button = screen.getByRole('button', { name: 'Sign out' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(onSignOut).toHaveBeenCalledTimes(1);
  });
});
