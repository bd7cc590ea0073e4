import type { FaultSpec } from './http/fault-spec.ts';
import type { RequestRecord } from './http/request-log.ts';
import type { ScenarioRun, ScenarioSnapshot, StepSnapshot } from './scenario/run.ts';
import type { Scenario } from './scenario/schema.ts';
import type { GatewayEvent } from './world/events.ts';
import type { CallAbout } from './world/parties.ts';
import type { PartyPlan } from './world/party-plan.ts';
import type { AgentPick, StateSnapshot } from './world/snapshot.ts';

/** A running simulator. */
export interface Simulator {
  /** `https://127.0.0.1:PORT` (or http), without the base path. */
  readonly gatewayUrl: string;
  /** `http://127.0.0.1:PORT`: control API under /api, console at /. */
  readonly controlUrl: string;
  /** The CA to trust, PEM. */
  readonly caPem: string;
  readonly control: SimulatorControl;
  /** Ends hanging polls and both servers. */
  close(): Promise<void>;
}

/**
 * Plays everybody but the client under test. Each method does at once what the control API's request does.
 * All of them throw ControlError when the world refuses (no such agent, no such party, wrong state).
 */
export interface SimulatorControl {
  /** A customer calls the agent (who must be signed in, ready and have skills). Returns the callid. */
  callIn(agentId: string, number: string, about?: CallAbout): string;
  /** The agent's hands on the phone or on another workbench. */
  phone(agentId: string): AgentPhone;
  /** Someone at the far end presses keys (0-9 * #). */
  press(number: string, digits: string): void;
  /** Someone at the far end hangs up; a ringing one rejects the call. */
  hangUp(number: string): void;
  /** A party that the agent dialled answers. */
  answerParty(number: string): void;
  /** Gives a number its habits: whether it answers, how long it stays. */
  setPlan(number: string, plan: PartyPlan): void;
  /** Plays a scenario from its beginning; the one before ends, and with it the plans of numbers. */
  play(scenario: Scenario, onStep?: (step: StepSnapshot) => void): ScenarioRun;
  /** Ends the scenario that is played, where it is. */
  stopScenario(): void;
  /** Someone signs in by force elsewhere with this agent's ID (cause 264). */
  kick(agentId: string): void;
  /** An inspector signs the agent out (cause 257). */
  forceSignOut(agentId: string): void;
  /** Sets flags of the account. */
  setAccount(agentId: string, flags: AccountFlags): void;
  /** Queues any event, well formed or not, as it is. */
  injectEvent(agentId: string, event: GatewayEvent | Record<string, unknown>): void;
  /** Adds a fault; the first that matches a request is played, `times` times. */
  addFault(fault: FaultSpec): void;
  clearFaults(): void;
  /** The next poll's answer brings a new GUID, whatever the AUTHMODE. */
  rotateGuid(agentId: string): void;
  /** The agent's GUIDs die now; the agent stays signed in on the platform. */
  expireGuid(agentId: string): void;
  /** The digits this IVR has received since the start, all calls together. */
  ivrReceived(number: string): string;
  /** The digits whose tones the agent's recording has heard since the start. */
  recordingHeard(agentId: string): string;
  /** Requests to the gateway so far, or the last of them, oldest first; the log keeps the last 5,000. */
  requests(last?: number): readonly RequestRecord[];
  /** @param pick which agents; without it all of them */
  state(pick?: AgentPick): SimulatorState;
}

/** Everything there is to see. */
export interface SimulatorState extends StateSnapshot {
  /** The scenario that is played or was played last. */
  readonly scenario: ScenarioSnapshot | null;
}

/** Call control as the agent does it by hand. */
export interface AgentPhone {
  answer(): void;
  hold(): void;
  /** Takes a held call back; without a callid the only held one. */
  getHold(callId?: string): void;
  /** Dials out; returns the callid. */
  callOut(called: string): string;
  /** Joins the held call (without a callid the only one) and the active call into a conference. */
  confJoin(callId?: string): void;
  /** Drops one party. */
  disconnect(number: string): void;
  /** Hangs up. */
  release(): void;
}

/** What can be set on an account; what is left out stays. */
export interface AccountFlags {
  readonly password?: string;
  /** Locked by an administrator: 110-016. */
  readonly locked?: boolean;
  /** 100-020. */
  readonly passwordExpired?: boolean;
  /** Wrong passwords in a row so far; 0 unlocks. */
  readonly failures?: number;
}

/** The world refused what control asked for. The message is for people; `retcode` where the gateway has one. */
export class ControlError extends Error {
  readonly retcode: string | null;

  constructor(message: string, retcode: string | null = null) {
    super(message);
    this.name = 'ControlError';
    this.retcode = retcode;
  }
}
