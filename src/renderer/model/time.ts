import { perLocale } from './tongue.ts';

const whole = perLocale((locale) => new Intl.NumberFormat(locale, { useGrouping: false }));
const twoDigits = perLocale((locale) => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }));
const inSeconds = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'second', unitDisplay: 'short' }),
);
const timeOfDay = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }),
);

const tenths = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'short',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const dayOfYear = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', day: 'numeric' }),
);
const wholeDay = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' }),
);
const dayAndTime = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      month: 'short',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      second: '2-digit',
    }),
);
const grouped = perLocale((locale) => new Intl.NumberFormat(locale));

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

/** The day and time of day of an instant (ms since the epoch), in the form of the locale. */
export function dateTime(at: number): string {
  return dayAndTime().format(at);
}

/**
 * A day in the form of the locale; its year is told when it isn't today's.
 *
 * @param day `YYYY-MM-DD`, as `today`.
 */
export function dayName(day: string, today: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const form = day.slice(0, 4) === today.slice(0, 4) ? dayOfYear : wholeDay;
  return form().format(new Date(year, month - 1, date));
}

/** Milliseconds as tenths of a second with their unit, in the form of the locale, e.g. `0.3 sec`. */
export function tenthsOfSecond(ms: number): string {
  return tenths().format(ms / 1000);
}

/** A count, in the form of the locale, e.g. `3,482`. */
export function countOf(count: number): string {
  return grouped().format(count);
}
