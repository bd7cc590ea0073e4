// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { usualSettings } from '../stories/settings-values.ts';
import { AgentSection } from './agent-section.tsx';
import { LifeSection } from './life-section.tsx';

afterEach(cleanup);
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

it('shows how the program starts and behaves, and tells each choice', () => {
  const edits: unknown[] = [];
  const draft = { ...usualSettings, whenNoCall: 'hide', launchAtLogin: true } as const;
  render(<LifeSection draft={draft} failure={null} onChange={(edit) => edits.push(edit)} />);
  expect(field('Start Tonebridge when I log in').checked).toBe(true);
  const choice = screen.getByLabelText<HTMLSelectElement>('The toolbar while there is no call');
  expect(choice.selectedOptions[0]?.textContent).toBe('Hides, and comes back with a call');
  fireEvent.click(field('Start Tonebridge when I log in'));
  fireEvent.change(choice, { target: { value: 'compact' } });
  expect(edits).toEqual([{ launchAtLogin: false }, { whenNoCall: 'compact' }]);
});

it('says beside the tick that the system refuses it', () => {
  const failure = { ok: false, notice: { key: 'life.loginFailed' }, field: 'launchAtLogin' } as const;
  render(<LifeSection draft={usualSettings} failure={failure} onChange={() => {}} />);
  expect(document.getElementById('field-launchAtLogin-error')?.textContent).toMatch(/does not allow it/);
});

it('shows agent ID and phone number, and tells each change', () => {
  const edits: unknown[] = [];
  render(<AgentSection draft={usualSettings} failure={null} onChange={(edit) => edits.push(edit)} />);
  expect([field('Agent ID').value, field('Phone number').value]).toEqual(['49999', '40038']);
  fireEvent.input(field('Agent ID'), { target: { value: '101' } });
  fireEvent.input(field('Phone number'), { target: { value: '5' } });
  fireEvent.click(field('Allow agent IDs up to 999999'));
  expect(edits).toEqual([{ agentId: '101' }, { phoneNumber: '5' }, { wideAgentIds: true }]);
});
