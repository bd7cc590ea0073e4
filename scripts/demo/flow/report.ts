import type { Evidence } from './evidence.ts';

/** Whether a story went as it must. */
export function wentWell({ steps, findings }: Evidence): boolean {
  return steps.every(({ state }) => state === 'done') && findings.every(({ holds }) => holds);
}

/** The demo's report, as Markdown: what happened, as the simulator saw it and as the agent was told. */
export function report(stories: readonly Evidence[]): string {
  const well = stories.filter(wentWell).length;
  return [
    '# The one-key flow, and what can go wrong with it',
    '',
    `${well} of ${stories.length} stories went as they must. Each was played with the real program at a real key press;`,
    'what happened is told by the simulated gateway, not by the program.',
    '',
    ...stories.flatMap(section),
  ].join('\n');
}

function section(evidence: Evidence): string[] {
  const { story, about, steps, seen, operations, findings } = evidence;
  return [
    `## ${wentWell(evidence) ? '✓' : '✗'} ${story.title}`,
    '',
    `${about} Scenario \`${story.scenario}\`.`,
    '',
    '**What was played**',
    '',
    ...steps.map(({ words, state, problem }) => {
      if (state === 'done') return `- ✓ ${words}`;
      return `- ✗ ${words} (${state}${problem ? `: ${problem}` : ''})`;
    }),
    '',
    '**What the gateway was asked for, and answered**',
    '',
    ...operations.map(({ name, retcode }, index) => `${index + 1}. \`${name}\` → ${retcode}`),
    ...(operations.length === 0 ? ['Nothing.'] : []),
    '',
    '**What the agent saw**',
    '',
    '| flow | told | picture |',
    '|---|---|---|',
    ...seen.map(({ flow, told, picture }) => `| ${flow} | ${told} | ![${flow}](${picture}) |`),
    '',
    '**What must hold**',
    '',
    ...findings.map(({ text, holds }) => (holds ? `- ✓ ${text}` : `- ✗ NOT SO: ${text}`)),
    '',
  ];
}
