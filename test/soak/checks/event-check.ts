import type { TakenEvent } from '../protocol.ts';

/** Whether an agent has seen exactly the events of its gateway, in their order. */
export interface EventCheck {
  /** What the gateway's polls took, and what the agent saw, since the last time. */
  add(taken: readonly TakenEvent[], seen: readonly string[]): void;
  /** Problems so far, in words; `isOver`: nothing may be missing any more. */
  problems(isOver: boolean): string[];
  readonly counts: EventCounts;
}

export interface EventCounts {
  /** Events that went out to the agent. */
  expected: number;
  seen: number;
  /** Events that an injected fault destroyed on their way, each with a poll of its own. */
  lostByFault: number;
}

export function createEventCheck(agentId: string): EventCheck {
  const expected: string[] = [];
  const seen: string[] = [];
  const wrong: string[] = [];
  const counts: EventCounts = { expected: 0, seen: 0, lostByFault: 0 };
  let lastLostPoll = 0;

  const take = (event: TakenEvent): void => {
    if (event.lostWith === null) {
      counts.expected += 1;
      expected.push(event.kind);
      return;
    }
    counts.lostByFault += 1;
    const { poll, fault } = event.lostWith;
    if (poll <= lastLostPoll) wrong.push(`agent ${agentId}: one ${fault} lost two events`);
    lastLostPoll = poll;
  };

  const match = (): void => {
    while (expected.length > 0 && seen.length > 0 && wrong.length === 0) {
      const [want, got] = [expected.shift(), seen.shift()];
      if (want !== got)
        wrong.push(`agent ${agentId}: event ${counts.seen - seen.length} is ${got}, not ${want}`);
    }
  };

  return {
    counts,
    add(taken, moreSeen) {
      for (const event of taken) take(event);
      counts.seen += moreSeen.length;
      seen.push(...moreSeen);
      match();
    },
    problems(isOver) {
      if (wrong.length > 0 || !isOver) return wrong;
      return [
        ...(expected.length > 0 ? [`agent ${agentId}: ${expected.length} events were never seen`] : []),
        ...(seen.length > 0 ? [`agent ${agentId}: ${seen.length} events were seen that nobody sent`] : []),
      ];
    },
  };
}
