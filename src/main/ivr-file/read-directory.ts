import { type Notice, notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';
import { type CheckedEntry, checkEntry } from './check-entry.ts';
import { type Column, columns, fileKind } from './columns.ts';
import { csvRecords } from './csv-records.ts';

/** The entries of a file, or everything that is wrong in it. */
export type ReadDirectory =
  | { readonly ok: true; readonly entries: readonly IvrEntry[] }
  | { readonly ok: false; readonly problems: readonly Notice[] };

/** As many as the settings hold. */
const MOST = 200;

/** An entry that was checked, and where it stands. */
interface Placed {
  readonly checked: CheckedEntry;
  readonly at: (problem: Notice) => Notice;
}

const wrong = (...problems: Notice[]): ReadDirectory => ({ ok: false, problems });

/**
 * Reads a file with IVRs: all of it, or nothing and what is wrong with it.
 *
 * @param text the file's text; one that begins with a brace or bracket is JSON, everything else CSV.
 */
export function readDirectory(text: string): ReadDirectory {
  const plain = text.replace(/^\uFEFF/, '');
  return /^\s*[[{]/.test(plain) ? fromJson(plain) : fromCsv(plain);
}

function fromJson(text: string): ReadDirectory {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return wrong(notice('ivrFile.notJson', { line: String(lineOf(error, text)) }));
  }
  const list = Array.isArray(content) ? content : listOf(content);
  if (list === null)
    return wrong(notice('ivrFile.otherJson', { marker: `"kind": "${fileKind}"`, list: '"entries"' }));
  return together(
    list.map((value, index) => ({
      checked: checkEntry(value),
      at: (problem) => notice('ivrFile.inEntry', { entry: nameOf(value, index), problem }),
    })),
  );
}

function listOf(content: unknown): unknown[] | null {
  if (typeof content !== 'object' || content === null) return null;
  const { kind, entries } = content as { kind?: unknown; entries?: unknown };
  return kind === fileKind && Array.isArray(entries) ? entries : null;
}

/** The line where the JSON text goes wrong: its last one where the parser gives no position. */
function lineOf(error: unknown, text: string): number {
  const [, position] = /position (\d+)/.exec(String(error)) ?? [];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}

/** An entry of a JSON file by its place, and its name where it has one. */
function nameOf(value: unknown, index: number): string {
  const { name } = (value ?? {}) as { name?: unknown };
  return typeof name === 'string' && name.trim() !== ''
    ? `${index + 1} (${name.slice(0, 60)})`
    : `${index + 1}`;
}

function fromCsv(text: string): ReadDirectory {
  const read = csvRecords(text);
  if ('unclosed' in read) return wrong(notice('ivrFile.unclosed', { line: String(read.unclosed) }));
  const [head, ...rows] = read.records;
  if (head === undefined) return wrong(notice('ivrFile.empty'));
  const names = head.cells.map((cell) => cell.trim());
  const known = names.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase()));
  const unknown = names.find((name, at) => name !== '' && known[at] === undefined);
  if (!known.includes('name') || unknown !== undefined) {
    return wrong(notice('ivrFile.head', { columns: columns.join(', ') }));
  }
  return together(
    rows.map(({ line, cells }) => ({
      checked: checkEntry(entryOf(known, cells)),
      at: (problem) => notice('ivrFile.inLine', { line: String(line), problem }),
    })),
  );
}

/** The entry in a row as the schema may judge it. */
function entryOf(known: readonly (Column | undefined)[], cells: readonly string[]): unknown {
  const entry: Record<string, unknown> = { numbers: [], prefixes: [] };
  for (const [at, column] of known.entries()) {
    // Spreadsheets are given a text that would be a formula behind an apostrophe.
    const cell = (cells[at] ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
    if (column === undefined || (cell === '' && column !== 'name')) continue;
    if (column === 'numbers' || column === 'prefixes') {
      entry[column] = [...new Set(cell.split(/[\s,;，；、]+/).filter((one) => one !== ''))];
    } else {
      entry[column] = column === 'answerSeconds' && /^\d+$/.test(cell) ? Number(cell) : cell;
    }
  }
  return entry;
}

/** All entries, each name once; or all problems. */
function together(placed: readonly Placed[]): ReadDirectory {
  const entries: IvrEntry[] = [];
  const problems: Notice[] = [];
  for (const { checked, at } of placed) {
    if ('wrong' in checked) problems.push(...checked.wrong.map(at));
    else if (entries.some(({ name }) => name === checked.entry.name)) {
      problems.push(at(notice('ivrFile.nameTwice', { name: checked.entry.name })));
    } else entries.push(checked.entry);
  }
  if (problems.length > 0) return wrong(...problems);
  if (entries.length === 0) return wrong(notice('ivrFile.empty'));
  if (entries.length > MOST) return wrong(notice('ivrFile.many', { max: String(MOST) }));
  return { ok: true, entries };
}
