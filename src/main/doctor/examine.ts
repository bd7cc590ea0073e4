import {
  type CheckName,
  type CheckResult,
  checkNames,
  type DoctorProgress,
  type DoctorReport,
  type Finding,
} from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import type { Clock } from '../ports.ts';
import { late, within } from '../within.ts';
import { fault } from './finding.ts';

/** Which check, and of which gateway. */
export interface Place {
  readonly check: CheckName;
  readonly target: string | null;
}

/** Checks that hang together: they run one after another, while other examinations run too. */
export interface Examination {
  /** What it will tell of, each once. */
  readonly places: readonly Place[];
  run(tell: (check: CheckName, finding: Finding) => void): Promise<void>;
}

/** An examination of one check, which has so many milliseconds. */
export function single(check: CheckName, ms: number, look: () => Promise<Finding>): Examination {
  return {
    places: [{ check, target: null }],
    run: async (tell) => {
      const finding = await within(ms, look);
      tell(check, finding === late ? tooLate(ms) : finding);
    },
  };
}

/** @param ms how long was waited, milliseconds. */
export function tooLate(ms: number): Finding {
  const seconds = String(Math.round(ms / 1000));
  return fault(notice('doctor.late', { seconds }), notice('doctor.tellAdmin'));
}

/**
 * Makes all examinations at once and puts the report together, always in the same order. Never throws: what fails by
 * itself is a fault of the report.
 *
 * @param clean takes out what strangers must not read.
 */
export async function examine(
  examinations: readonly Examination[],
  parts: {
    readonly clock: Pick<Clock, 'now'>;
    clean(result: CheckResult): CheckResult;
    onProgress(progress: DoctorProgress): void;
  },
): Promise<DoctorReport> {
  const madeAt = parts.clock.now();
  const total = examinations.reduce((sum, { places }) => sum + places.length, 0);
  let done = 0;
  const step = (by: number): void => {
    done += by;
    parts.onProgress({ done, total });
  };
  step(0);
  const all = await Promise.all(
    examinations.map(async ({ places, run }) => {
      const findings = new Map<CheckName, Finding>();
      const tell = (check: CheckName, finding: Finding): void => {
        findings.set(check, finding);
        step(1);
      };
      await run(tell).catch(() => undefined);
      step(places.length - findings.size);
      const broken = fault(notice('doctor.broken'), notice('doctor.tellAdmin'));
      return places.map((place) => ({ ...place, ...(findings.get(place.check) ?? broken) }));
    }),
  );
  const order = (result: CheckResult) => checkNames.indexOf(result.check);
  const byTarget = all.flat().filter(({ target }) => target !== null);
  const others = all.flat().filter(({ target }) => target === null);
  const results = [...byTarget, ...others.sort((a, b) => order(a) - order(b))];
  return { madeAt, results: results.map(parts.clean) };
}
