// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { TransmitView } from '../../shared/state.ts';
import { Outcome } from './outcome.tsx';

afterEach(cleanup);

const at = new Date(2026, 2, 3, 9, 41, 30).getTime();
const told = { key: 'block.talking' } as const;

const cases: [TransmitView['kind'], TransmitView, string, string][] = [
  ['sending', { kind: 'sending', since: at }, 'tone-info', 'Sending to the gateway…'],
  ['passing', { kind: 'passing', since: at }, 'tone-good', 'Passing numbers'],
  ['refused', { kind: 'refused', notice: told, at }, 'tone-bad', 'Refused by the gateway'],
  ['notSent', { kind: 'notSent', notice: told, at }, 'tone-warning', 'Did not reach the gateway'],
  ['unknown', { kind: 'unknown', notice: told, at }, 'tone-warning', 'Not known whether it worked'],
  ['blocked', { kind: 'blocked', notice: told, at }, 'tone-info', 'Nothing was sent'],
];

describe('what the last press came to', () => {
  it('is not there when nothing was pressed', () => {
    expect(render(<Outcome transmit={{ kind: 'idle' }} block={null} />).container.innerHTML).toBe('');
  });

  it.each(cases)('is told in colour and words: %s', (kind, transmit, tone, title) => {
    const { container } = render(<Outcome transmit={transmit} block={null} />);
    expect(container.querySelector('section')?.dataset.outcome).toBe(kind);
    expect(container.querySelector('.banner')?.classList).toContain(tone);
    expect(screen.getByText(title)).toBeDefined();
  });

  it('has the time of day, but for one that is under way', () => {
    const { container } = render(<Outcome transmit={{ kind: 'passing', since: at }} block={null} />);
    expect(container.querySelector('.banner-aside')?.textContent).toMatch(/^since 9:41:30/);
    cleanup();
    const sending = render(<Outcome transmit={{ kind: 'sending', since: at }} block={null} />);
    expect(sending.container.querySelector('.banner-aside')).toBeNull();
  });

  it('does not repeat the reason that the button shows', () => {
    const transmit = { kind: 'blocked', notice: told, at } as const;
    const reason = /two-party call/;
    render(<Outcome transmit={transmit} block={null} />);
    expect(screen.getByText(reason)).toBeDefined();
    cleanup();
    render(<Outcome transmit={transmit} block={told} />);
    expect(screen.queryByText(reason)).toBeNull();
  });
});
