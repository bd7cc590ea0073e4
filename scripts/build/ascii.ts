import type { Plugin } from 'vite';

/**
 * Writes what is not ASCII as escapes, so that V8 keeps the source, which it does for as long as the program runs, in
 * one byte for each character instead of two. In a minified bundle such characters stand in texts and patterns only.
 */
export function asciiOnly(): Plugin {
  return {
    name: 'ascii-only',
    // After the minifier, which would write them out again.
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = file;
        file.code = escaped(code);
        const map = bundle[`${file.fileName}.map`];
        if (map?.type !== 'asset') continue;
        const content = JSON.parse(String(map.source)) as { mappings: string };
        map.source = JSON.stringify({ ...content, mappings: shifted(content.mappings, code) });
      }
    },
  };
}

/** What one character beyond ASCII becomes longer by. */
const GROWTH = '\\u0000'.length - 1;

export function escaped(code: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII begins at zero.
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Moves the columns of a source map to where they are in the escaped code.
 * @param mappings of the map of `code`: lines by semicolons, segments by commas, the column first, as a difference
 * @param code before it was escaped
 */
export function shifted(mappings: string, code: string): string {
  const lines = code.split('\n');
  return mappings
    .split(';')
    .map((segments, index) => (segments === '' ? '' : shiftLine(segments, lines[index] ?? '')))
    .join(';');
}

function shiftLine(segments: string, line: string): string {
  let column = 0;
  let moved = 0;
  let seen = 0;
  return segments
    .split(',')
    .map((segment) => {
      const [difference, length] = readNumber(segment);
      for (const end = column + difference; column < end; column++) {
        if (line.charCodeAt(column) > 0x7f) seen++;
      }
      const before = moved;
      moved = column + seen * GROWTH;
      return writeNumber(moved - before) + segment.slice(length);
    })
    .join(',');
}

/** Six bits in each character, the lowest first; the sixth says that more follow. The very lowest bit is the sign. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** @returns the number that stands first, which a column never has below zero, and how many characters it takes. */
function readNumber(segment: string): [value: number, length: number] {
  let bits = 0;
  for (let index = 0; ; index++) {
    const digit = DIGITS.indexOf(segment.charAt(index));
    bits |= (digit & 31) << (5 * index);
    if ((digit & 32) === 0) return [bits >> 1, index + 1];
  }
}

function writeNumber(value: number): string {
  let text = '';
  for (let bits = value << 1; ; bits >>= 5) {
    if (bits < 32) return text + DIGITS.charAt(bits);
    text += DIGITS.charAt((bits & 31) | 32);
  }
}
