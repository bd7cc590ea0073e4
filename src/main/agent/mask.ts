const SHOWN = 2;
const DOT = '•';

/**
 * A phone number with all but its last two characters masked; a short one is masked whole. At most six dots,
 * so that the length doesn't give it away.
 */
export function maskNumber(number: string): string {
  if (number === '') return '';
  if (number.length <= SHOWN + 1) return DOT.repeat(number.length);
  return DOT.repeat(Math.min(6, number.length - SHOWN)) + number.slice(-SHOWN);
}
