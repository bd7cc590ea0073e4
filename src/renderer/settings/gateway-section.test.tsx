// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualSettings } from '../stories/settings-values.ts';
import { GatewaySection } from './gateway-section.tsx';

afterEach(cleanup);

describe('the section of the gateway', () => {
  it('has each error beside its field', () => {
    const failure = { ok: false, notice: { key: 'input.caFileForm' }, field: 'caFile' } as const;
    render(<GatewaySection draft={usualSettings} failure={failure} onChange={() => undefined} />);
    const wrong = screen
      .getAllByRole('textbox')
      .filter((field) => field.getAttribute('aria-invalid') === 'true');
    expect(wrong.map(({ id }) => id)).toEqual(['field-caFile']);
  });

  it('tells of each edit by itself', () => {
    const onChange = vi.fn();
    render(<GatewaySection draft={usualSettings} failure={null} onChange={onChange} />);
    fireEvent.input(screen.getByLabelText('Gateway address'), { target: { value: 'https://x:1' } });
    fireEvent.input(screen.getByLabelText(/^Further addresses/), { target: { value: 'a\nb' } });
    expect(onChange.mock.calls).toEqual([[{ gateway: 'https://x:1' }], [{ fallbackGateways: ['a', 'b'] }]]);
  });
});
