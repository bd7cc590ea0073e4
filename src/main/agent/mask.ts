const DOT = '•';

/** A number of this many characters or fewer is masked whole. */
const SHORT = 3;

/**
 * A phone number with all but its last characters masked, of which at most half are shown; a short one is masked
 * whole. At most six dots, so that the length doesn't give it away.
 *
 * @param visible how many characters may be shown.
 */
export function maskNumber(number: string, visible: number): string {
  if (number.length <= SHORT) return DOT.repeat(number.length);
  const shown = Math.min(visible, Math.floor(number.length / 2));
  return DOT.repeat(Math.min(6, number.length - shown)) + number.slice(number.length - shown);
}
