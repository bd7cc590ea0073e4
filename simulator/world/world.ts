import type { Clock } from '../../src/main/ports.ts';
import type { SimulatorOptions } from '../options.ts';
import { type Agent, newAgent } from './agent.ts';
import type { Bridge } from './call.ts';
import { CallPlaces } from './call-places.ts';
import { Changes } from './changes.ts';
import { Media } from './media.ts';
import type { PartyPlan } from './party-plan.ts';

/** Everything there is. Operations are functions over it; nothing in it knows of HTTP. */
export interface World {
  readonly options: SimulatorOptions;
  readonly clock: Clock;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly bridges: Set<Bridge>;
  readonly media: Media;
  /** Which calls there are of each number. */
  readonly places: CallPlaces;
  readonly changes: Changes;
  /** What numbers do by themselves. */
  readonly plans: Map<string, PartyPlan>;
  /** Ends the watch for the points at which parties leave; null while nobody plans to. */
  stopLeaving: (() => void) | null;
  /** Number of the next call, for its callid. */
  nextCall: number;
}

/** A world in which nobody is signed in. */
export function createWorld(options: SimulatorOptions): World {
  const places = new CallPlaces();
  const index = places.indexFor.bind(places);
  return {
    options,
    clock: options.clock,
    agents: new Map(options.agents.map(({ id, password }) => [id, newAgent(id, password, index)])),
    bridges: new Set(),
    media: new Media(),
    places,
    changes: new Changes(options.clock),
    plans: new Map(),
    stopLeaving: null,
    nextCall: 1,
  };
}

/** Takes back every timer and ends every hanging poll. */
export function closeWorld(world: World): void {
  world.stopLeaving?.();
  for (const agent of world.agents.values()) {
    agent.session?.cancelIdleWatch();
    agent.session?.queue.close();
    for (const call of agent.line.calls) {
      call.cancelRing();
      call.cancelLeave();
    }
  }
}

/** A callid in the gateway's form: seconds, dash, number. */
export function newCallId(world: World): string {
  return `${Math.floor(world.clock.now() / 1000)}-${world.nextCall++}`;
}
