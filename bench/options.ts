import { parseArgs } from 'node:util';

export const usage = `Measures how fast and light the program is, against baselines in the same run.

  npm run bench                         everything, for an hour and a quarter: results in out/bench/, JSON and a table
  npm run bench -- --quick              fewer and shorter rounds, for a look; leaves out "others"
  npm run bench -- --only NAME          one measurement; may be given several times
  npm run bench -- --list               the names
  npm run bench -- --out FILE           where the results go
  npm run bench -- --compare A B        what got worse from results A to B by more than the noise; exit code 1 if any
  npm run bench -- --chart FILE         draws results as docs/performance.svg
  npm run bench -- --document FILE      writes the figures of docs/performance/*.json into docs/performance.md
`;

/** What is asked for. */
export type BenchOrder =
  | { readonly kind: 'help' | 'list' }
  | { readonly kind: 'wrong'; readonly why: string }
  | {
      readonly kind: 'run';
      readonly quick: boolean;
      readonly only: readonly string[];
      readonly out: string | null;
    }
  | { readonly kind: 'compare'; readonly before: string; readonly after: string }
  | { readonly kind: 'chart' | 'document'; readonly file: string };

/**
 * @param args of the command line.
 * @param names of the measurements there are.
 */
export function readOptions(args: readonly string[], names: readonly string[]): BenchOrder {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        compare: { type: 'string' },
        chart: { type: 'string' },
        document: { type: 'string' },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { quick, only, out, compare, chart, document } = values;
    const [second, ...more] = positionals;
    if (values.help) return { kind: 'help' };
    if (values.list) return { kind: 'list' };
    if (more.length > 0 || (second !== undefined) !== (compare !== undefined)) {
      return { kind: 'wrong', why: 'Two files are compared; nothing else takes a second one.' };
    }
    if (compare !== undefined && second !== undefined)
      return { kind: 'compare', before: compare, after: second };
    if (chart !== undefined) return { kind: 'chart', file: chart };
    if (document !== undefined) return { kind: 'document', file: document };
    const unknown = only.find((name) => !names.includes(name));
    if (unknown !== undefined) {
      return { kind: 'wrong', why: `There is no measurement "${unknown}"; there are ${names.join(', ')}.` };
    }
    return { kind: 'run', quick, only, out: out ?? null };
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}
