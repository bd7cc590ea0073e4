import type { Agent } from './agent.ts';
import type { Call, CallIndex } from './call.ts';

/** A call and the agent at its other end. */
export interface CallPlace {
  readonly agent: Agent;
  readonly call: Call;
}

/** Finds calls by the far end's number without a walk through all agents. */
export class CallPlaces {
  readonly #byNumber = new Map<string, Map<Call, Agent>>();

  /** @param agent whose calls the index is told of; asked late, because agent and list need each other. */
  indexFor(agent: () => Agent): CallIndex {
    return {
      added: (call) => {
        const places = this.#byNumber.get(call.number) ?? new Map<Call, Agent>();
        this.#byNumber.set(call.number, places.set(call, agent()));
      },
      removed: (call) => {
        const places = this.#byNumber.get(call.number);
        places?.delete(call);
        if (places?.size === 0) this.#byNumber.delete(call.number);
      },
    };
  }

  /** The newest call of a number that fits. */
  newest(number: string, fits: (call: Call) => boolean = () => true): CallPlace | undefined {
    const places = [...(this.#byNumber.get(number) ?? [])].filter(([call]) => fits(call));
    const found = places.reduce<(typeof places)[number] | undefined>(
      (best, place) => (best && best[0].beganAt > place[0].beganAt ? best : place),
      undefined,
    );
    return found && { call: found[0], agent: found[1] };
  }
}
