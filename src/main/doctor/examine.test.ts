import { describe, expect, it } from 'vitest';
import type { DoctorProgress } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import { type Examination, examine, single } from './examine.ts';
import { fine, skipped } from './finding.ts';

const good = fine(notice('doctor.tcp.open'));
const clock = { now: () => 1_767_600_000_000 };

async function examined(examinations: Examination[]) {
  const progress: DoctorProgress[] = [];
  const report = await examine(examinations, {
    clock,
    clean: (result) => result,
    onProgress: (each) => progress.push(each),
  });
  return { report, progress };
}

const line = (target: string): Examination => ({
  places: [
    { check: 'dns', target },
    { check: 'tcp', target },
  ],
  run: async (tell) => {
    tell('dns', good);
    tell('tcp', skipped(notice('doctor.earlier')));
  },
});

describe('examine', () => {
  it('puts gateways first, then the rest in the order of the report, however they come', async () => {
    const { report } = await examined([
      single('versions', 1000, async () => good),
      line('https://b:1'),
      single('keychain', 1000, () => new Promise((resolve) => setTimeout(resolve, 20, good))),
      line('https://a:1'),
    ]);
    expect(report.madeAt).toBe(clock.now());
    expect(report.results.map(({ check, target }) => `${check} ${target}`)).toEqual([
      'dns https://b:1',
      'tcp https://b:1',
      'dns https://a:1',
      'tcp https://a:1',
      'keychain null',
      'versions null',
    ]);
  });

  it('tells how far it is, from nothing to everything', async () => {
    const { progress } = await examined([line('https://a:1'), single('audit', 1000, async () => good)]);
    expect(progress[0]).toEqual({ done: 0, total: 3 });
    expect(progress.at(-1)).toEqual({ done: 3, total: 3 });
  });

  it('calls a check that takes too long a fault, and waits for it no longer', async () => {
    const { report } = await examined([single('audit', 20, () => new Promise(() => undefined))]);
    expect(report.results[0]).toMatchObject({ verdict: 'fault', found: { key: 'doctor.late' } });
  });

  it('survives a check that fails by itself, and keeps what it told before', async () => {
    const { report, progress } = await examined([
      {
        ...line('https://a:1'),
        run: (tell) => Promise.resolve(tell('dns', good)).then(() => Promise.reject(new Error('oops'))),
      },
    ]);
    expect(report.results.map(({ verdict, found }) => [verdict, found.key])).toEqual([
      ['ok', 'doctor.tcp.open'],
      ['fault', 'doctor.broken'],
    ]);
    expect(progress.at(-1)).toEqual({ done: 2, total: 2 });
  });

  it('lets nothing by that was not cleaned', async () => {
    const report = await examine([single('audit', 1000, async () => good)], {
      clock,
      clean: (result) => ({ ...result, facts: [{ name: 'keys', value: 'cleaned' }] }),
      onProgress: () => undefined,
    });
    expect(report.results[0]?.facts).toEqual([{ name: 'keys', value: 'cleaned' }]);
  });
});
