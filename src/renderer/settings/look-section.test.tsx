// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { usualSettings } from '../stories/settings-values.ts';
import { LookSection } from './look-section.tsx';

afterEach(cleanup);

it('shows what is set and tells each choice', () => {
  const edits: unknown[] = [];
  const draft = { ...usualSettings, theme: 'dark', toolbarSize: 'compact', visibleDigits: 4 } as const;
  render(<LookSection draft={draft} onChange={(edit) => edits.push(edit)} />);
  const choice = (label: string) => screen.getByLabelText<HTMLSelectElement>(label);
  const shown = ['Colours', 'Size of the toolbar', /^Digits/].map(
    (label) => screen.getByLabelText<HTMLSelectElement>(label).selectedOptions[0]?.textContent,
  );
  expect(shown).toEqual(['Dark', 'Compact: one row', 'The last 4']);
  fireEvent.change(choice('Colours'), { target: { value: 'light' } });
  fireEvent.change(choice('Size of the toolbar'), { target: { value: 'normal' } });
  fireEvent.change(choice('Digits of a phone number that are shown'), { target: { value: '0' } });
  expect(edits).toEqual([{ theme: 'light' }, { toolbarSize: 'normal' }, { visibleDigits: 0 }]);
});
