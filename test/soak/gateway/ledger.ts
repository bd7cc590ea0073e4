import { RequestLog } from '../../../simulator/http/request-log.ts';
import type { Session } from '../../../simulator/world/agent.ts';
import type { GatewayEvent } from '../../../simulator/world/events.ts';
import type { World } from '../../../simulator/world/world.ts';
import { parseEvents } from '../../../src/main/gateway/events.ts';
import type { ReceivedPost, TakenEvent } from '../protocol.ts';

type Draft = ReturnType<RequestLog['begin']>;

/** Faults that destroy an answer after the operation was done, once they get so far. */
const DESTROYING = new Set(['reset', 'hang', 'cut', 'truncate']);
/** Of those, the ones that leave no header either, so that a new GUID is lost as well. */
const DESTROYING_HEADERS = new Set(['reset', 'hang']);

/** What the gateway knows about one agent's polls. */
export interface AgentLedger {
  taken: TakenEvent[];
  delivered: number;
  lost: number;
  sessions: number;
  lostGuids: number;
  /** The session whose queue is watched. */
  session: Session | null;
}

/**
 * A request log that also keeps books: which event each poll took, and whether its answer was destroyed by a
 * fault. An agent has one poll at a time, so the poll that takes an event is the one that came last.
 */
export class Ledger extends RequestLog {
  readonly #world: World;
  readonly #agents = new Map<string, AgentLedger>();
  readonly #polls = new Map<string, { readonly number: number; readonly draft: Draft }>();
  #posts: Draft[] = [];
  #requests = 0;
  readonly #onFault: (agentId: string, path: string, fault: string) => void;

  /** @param onFault told of each request that a fault strikes. */
  constructor(world: World, onFault: (agentId: string, path: string, fault: string) => void) {
    super(100);
    this.#world = world;
    this.#onFault = onFault;
  }

  get requests(): number {
    return this.#requests;
  }

  of(agentId: string): AgentLedger {
    const known = this.#agents.get(agentId);
    if (known) return known;
    const made = { taken: [], delivered: 0, lost: 0, sessions: 0, lostGuids: 0, session: null };
    this.#agents.set(agentId, made);
    return made;
  }

  override begin(record: Draft): Draft {
    const draft = super.begin(record);
    this.#requests += 1;
    const { agentId, path } = draft;
    if (agentId === null) return draft;
    if (path.endsWith('/thirdPartyConfTransmitNum')) this.#posts.push(draft);
    if (path.includes('/agentevent/')) this.#polls.set(agentId, { number: this.#requests, draft });
    this.#watch(agentId);
    // The fault is chosen right after this returns.
    queueMicrotask(() => {
      if (draft.fault !== null) this.#onFault(agentId, path, draft.fault);
    });
    return draft;
  }

  /** Gives the posts up to a time, once. */
  takePosts(until: number): ReceivedPost[] {
    const ready = this.#posts.filter(({ time }) => time <= until);
    this.#posts = this.#posts.filter(({ time }) => time > until);
    return ready.map(({ agentId, time, status, retcode, fault }) => {
      return { agentId: agentId ?? '', time, status, retcode, fault };
    });
  }

  #watch(agentId: string): void {
    const session = this.#world.agents.get(agentId)?.session ?? null;
    const ledger = this.of(agentId);
    if (session === null || session === ledger.session) return;
    ledger.session = session;
    ledger.sessions += 1;
    const { queue, guid } = session;
    const take = queue.take.bind(queue);
    queue.take = (waitMs, give) =>
      take(waitMs, (result) => {
        if (result.kind === 'event') this.#onTaken(agentId, result.event);
        give(result);
      });
    const rotate = guid.rotate.bind(guid);
    guid.rotate = (now) => {
      if (DESTROYING_HEADERS.has(this.#faultOf(agentId) ?? '')) ledger.lostGuids += 1;
      return rotate(now);
    };
  }

  #onTaken(agentId: string, event: GatewayEvent): void {
    const ledger = this.of(agentId);
    const fault = this.#faultOf(agentId);
    const isLost = fault !== null && DESTROYING.has(fault);
    if (isLost) ledger.lost += 1;
    else ledger.delivered += 1;
    const poll = this.#polls.get(agentId)?.number ?? 0;
    const kind = parseEvents(event, agentId)[0]?.kind ?? 'none';
    ledger.taken.push({ kind, lostWith: isLost ? { poll, fault } : null });
  }

  #faultOf(agentId: string): string | null {
    return this.#polls.get(agentId)?.draft.fault ?? null;
  }
}
