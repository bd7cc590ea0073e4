import { perLocale } from './tongue.ts';

const whole = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
const twoDigits = perLocale((locale) => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }));
const inSeconds = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' }),
);
const timeOfDay = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
);

/** Whole seconds from `since` to `now` (both ms since the epoch); never below 0, whatever the clock did. */
export function secondsBetween(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 1000));
}

/** A duration as on a stop-watch: `03:21`, from an hour on `1:03:21`. */
export function stopWatch(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = `${twoDigits().format(minutes)}:${twoDigits().format(seconds % 60)}`;
  return hours > 0 ? `${whole().format(hours)}:${rest}` : rest;
}

/** Seconds with their unit, in the form of the locale, e.g. `4 sec`. */
export function secondsWithUnit(seconds: number): string {
  return inSeconds().format(seconds);
}

/** The time of day of an instant (ms since the epoch), in the form of the locale. */
export function clockTime(at: number): string {
  return timeOfDay().format(at);
}
