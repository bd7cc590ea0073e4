import type { IvrChoice } from '../../../shared/call-control.ts';
import type { IvrEntry, Settings } from '../../../shared/settings.ts';
import { dialOf } from '../ivr-directory.ts';
import { maskNumber } from '../mask.ts';

/** An IVR that can be dialled, with what its entry leaves to the defaults. */
export interface DialableIvr {
  readonly name: string;
  readonly number: string;
  readonly passAt: 'join' | 'key';
  readonly answerMs: number;
  readonly whenLeft: 'return' | 'nothing';
}

const USUAL_ANSWER_SECONDS = 30;

/** All IVRs that can be dialled, the last used first and the others as in the directory. */
export function dialable(directory: readonly IvrEntry[], lastUsed: readonly string[]): DialableIvr[] {
  const ivrs = directory.flatMap((entry): DialableIvr[] => {
    const number = dialOf(entry);
    if (number === null) return [];
    return [
      {
        name: entry.name,
        number,
        passAt: entry.passAt ?? 'join',
        answerMs: (entry.answerSeconds ?? USUAL_ANSWER_SECONDS) * 1000,
        whenLeft: entry.whenLeft ?? 'return',
      },
    ];
  });
  const used = lastUsed.flatMap((name) => ivrs.find((ivr) => ivr.name === name) ?? []);
  return [...used, ...ivrs.filter((ivr) => !used.includes(ivr))];
}

/** The one that the key connects: that of the settings, else the last used, else the first. */
export function chosenIvr(
  ivrs: readonly DialableIvr[],
  { defaultIvr }: Pick<Settings, 'defaultIvr'>,
): DialableIvr | null {
  return ivrs.find(({ name }) => name === defaultIvr) ?? ivrs[0] ?? null;
}

/** What windows see of it. */
export function viewChoice({ name, number, passAt }: DialableIvr, visibleDigits: number): IvrChoice {
  return { name, masked: maskNumber(number, visibleDigits), passAt };
}
