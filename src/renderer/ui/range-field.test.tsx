// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { ManagedByState } from '../model/managed.tsx';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { RangeField } from './range-field.tsx';

afterEach(cleanup);

const volume = (onChange: (value: number) => void) => (
  <RangeField
    id="volume"
    setting="soundVolume"
    label="Volume"
    hint="Louder to the right."
    value={60}
    min={0}
    max={100}
    step={5}
    text="60 %"
    onChange={onChange}
  />
);
const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Volume' });

describe('a value on a scale', () => {
  it('reads its value in words and tells of another one', () => {
    const onChange = vi.fn();
    render(volume(onChange));
    expect(slider().value).toBe('60');
    expect(slider().getAttribute('aria-valuetext')).toBe('60 %');
    expect(document.getElementById(slider().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Louder to the right.',
    );
    fireEvent.input(slider(), { target: { value: '75' } });
    expect(onChange).toHaveBeenCalledWith(75);
  });

  it('stays where an administrator has put it', async () => {
    const onChange = vi.fn();
    const main = createFakeMain({ ...initialState, managed: ['soundVolume'] });
    const client = createStateClient(main.api);
    render(<ManagedByState client={client}>{volume(onChange)}</ManagedByState>);
    await settle();
    fireEvent.input(slider(), { target: { value: '75' } });
    expect(onChange).not.toHaveBeenCalled();
    expect(slider().value).toBe('60');
    expect(slider().getAttribute('aria-disabled')).toBe('true');
  });
});
