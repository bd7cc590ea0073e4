/**
 * The simulator as a library: tests and the demo start one in their own process and play customer, IVR and
 * the rest of the platform through its control.
 */

export {
  type AccountFlags,
  type AgentPhone,
  ControlError,
  type Simulator,
  type SimulatorControl,
  type SimulatorState,
} from './api.ts';
export type { FaultSpec } from './http/fault-spec.ts';
export type { RequestRecord } from './http/request-log.ts';
export { type AgentAccount, defaultOptions, numberedAgents, type SimulatorOptions } from './options.ts';
export { loadScenario, scenarioNames } from './scenario/files.ts';
export type { ScenarioRun, ScenarioSnapshot, StepSnapshot } from './scenario/run.ts';
export type { Scenario } from './scenario/schema.ts';
export { startSimulator } from './start.ts';
export type { GatewayEvent } from './world/events.ts';
export type { PartyPlan } from './world/party-plan.ts';
export type { AgentSnapshot, StateSnapshot } from './world/snapshot.ts';
