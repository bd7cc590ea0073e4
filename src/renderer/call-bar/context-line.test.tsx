// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallContext } from '../../shared/call-control.ts';
import { appStory } from '../stories/app-states.ts';
import { ContextLine } from './context-line.tsx';

afterEach(cleanup);

const known: CallContext = { skill: 'Cards', feature: 'inbound', masked: '•••42', beganAt: null };
const show = (story: string, context: Partial<CallContext> | null) => {
  const callContext = context && { ...known, ...context };
  render(<ContextLine state={{ ...appStory(story), callContext }} />);
  return screen.queryByRole('note', { name: 'About this call' })?.textContent ?? null;
};

describe('what is known of the call', () => {
  it('says which way and by which skill', () => {
    expect(show('talking', {})).toBe('InboundSkill Cards');
    cleanup();
    expect(show('talking', { feature: 'consult', skill: null })).toBe('Consultation');
  });

  it('counts the whole call where the head counts the conference', () => {
    expect(show('conference', { beganAt: Date.now() - 431_000 })).toMatch(/with the customer 07:1\d$/);
    cleanup();
    const { call } = appStory('talking');
    expect(show('talking', { beganAt: 'since' in call ? call.since : 0 })).not.toMatch(/customer/);
  });

  it('is not there when nothing is known, or no call is', () => {
    expect(show('talking', null)).toBeNull();
    cleanup();
    expect(show('talking', { skill: null, feature: null })).toBeNull();
    cleanup();
    expect(show('no-call', {})).toBeNull();
  });
});
