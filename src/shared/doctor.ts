import { type Notice, notice } from './notice.ts';

/** What is looked at, in the order of the report. */
export const checkNames = [
  'proxy',
  'dns',
  'tcp',
  'tls',
  'http',
  'clock',
  'session',
  'keychain',
  'shortcut',
  'desktop',
  'displays',
  'policy',
  'settings',
  'audit',
  'versions',
] as const;

export type CheckName = (typeof checkNames)[number];

/** What a check came to. A warning is no hindrance to work; `skipped` could not be asked, and its text says why. */
export type Verdict = 'ok' | 'warning' | 'fault' | 'skipped';

/** Something that a check has seen, besides its verdict. Names are texts of the catalogue. */
export interface Fact {
  readonly name:
    | 'address'
    | 'took'
    | 'proxy'
    | 'protocol'
    | 'subject'
    | 'issuer'
    | 'validFrom'
    | 'validTo'
    | 'names'
    | 'fingerprint'
    | 'difference'
    | 'keys'
    | 'desktop'
    | 'display'
    | 'place'
    | 'locked'
    | 'defaults'
    | 'folder'
    | 'free'
    | 'size'
    | 'app'
    | 'build'
    | 'electron'
    | 'chromium'
    | 'node'
    | 'system';
  readonly value: string;
}

/** What a check has found, and what to do about it. */
export interface Finding {
  readonly verdict: Verdict;
  readonly found: Notice;
  /** Null when there is nothing to do. */
  readonly todo: Notice | null;
  readonly facts: readonly Fact[];
}

export interface CheckResult extends Finding {
  readonly check: CheckName;
  /** The gateway's address it is about, or null. */
  readonly target: string | null;
}

/** A whole report. It can be given to strangers: no secret, no name of a person, no number of a phone. */
export interface DoctorReport {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly results: readonly CheckResult[];
}

/** How far an examination is. */
export interface DoctorProgress {
  readonly done: number;
  readonly total: number;
}

/** What a report comes to: the gravest verdict, `ok` when nothing is wrong, and how many things are. */
export function reportSummary({ results }: Pick<DoctorReport, 'results'>): {
  readonly verdict: Exclude<Verdict, 'skipped'>;
  readonly notice: Notice;
} {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  const [faults, warnings] = [count('fault'), count('warning')];
  const verdict = faults > 0 ? 'fault' : warnings > 0 ? 'warning' : 'ok';
  const params = { faults: String(faults), warnings: String(warnings) };
  return { verdict, notice: notice(`doctor.summary.${verdict}`, params) };
}
