// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualSettings } from '../stories/settings-values.ts';
import { ConnectSection } from './connect-section.tsx';

afterEach(cleanup);

function open(more: Partial<typeof usualSettings> = {}) {
  const onChange = vi.fn();
  const onReasons = vi.fn();
  const draft = { ...usualSettings, ...more };
  render(<ConnectSection draft={draft} onChange={onChange} onReasons={onReasons} />);
  return { onChange, onReasons };
}

describe('the settings of connecting', () => {
  it('offer each IVR of the directory, and the last used', () => {
    const { onChange } = open();
    const select = screen.getByLabelText<HTMLSelectElement>('The key connects');
    expect([...select.options].map(({ text }) => text)).toEqual([
      'The one used last',
      ...usualSettings.ivrDirectory.map(({ name }) => name),
    ]);
    fireEvent.change(select, { target: { value: 'Payment line' } });
    expect(onChange).toHaveBeenCalledWith({ defaultIvr: 'Payment line' });
  });

  it('keep showing an IVR that the directory no longer has', () => {
    open({ defaultIvr: 'Old line' });
    expect(screen.getByLabelText<HTMLSelectElement>('The key connects').value).toBe('Old line');
  });

  it('take reasons line by line, and say which line is wrong', () => {
    const { onChange, onReasons } = open();
    const area = screen.getByLabelText(/^Reasons for being busy/);
    fireEvent.input(area, { target: { value: '201 Lunch\n99' } });
    expect(onChange).not.toHaveBeenCalled();
    expect(document.getElementById('field-busyReasons-error')?.textContent).toMatch(/^Line 2/);
    expect(onReasons).toHaveBeenLastCalledWith({ key: 'ivr.busyReasonForm', params: { row: '2' } });
    fireEvent.input(area, { target: { value: '201 Lunch\n202 会议' } });
    expect(onReasons).toHaveBeenLastCalledWith(null);
    expect(onChange).toHaveBeenCalledWith({
      busyReasons: [
        { code: 201, name: 'Lunch' },
        { code: 202, name: '会议' },
      ],
    });
  });
});
