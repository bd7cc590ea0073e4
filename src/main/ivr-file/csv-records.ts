/** One record of a CSV file. */
export interface CsvRecord {
  /** Number of the line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What spreadsheets put between cells; which one depends on the country they are set to. */
const separators = [',', ';', '\t'] as const;

function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1);
  const count = (separator: string) => head.split(separator).length;
  return separators.reduce<string>((best, one) => (count(one) > count(best) ? one : best), ',');
}

/**
 * Reads CSV (RFC 4180) as spreadsheets write it. The separator is the one that the first line has most of.
 *
 * @param text without byte-order mark.
 * @returns the records that are not blank; or the line with a quotation mark that is never closed.
 */
export function csvRecords(text: string): { records: CsvRecord[] } | { unclosed: number } {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const separator = separatorOf(lines);
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = 1;
  let beganAt = 1;
  // A cell: in quotation marks, where two stand for one, or up to the next separator; then what ends it.
  const form = new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\n]*))(${separator}|\n|$)`, 'y');
  while (form.lastIndex <= lines.length) {
    const found = form.exec(lines);
    if (found === null) return { unclosed: line };
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    if (end !== separator) {
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line: beganAt, cells });
      cells = [];
      beganAt = line;
    }
    if (end === '') break;
  }
  return { records };
}
