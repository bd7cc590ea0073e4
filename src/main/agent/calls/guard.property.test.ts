import fc from 'fast-check';
import { expect, it } from 'vitest';
import { confJoin } from '../../../../simulator/world/conference.ts';
import type { Outcome } from '../../../../simulator/world/outcome.ts';
import { callIn, partyAnswers, partyHangsUp } from '../../../../simulator/world/parties.ts';
import * as phone from '../../../../simulator/world/phone.ts';
import { TestWorld } from '../../../../simulator/world/test-world.ts';
import { parseEvents } from '../../gateway/events.ts';
import { reduceCalls } from '../call-reducer.ts';
import { type CallState, countCalls, noCalls } from '../call-state.ts';
import { type CallOperation, refusalOf } from './guard.ts';
import { callToRetrieve } from './held-calls.ts';

const CUSTOMER = '10086';
const IVR = '70092';
const self = { agentId: '101', phoneNumber: '40038' };
const isIvr = (number: string) => number === IVR;

const operations = [
  ...(['answer', 'hold', 'retrieve', 'hangUp', 'mute', 'unmute', 'callOut', 'join', 'secondDial'] as const),
  'drop',
] as const;
type Name = (typeof operations)[number];
/** What the parties do of themselves. */
const happenings = ['calls', 'answers', 'customerLeaves', 'ivrLeaves'] as const;

const readings = fc.record({
  conferenceCallId: fc.constantFrom('held', 'active', 'new'),
  confJoinRelease: fc.constantFrom('before', 'after', 'none'),
  confJoinReleaseOf: fc.constantFrom('held', 'active', 'conference'),
  talkingAfterConference: fc.boolean(),
} as const);

/** The simulator's world, and our view of the calls made of its events. */
class Both {
  readonly #world: TestWorld;
  calls: CallState = noCalls;
  muted = false;

  constructor(world: TestWorld) {
    this.#world = world;
  }

  /** Something that leads on towards a conference, so that stories get there. */
  leadingOn(choice: number): (typeof happenings)[number] | Name {
    if (countCalls(this.calls) === 0) return 'calls';
    if (this.calls.legs.some(({ phase }) => phase === 'dialling')) return 'answers';
    const useful = (['join', 'answer', 'callOut', 'hold', 'mute', 'unmute', 'secondDial'] as const).filter(
      (name) => refusalOf(name, this.calls, this.muted) === null,
    );
    return useful[choice % Math.max(1, Math.min(2, useful.length))] ?? 'secondDial';
  }

  happen(what: (typeof happenings)[number]): void {
    const { world, agent } = this.#world;
    try {
      if (what === 'calls') callIn(world, agent, CUSTOMER);
      else if (what === 'answers') partyAnswers(world, IVR);
      else partyHangsUp(world, what === 'ivrLeaves' ? IVR : CUSTOMER);
    } catch {
      // Not now: nobody is there to do it.
    }
    this.#see();
  }

  /** What the guard says, and what the world does. */
  use(name: Name): { allowed: boolean; accepted: boolean } {
    const operation: CallOperation = name === 'drop' ? { drop: IVR } : name;
    const allowed = refusalOf(operation, this.calls, this.muted) === null;
    const accepted = this.#do(name).retcode === '0';
    if (accepted && name === 'mute') this.muted = true;
    if (accepted && name === 'unmute') this.muted = false;
    this.#see();
    return { allowed, accepted };
  }

  #do(name: Name): Outcome {
    const { world, agent } = this.#world;
    const held = callToRetrieve(this.calls, isIvr)?.callid ?? '';
    switch (name) {
      case 'answer':
        return phone.answer(world, agent);
      case 'hold':
        return phone.hold(world, agent);
      case 'retrieve':
        return phone.getHold(world, agent, held);
      case 'hangUp':
        return phone.release(world, agent);
      case 'mute':
      case 'unmute':
        return phone.setMute(agent, name === 'mute');
      case 'callOut':
        return phone.callOut(world, agent, IVR);
      case 'join':
        return confJoin(world, agent, held);
      case 'secondDial':
        return phone.secondDial(world, agent, '1');
      case 'drop':
        return phone.disconnect(world, agent, IVR);
    }
  }

  #see(): void {
    const { session, clock } = this.#world;
    if (!session) return;
    for (const raw of this.#world.events()) {
      for (const event of parseEvents(raw, '101')) {
        this.calls = reduceCalls(this.calls, event, clock.now(), self);
      }
    }
    if (countCalls(this.calls) === 0) this.muted = false;
  }
}

it('allows exactly what the gateway accepts, whatever has happened', async () => {
  const step = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...operations) },
    { weight: 1, arbitrary: fc.constantFrom(...happenings) },
    { weight: 4, arbitrary: fc.nat({ max: 99 }) },
  );
  const used = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), readings, async (steps, options) => {
      const world = await new TestWorld({ ivrAnswerMs: null, ...options }).ready();
      const both = new Both(world);
      for (const [index, wished] of steps.entries()) {
        const each = typeof wished === 'number' ? both.leadingOn(wished) : wished;
        if ((happenings as readonly string[]).includes(each)) {
          both.happen(each as (typeof happenings)[number]);
          continue;
        }
        const name = each as Name;
        // A gateway's Conference event doesn't say which of several held calls it was joined from.
        if (name === 'hold' && both.calls.legs.some(({ phase }) => phase === 'held')) continue;
        if (name === 'callOut' && both.calls.legs.some(({ number }) => number === IVR)) continue;
        const { allowed, accepted } = both.use(name);
        expect({ index, name, allowed }).toEqual({ index, name, allowed: accepted });
        if (accepted) used.set(name, (used.get(name) ?? 0) + 1);
      }
    }),
    { numRuns: 400 },
  );
  // Stories in which something never succeeds would prove nothing about it.
  expect([...used.keys()].sort()).toEqual([...operations].sort());
});
