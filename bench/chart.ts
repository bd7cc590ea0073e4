import type { FigureResult, Results, Verdict } from './result.ts';
import { goalText } from './table.ts';

const ROW = 34;
const LABEL = 330;
const SCALE = 300;
const RIGHT = 190;
const TOP = 64;
const BOTTOM = 46;
/** The scale ends at this many times the goal; what is worse gets an arrow. */
const MOST = 2;

/**
 * Each goal as one bar: how much of what is allowed was used. The line at 1 is the goal, so bars that end before it are
 * reached ones, whatever their unit.
 */
export function chart(results: Results): string {
  const bars = results.figures.flatMap((figure) => figure.goals.map((goal) => ({ figure, goal })));
  const width = LABEL + SCALE + RIGHT;
  const height = TOP + bars.length * ROW + BOTTOM;
  const limitX = LABEL + SCALE / MOST;
  const { machine, date, quick } = results;
  const where = `${machine.cpu}, ${machine.cores} cores, Electron ${machine.electron}, ${date.slice(0, 10)}${quick ? ', quick run' : ''}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What was measured, against the goals">
<style>
  text { font: 13px system-ui, sans-serif; fill: #24302f; }
  .title { font-size: 17px; font-weight: 600; }
  .small { font-size: 11px; fill: #55615f; }
  .good { fill: #2c7a62; } .bad { fill: #b3402a; } .bar-ground { fill: #e9ece7; }
  .limit { stroke: #24302f; stroke-width: 1.5; } .spread { stroke: #24302f; stroke-width: 1; }
</style>
<rect width="${width}" height="${height}" fill="#fbfcfa"/>
<text class="title" x="16" y="28">What was measured, against the goals</text>
<text class="small" x="${limitX}" y="${TOP - 10}" text-anchor="middle">goal</text>
${bars.map(({ figure, goal }, index) => bar(figure, goal, TOP + index * ROW)).join('\n')}
<line class="limit" x1="${limitX}" x2="${limitX}" y1="${TOP - 4}" y2="${TOP + bars.length * ROW}"/>
<text class="small" x="16" y="${height - 16}">${asText(where)}</text>
</svg>
`;
}

function bar(figure: FigureResult, goal: Verdict, y: number): string {
  const at = (value: number) => LABEL + Math.min(used(goal, value), MOST) * (SCALE / MOST);
  const end = at(goal.value);
  const kind = goal.reached ? 'good' : 'bad';
  const isOver = used(goal, goal.value) > MOST;
  const [from, to] = [at(goal.low), at(goal.high)].sort((a, b) => a - b);
  const middle = y + 15;
  const parts = [
    `<text x="${LABEL - 12}" y="${y + 14}" text-anchor="end">${asText(figure.title)}</text>`,
    `<text class="small" x="${LABEL - 12}" y="${y + 27}" text-anchor="end">${asText(goalText(figure, goal))}</text>`,
    `<rect class="bar-ground" x="${LABEL}" y="${y + 7}" width="${SCALE}" height="16" rx="3"/>`,
    `<rect class="${kind}" x="${LABEL}" y="${y + 7}" width="${fixed(Math.max(end - LABEL, 2))}" height="16" rx="3"/>`,
    from === to
      ? ''
      : `<line class="spread" x1="${fixed(from ?? end)}" x2="${fixed(to ?? end)}" y1="${middle}" y2="${middle}"/>`,
    `<text x="${LABEL + SCALE + 12}" y="${y + 20}">${asText(measured(figure, goal))}${isOver ? ' →' : ''} ${goal.reached ? '✓' : '✗'}</text>`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** Share of what is allowed. */
function used({ limit, atLeast }: Verdict, value: number): number {
  if (atLeast) return limit / value;
  if (limit === 0) return value > 0 ? MOST * 2 : 0;
  return Math.max(value, 0) / limit;
}

function measured({ unit }: FigureResult, { of, value }: Verdict): string {
  const amount = value.toLocaleString('en', { maximumSignificantDigits: 3 });
  if (of === 'ratio' || unit === 'times') return `${amount} ×`;
  return `${amount} ${unit}`.trim();
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
