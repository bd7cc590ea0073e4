// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ShortcutField } from './shortcut-field.tsx';

afterEach(cleanup);

function open() {
  const recorded: string[] = [];
  render(
    <ShortcutField value="Alt+A" onChange={(accelerator) => recorded.push(accelerator)} error={undefined} />,
  );
  return { recorded, field: screen.getByRole<HTMLInputElement>('textbox') };
}

describe('shortcut field', () => {
  it('records the keys that are pressed together', () => {
    const { recorded, field } = open();
    expect(field.value).toBe('Alt + A');
    fireEvent.keyDown(field, { key: 'Control', code: 'ControlLeft', ctrlKey: true });
    const goesOn = fireEvent.keyDown(field, { key: 'p', code: 'KeyP', ctrlKey: true, altKey: true });
    expect(goesOn).toBe(false);
    expect(recorded).toEqual(['CommandOrControl+Alt+P']);
  });

  it.each(['Tab', 'Escape', 'Enter'])('lets %s do its normal work', (key) => {
    const { recorded, field } = open();
    expect(fireEvent.keyDown(field, { key, code: key })).toBe(true);
    expect(recorded).toEqual([]);
  });

  it('leaves a plain letter unrecorded', () => {
    const { recorded, field } = open();
    fireEvent.keyDown(field, { key: 'p', code: 'KeyP' });
    expect(recorded).toEqual([]);
  });
});
