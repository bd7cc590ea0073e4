import type { Agent } from './agent.ts';
import type { Call, PartyKind } from './call.ts';
import { isMoment, type Moment } from './moments.ts';
import { dropByParty } from './release.ts';
import type { World } from './world.ts';

/** Where in its call a customer may leave. */
export const leavingPoints = ['ringing', 'talking', 'held', 'ivrRinging', 'conference', 'passing'] as const;

export type LeavingPoint = (typeof leavingPoints)[number];

/** What somebody at the far end does by itself; what is left out it doesn't do. */
export interface PartyPlan {
  /** Left out: an IVR when the number is on the simulator's list, else a customer. */
  readonly kind?: PartyKind;
  /**
   * When an agent dials it: it answers after the time, says it is busy, rings until control answers, or
   * rings and refuses after the time.
   */
  readonly dialled?: 'answers' | 'busy' | 'rings' | 'refuses';
  /** How long it rings before that, ms. */
  readonly ringMs?: number;
  /** Hangs up this long after its call was answered, ms. */
  readonly leavesAfterMs?: number;
  /** Hangs up once it has received this many key presses. */
  readonly leavesAfterKeys?: number;
  /** Hangs up at this point of its call, after `leavesAtMs`. */
  readonly leavesAt?: LeavingPoint;
  /** ms; 0 if left out. */
  readonly leavesAtMs?: number;
}

/** What a number does, with the simulator's own habits for what its plan leaves out. */
export function planOf(
  world: World,
  number: string,
): PartyPlan & Required<Pick<PartyPlan, 'kind' | 'dialled'>> {
  const { ivrNumbers, ivrAnswerMs } = world.options;
  const plan = world.plans.get(number) ?? {};
  const kind = plan.kind ?? (ivrNumbers.includes(number) ? 'ivr' : 'customer');
  const dialled = plan.dialled ?? (kind === 'ivr' && ivrAnswerMs !== null ? 'answers' : 'rings');
  const ownRingMs = dialled === 'answers' && kind === 'ivr' ? (ivrAnswerMs ?? 0) : 0;
  return { ringMs: ownRingMs, ...plan, kind, dialled };
}

/** Gives a number a plan; calls it is in already follow it from their next change on. */
export function setPlan(world: World, number: string, plan: PartyPlan): void {
  world.plans.set(number, plan);
  if (plan.leavesAt) world.stopLeaving ??= world.changes.listen((agents) => leaveWherePlanned(world, agents));
}

/** A call was answered: the time of a party that stays only for a while starts. */
export function startStay(world: World, agent: Agent, call: Call): void {
  const { leavesAfterMs } = planOf(world, call.number);
  if (leavesAfterMs !== undefined) leaveAfter(world, agent, call, leavesAfterMs);
}

/** Key presses reach the far end of a call; some parties hang up then. */
export function receiveKeys(world: World, agent: Agent, call: Call, digits: string): void {
  world.media.toIvr(call.number, digits);
  call.keysReceived += digits.length;
  world.changes.notice(agent);
  const { leavesAfterKeys = Number.POSITIVE_INFINITY } = planOf(world, call.number);
  if (call.keysReceived >= leavesAfterKeys) leaveAfter(world, agent, call, 0);
}

/** Whether a party's call is at a point where its plan may let it leave. */
function isAt(agent: Agent, call: Call, point: LeavingPoint): boolean {
  switch (point) {
    case 'ringing':
      return call.state === 'ringing' || call.state === 'dialling';
    case 'talking':
    case 'held':
    case 'conference':
      return call.state === point;
    case 'ivrRinging':
      return call.state === 'held' && isMoment(agent, point satisfies Moment);
    case 'passing':
      return call.state === 'conference' && isMoment(agent, point satisfies Moment);
  }
}

function leaveWherePlanned(world: World, agents: ReadonlySet<Agent>): void {
  for (const agent of agents) {
    for (const call of [...agent.line.calls]) {
      const { leavesAt, leavesAtMs = 0 } = planOf(world, call.number);
      if (!leavesAt) continue;
      const there = isAt(agent, call, leavesAt);
      if (there && !call.leaving) {
        leaveAfter(world, agent, call, leavesAtMs);
        call.leaving = true;
      } else if (!there && call.leaving) {
        call.cancelLeave();
        call.leaving = false;
      }
    }
  }
}

function leaveAfter(world: World, agent: Agent, call: Call, ms: number): void {
  call.cancelLeave();
  call.cancelLeave = world.clock.after(ms, () => dropByParty(world, agent, call));
}
