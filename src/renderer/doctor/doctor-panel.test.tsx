// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { DoctorReport } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { initialState } from '../../shared/state.ts';
import { faultyReport, fineReport } from '../stories/doctor-reports.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { DoctorPanel } from './doctor-panel.tsx';

afterEach(cleanup);

function open(report: DoctorReport = fineReport) {
  const main = createFakeMain(initialState);
  main.answerDoctor(() => Promise.resolve(report));
  render(<DoctorPanel api={main.api} />);
  return main;
}

const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('the check of the computer', () => {
  it('shows nothing but its button until it is asked for', () => {
    open();
    expect(buttons()).toEqual(['Check this computer']);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('tells how far it is, and begins no second check meanwhile', async () => {
    const main = open();
    let finish = (_report: DoctorReport): void => undefined;
    main.answerDoctor(() => new Promise((resolve) => (finish = resolve)));
    await press('Check this computer');
    main.tellDoctor({ done: 3, total: 15 });
    await settle();
    expect(screen.getByRole('status').textContent).toBe('Checking: 3 of 15');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('3');
    await press('Check this computer');
    expect(main.asked).toEqual([{ verb: 'runDoctor' }]);
    finish(fineReport);
    await settle();
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByRole('alert').textContent).toBe('No fault was found.');
  });

  it('shows what is wrong first, with what to do and what was seen', async () => {
    open(faultyReport);
    await press('Check this computer');
    expect(screen.getByRole('alert').textContent).toBe('Faults: 1. Warnings: 1.');
    const items = screen.getAllByRole('listitem').map((item) => item.textContent ?? '');
    expect(items).toHaveLength(faultyReport.results.length);
    expect(items[0]).toContain('Certificate of the gatewayFault');
    expect(items[0]).toContain('Compare the certificate below');
    expect(items[0]).toContain('Issued byCN=Example Private CA');
    expect(items[1]).toContain('KeychainWarning');
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'https://gateway-a.example.com:8043',
      'This computer',
    ]);
    expect(items.slice(2, 6).map((text) => text.slice(0, 8))).toEqual([
      'ProxyThe',
      'Name of ',
      'Way to t',
      'Answer o',
    ]);
    expect(items[5]).toContain('Skipped');
    expect(items.at(-1)).toContain('Versions');
  });

  it('copies and saves', async () => {
    const main = open();
    await press('Check this computer');
    expect(buttons()).toEqual(['Check again', 'Copy report', 'Save as text…', 'Save as JSON…']);
    await press('Copy report');
    expect(screen.getByRole('status').textContent).toBe('Copied.');
    await press('Save as JSON…');
    expect(screen.getByRole('status').textContent).toBe('Saved as report.json.');
    expect(main.asked.slice(1)).toEqual([{ verb: 'copyReport' }, { verb: 'saveReport', format: 'json' }]);
  });

  it('says when something could not be done', async () => {
    const main = open();
    await press('Check this computer');
    main.answerWith(() => Promise.resolve({ ok: false, notice: notice('doctor.nothing'), field: null }));
    await press('Copy report');
    expect(screen.getAllByRole('alert')[0]?.textContent).toBe('There is no report yet. Check first.');
    main.answerDoctor(() => Promise.reject(new Error('no')));
    await press('Check again');
    expect(screen.getAllByRole('alert')[0]?.textContent).toBe('The check could not be made. Try again.');
  });

  it('takes no notice of a check that another window began', async () => {
    const main = open();
    main.tellDoctor({ done: 3, total: 15 });
    await settle();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
