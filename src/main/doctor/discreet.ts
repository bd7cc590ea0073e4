import type { CheckName, CheckResult } from '../../shared/doctor.ts';
import type { Notice } from '../../shared/notice.ts';
import { hidden, maskDigits } from '../storage/redact-patterns.ts';

export interface DiscreetParts {
  /** Absolute path of the user's home folder. */
  readonly home: string;
  /** The name the user has on this computer. */
  readonly user: string;
  /** Texts that stay as they are: names and addresses of gateways and proxies. */
  readonly keep: readonly string[];
  hideSecrets(text: string): string;
}

/** A person's name in a mail address; user and password in an address that was mistyped. */
const beforeAt = /\S+@/g;

/** Their numbers are of no person: versions of systems, pixels. */
const ofMachines: readonly CheckName[] = ['versions', 'displays'];

/**
 * Makes the function that takes out of a result what no stranger may read. No check is meant to have any of it; this
 * is the net below. Secrets and numbers are hidden, the home folder becomes `~`, and the user's name in a path goes.
 */
export function createDiscreet({ home, user, keep, hideSecrets }: DiscreetParts) {
  const names = keep.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  const kept = names.length > 0 ? new RegExp(`(${names.map(literal).join('|')})`) : null;
  const hideHome = createHideHome(home, user);

  const clean = (text: string, check: CheckName): string => {
    const discreet = hideSecrets(hideHome(text.replaceAll(beforeAt, `${hidden}@`)));
    if (ofMachines.includes(check)) return discreet;
    const parts = kept ? discreet.split(kept) : [discreet];
    return parts.map((part) => (names.includes(part) ? part : maskDigits(part))).join('');
  };
  const cleanNotice = (told: Notice, check: CheckName): Notice => ({
    ...told,
    ...(told.params && {
      params: Object.fromEntries(
        Object.entries(told.params).map(([name, value]) => [
          name,
          typeof value === 'string' ? clean(value, check) : cleanNotice(value, check),
        ]),
      ),
    }),
  });

  return (result: CheckResult): CheckResult => ({
    ...result,
    found: cleanNotice(result.found, result.check),
    todo: result.todo && cleanNotice(result.todo, result.check),
    facts: result.facts.map(({ name, value }) => ({ name, value: clean(value, result.check) })),
  });
}

/** Also for homes of the usual places that are written otherwise than the system says: `C:/Users/…`. */
function createHideHome(home: string, user: string): (text: string) => string {
  const homes = [
    ...(home.length > 1 ? [`${literal(home)}(?![\\w.-])`] : []),
    '(?:[A-Za-z]:)?[\\\\/](?:home|Users)[\\\\/][^\\\\/\\s,;:"\']+',
  ];
  const places = new RegExp(homes.join('|'), 'gi');
  const inPath = user === '' ? null : new RegExp(`([\\\\/])${literal(user)}(?=[\\\\/]|$)`, 'gi');
  return (text) => {
    const short = text.replaceAll(places, '~');
    return inPath ? short.replaceAll(inPath, '$1…') : short;
  };
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
