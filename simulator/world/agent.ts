import { type CallIndex, CallList } from './call.ts';
import type { EventQueue } from './event-queue.ts';
import type { GuidLife } from './guid.ts';

/** What an agent is between calls. */
export type Readiness = 'idle' | 'busy' | 'work';

/** One sign-in of an agent. */
export interface Session {
  readonly guid: GuidLife;
  readonly queue: EventQueue;
  /** Value of the load balancer's cookie that belongs to it. */
  readonly cookie: string;
  /** ms since the epoch. */
  readonly loginTime: number;
  readonly phone: string;
  readonly autoAnswer: boolean;
  readonly autoEnterIdle: boolean;
  /** Skills are set: calls may come. */
  hasSkills: boolean;
  readiness: Readiness;
  /** A readiness asked for during a call; taken when the call ends. */
  wish: Readiness | null;
  muted: boolean;
  /** Monotonic ms of the last sign of life. */
  lastSeen: number;
  cancelIdleWatch: () => void;
}

/** An agent: the account, and what it is doing. */
export interface Agent {
  readonly id: string;
  password: string;
  locked: boolean;
  passwordExpired: boolean;
  /** Wrong passwords in a row. */
  failures: number;
  /** A sign-in is being worked on. */
  signingIn: boolean;
  session: Session | null;
  /** A sign-in that was ended by force: its client may fetch one last event with its last GUID. */
  farewell: Session | null;
  /** Why the last sign-in ended (protocol notes §6, causes). */
  lastCause: number | null;
  readonly line: CallList;
  offHook: boolean;
}

/** @param index makes the index that the agent's calls are entered in */
export function newAgent(id: string, password: string, index: (agent: () => Agent) => CallIndex): Agent {
  const agent: Agent = {
    id,
    password,
    locked: false,
    passwordExpired: false,
    failures: 0,
    signingIn: false,
    session: null,
    farewell: null,
    lastCause: null,
    line: new CallList(index(() => agent)),
    offHook: false,
  };
  return agent;
}
