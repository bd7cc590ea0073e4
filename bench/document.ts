import type { Results } from './result.ts';
import { rowsOf } from './table.ts';

const BEGIN = '<!-- figures: begin (written by npm run bench -- --document FILE) -->';
const END = '<!-- figures: end -->';

/**
 * Puts the figures of a run between the marks of the document.
 *
 * @param file name of the results file, as the document shall name it.
 * @throws when the document has no marks.
 */
export function withFigures(document: string, results: Results, file: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('the document has no place for the figures');
  const text = `${BEGIN}\n${section(results, file)}\n${END}`;
  return document.slice(0, begin) + text + document.slice(end + END.length);
}

function section(results: Results, file: string): string {
  const { machine, date, version, commit, quick, seconds } = results;
  const rows = rowsOf(results);
  const notes = results.figures.flatMap(({ title, note }) => (note === null ? [] : [`- ${title}: ${note}`]));
  const missing = results.unmeasured.map(({ name, why }) => `- ${name} was not measured: ${why}`);
  const reached = rows.filter((row) => row.reached === 'yes').length;
  const goals = rows.filter((row) => row.reached !== '–').length;
  return [
    `${quick ? 'Quick run' : 'Full run'} of ${date.slice(0, 10)}, Tonebridge ${version}${commit ? ` (${commit})` : ''}, ${Math.round(seconds / 60)} minutes: ` +
      `${reached} of ${goals} goals reached. ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ` +
      `${machine.system}, Electron ${machine.electron}, load ${machine.loadBefore} before and ${machine.loadAfter} after. ` +
      `In brackets the 95 % interval. All of it: [${file}](performance/${file}).`,
    '',
    '| what | baseline | goal | measured | reached |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ what, baseline, goal, measured, reached: is }) =>
        `| ${[what, baseline, goal, measured, is].map(cell).join(' | ')} |`,
    ),
    ...(notes.length + missing.length > 0 ? ['', ...notes, ...missing] : []),
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
