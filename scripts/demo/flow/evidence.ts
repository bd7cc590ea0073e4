import type { RequestRecord, SimulatorControl, StepSnapshot } from '../../../simulator/index.ts';
import { format } from '../../../src/shared/messages/format.ts';
import { type FlowStory, IVR_NAME } from './stories.ts';

/** One request for call control, as it reached the gateway. */
export interface Operation {
  readonly name: string;
  readonly retcode: string;
}

/** What a moment of the flow looked like to the agent. */
export interface Seen {
  /** The flow's kind, and the step it was at. */
  readonly flow: string;
  /** What the toolbar told about it; empty when nothing. */
  readonly told: string;
  readonly picture: string;
}

/** Something that must hold, and whether it does. */
export interface Finding {
  readonly text: string;
  readonly holds: boolean;
}

/** Everything that came out of one story. */
export interface Evidence {
  readonly story: FlowStory;
  readonly about: string;
  readonly steps: readonly StepSnapshot[];
  readonly seen: readonly Seen[];
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

/** The call control that the gateway got since then; polls and questions are left out. */
export function operationsSince(control: SimulatorControl, since: number): Operation[] {
  return control.requests().flatMap((request: RequestRecord) => {
    const name = /\/voicecall\/\d+\/(\w+)/.exec(request.path)?.[1];
    if (request.time < since || name === undefined) return [];
    return [{ name, retcode: request.retcode ?? 'no answer' }];
  });
}

/** Holds what happened at the gateway, and was told to the agent, against what the story wants. */
export function judge(
  story: FlowStory,
  operations: readonly Operation[],
  seen: readonly Seen[],
  legsLeft: number,
): Finding[] {
  const accepted = operations.filter(({ retcode }) => retcode === '0').map(({ name }) => name);
  const why = story.why === null ? '' : format({ key: story.why, params: { ivr: IVR_NAME } });
  const order = story.operations.join(', ');
  return [
    { text: `the gateway did, in this order: ${order}`, holds: isSubsequence(story.operations, accepted) },
    {
      text: `it was never asked for ${story.never.join(', ')}`,
      holds: !operations.some(({ name }) => story.never.includes(name)),
    },
    { text: 'no operation was asked for twice', holds: new Set(accepted).size === accepted.length },
    {
      text:
        story.ends === 'done'
          ? 'the toolbar said that it is done'
          : `the toolbar told the agent what went wrong: ${why}`,
      holds: seen.some(({ flow, told }) => flow.startsWith(story.ends) && told === why),
    },
    { text: 'nobody is left in a call', holds: legsLeft === 0 },
  ];
}

/** Whether the wanted words come in this order among the others. */
export function isSubsequence(wanted: readonly string[], among: readonly string[]): boolean {
  let at = 0;
  for (const word of among) if (word === wanted[at]) at += 1;
  return at === wanted.length;
}
