import type { Clock } from '../src/main/ports.ts';
import { systemClock } from './clock.ts';

/** An agent that may sign in to the simulator. */
export interface AgentAccount {
  readonly id: string;
  readonly password: string;
}

/** Which leaf certificate the gateway shows; all but `valid` must make a client refuse it. */
export type CertificateKind = 'valid' | 'expired' | 'wrongHost' | 'otherCa';

/**
 * Everything that can be set. Where the sources leave a point open, the option names the readings, so that
 * a client can be tried against each of them (protocol notes §3 and §4).
 */
export interface SimulatorOptions {
  /** Address the gateway listens on. The control server always listens on 127.0.0.1. */
  readonly host: string;
  /** Gateway port; 0 takes a free one. */
  readonly port: number;
  /** Port of control API and console; 0 takes a free one. */
  readonly controlPort: number;
  /** Plain HTTP instead of HTTPS; only on a loopback host. */
  readonly http: boolean;
  readonly certificate: CertificateKind;
  /** File that gets the CA certificate (PEM); null for none. */
  readonly caOut: string | null;
  readonly agents: readonly AgentAccount[];

  /** 1: the GUID of the sign-in stays; 2: polls bring new ones (protocol notes §2). */
  readonly authMode: 1 | 2;
  /** Age in ms from which a poll's answer brings a new GUID (AUTHMODE 2). */
  readonly guidIntervalMs: number;
  /** Age in ms at which a GUID dies (AUTHMODE 2). */
  readonly guidTimeoutMs: number;
  /** What a new GUID does to the one before: ends it at once, or leaves it until its time-out. */
  readonly oldGuid: 'dies' | 'lives';
  /** Answer to a wrong or dead GUID; both occur in the sources. */
  readonly deadGuidRetcode: '100-006' | '000-003';
  /** Node name after the dot of a GUID. */
  readonly nodeName: string;
  /** The load balancer loses (502) a signed-in agent's requests without its cookie. */
  readonly requireCookie: boolean;
  /** How long a sign-in takes, in ms; a second one meanwhile is refused with 100-021. */
  readonly signInMs: number;
  /** Wrong passwords in a row until the account is locked. */
  readonly lockAfter: number;

  /** How long an empty poll hangs, in ms. */
  readonly pollWaitMs: number;
  /** Time in ms without a poll after which the agent is signed out by force. */
  readonly maxIdleMs: number;
  /** Whether only polls or all requests count as a sign of life. */
  readonly idleResetBy: 'poll' | 'any';

  /** Numbers that are IVRs. */
  readonly ivrNumbers: readonly string[];
  /** Ring time in ms before an IVR answers by itself; null: it is answered by control. */
  readonly ivrAnswerMs: number | null;

  readonly partnerSeparator: ',' | ', ' | '，';
  readonly partnerOrder: 'customerFirst' | 'ivrFirst';
  /** Talking is sent again when three become two. */
  readonly talkingAfterConference: boolean;
  /** Which call's id the conference carries. */
  readonly conferenceCallId: 'held' | 'active' | 'new';
  /** When confjoin's own Customer_Release comes, seen from the Conference event. */
  readonly confJoinRelease: 'before' | 'after' | 'none';
  /** Which call's id that Customer_Release carries. */
  readonly confJoinReleaseOf: 'held' | 'active' | 'conference';
  /** Events carry `eventGenTime`. */
  readonly eventGenTime: boolean;
  /** Every answer ends with a NUL character. */
  readonly trailingNul: boolean;
  /** Numbers and booleans of answers are strings. */
  readonly numbersAsStrings: boolean;
  /** An empty poll's `event`: not there, or null. */
  readonly emptyEvent: 'absent' | 'null';

  /** Time; tests may turn it. */
  readonly clock: Clock;
}

/** Agents 101, 102, … with the simulator's well-known password. */
export function numberedAgents(count: number): AgentAccount[] {
  return Array.from({ length: count }, (_, index) => ({ id: String(101 + index), password: 'Practice-1' }));
}

/** Real time scales and the common reading of every open point; free ports. */
export const defaultOptions: SimulatorOptions = {
  host: '127.0.0.1',
  port: 0,
  controlPort: 0,
  http: false,
  certificate: 'valid',
  caOut: null,
  agents: numberedAgents(3),
  authMode: 2,
  guidIntervalMs: 60_000,
  guidTimeoutMs: 120_000,
  oldGuid: 'dies',
  deadGuidRetcode: '100-006',
  nodeName: 'AgentGateway1',
  requireCookie: false,
  signInMs: 20,
  lockAfter: 5,
  pollWaitMs: 10_000,
  maxIdleMs: 120_000,
  idleResetBy: 'poll',
  ivrNumbers: ['70092', '70093'],
  ivrAnswerMs: 300,
  partnerSeparator: ',',
  partnerOrder: 'customerFirst',
  talkingAfterConference: false,
  conferenceCallId: 'held',
  confJoinRelease: 'after',
  confJoinReleaseOf: 'active',
  eventGenTime: true,
  trailingNul: false,
  numbersAsStrings: false,
  emptyEvent: 'absent',
  clock: systemClock,
};
