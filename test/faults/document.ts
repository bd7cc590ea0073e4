import { notices } from '../../src/shared/messages/en/notices.ts';
import { eventStories } from './data/events.ts';
import { faultGroups } from './data/index.ts';
import { operationNames } from './good-answers.ts';
import { type FaultGroup, operations } from './model.ts';
import { cellWords } from './words.ts';

/** The document, from the repository's root. */
export const DOCUMENT = 'docs/fault-matrix.md';

/** What the suite asserts, as tables. Made from the same data, so it can't say anything else. */
export function matrixDocument(): string {
  const faults = faultGroups.reduce((sum, group) => sum + group.faults.length, 0);
  const stories = Object.values(eventStories).flat().length;
  return `${[introduction(faults, stories), ...faultGroups.map(groupTable), eventTable(), causeTable()].join(
    '\n\n',
  )}\n`;
}

function introduction(faults: number, stories: number): string {
  return `# What becomes of each operation under each fault

Made by \`node test/faults/print.ts\` from the data of the suite that checks it (\`npm run test:faults\`); a test
fails when the two differ. ${faults} kinds of fault × ${operations.length} operations, and ${stories} stories of events that come
twice, late, in another order or not at all.

Each cell runs the real client over real TLS against a server that plays the fault: result, number of requests,
and afterwards the same operation once more, which must pass with the newest GUID and the right cookie. Sign-in,
poll, transmit and sign-out run through the whole agent as well, and then what windows would show is compared. At
the end of every cell all connections are closed, no timer, socket or request is left, and no log line and no
state holds a secret or a number.

A cell tells what is shown, or for a query what its caller is told, and why. **n×** is how often the gateway gets
the request; nothing means once. "Not sent" is said only when the request certainly never left this machine: a
transmission is then tried again by itself for three seconds, unless its cause can't pass. "Unknown" and "lost"
mean that it may have been done, and nothing repeats it but the agent. A transmission that is "passing" is shown as
such only after the gateway has said so. After "reconnecting" the calls are compared with the gateway's list; what
that list can't show is marked as not known. "Signed out here" tells the agent that the gateway was not told.`;
}

function groupTable({ title, faults }: FaultGroup): string {
  const rows = faults.map((fault) =>
    row([fault.title, ...operations.map((operation) => cellWords(fault, operation))]),
  );
  return [
    `## ${title}`,
    '',
    row(['fault', ...operations.map((one) => operationNames[one])]),
    rule(8),
    ...rows,
  ].join('\n');
}

function eventTable(): string {
  const rows = Object.entries(eventStories).flatMap(([sort, stories]) =>
    stories.map(({ title, call, block }) => row([sort, title, call, block ?? 'the press is sent'])),
  );
  return [
    '## Events',
    '',
    'Each story comes once with one event in each answer and once with all in one; no press is sent unless it says so.',
    '',
    row(['sort', 'events', 'call shown', 'a press']),
    rule(4),
    ...rows,
  ].join('\n');
}

/** What the agent reads for each cause. */
function causeTable(): string {
  const rows = Object.entries(notices)
    .filter(([key]) => key.startsWith('failure.'))
    .map(([key, text]) => row([key.replace('failure.', ''), text]));
  return ['## Causes in words', '', row(['cause', 'shown as']), rule(2), ...rows].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function rule(columns: number): string {
  return `|${'---|'.repeat(columns)}`;
}
