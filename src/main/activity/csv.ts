/** Tells a spreadsheet that the text is UTF-8; Excel takes it for the local code page otherwise. */
export const BOM = '\uFEFF';

/**
 * One record of a CSV file (RFC 4180), with its line end.
 *
 * @param cells null for an empty one.
 */
export function csvRecord(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => csvCell(cell)).join(',')}\r\n`;
}

/**
 * What a spreadsheet takes for the beginning of a formula, in its full-width forms too. A tab or line break before
 * it would be skipped.
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A text that would be a formula is quoted by an apostrophe, so that it stays a text. */
function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
