import { type AccountFlags, type AgentPhone, ControlError, type SimulatorControl } from '../api.ts';
import type { GatewayContext } from '../http/exchange.ts';
import { type FaultSpec, faultSchema } from '../http/fault-spec.ts';
import { playScenario, type ScenarioRun } from '../scenario/run.ts';
import type { Agent, Session } from '../world/agent.ts';
import { confJoin } from '../world/conference.ts';
import type { Outcome } from '../world/outcome.ts';
import { callIn, partyAnswers, partyHangsUp, partyPresses } from '../world/parties.ts';
import { setPlan } from '../world/party-plan.ts';
import { answer, callOut, disconnect, getHold, hold, release } from '../world/phone.ts';
import { takeOver } from '../world/sign-in.ts';
import { endSession } from '../world/sign-out.ts';
import { snapshot } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';

/** Builds the control of a simulator; the control API calls the same object. */
export function makeControl({ world, faults, log }: GatewayContext): SimulatorControl {
  const agent = (id: string): Agent => findAgent(world, id);
  let run: ScenarioRun | null = null;
  const control: SimulatorControl = {
    callIn: (agentId, number, about) => callIn(world, agent(agentId), number, about),
    phone: (agentId) => makePhone(world, agent(agentId)),
    press: (number, digits) => partyPresses(world, number, digits),
    hangUp: (number) => partyHangsUp(world, number),
    setPlan: (number, plan) => setPlan(world, number, plan),
    play(scenario, onStep) {
      run?.stop();
      world.plans.clear();
      run = playScenario({ world, control }, scenario, onStep);
      return run;
    },
    stopScenario: () => run?.stop(),
    answerParty: (number) => partyAnswers(world, number),
    kick: (agentId) => takeOver(world, signedInAgent(world, agentId)),
    forceSignOut(agentId) {
      endSession(world, signedInAgent(world, agentId), { cause: 257, notice: 'queue', calls: 'drop' });
    },
    setAccount: (agentId, flags) => setAccount(agent(agentId), flags),
    injectEvent(agentId, event) {
      // Malformed events are the point: the queue carries whatever it is given.
      session(world, agentId).queue.push(event as { eventType: string });
    },
    addFault: (fault: FaultSpec) => faults.add(faultSchema.parse(fault)),
    clearFaults: () => faults.clear(),
    rotateGuid: (agentId) => session(world, agentId).guid.askRotation(),
    expireGuid: (agentId) => session(world, agentId).guid.expire(),
    ivrReceived: (number) => world.media.ivrReceived(number),
    recordingHeard: (agentId) => world.media.recordingHeard(agent(agentId).id),
    requests: (last) => log.list(last),
    state: (pick) => ({ ...snapshot(world, pick), scenario: run?.snapshot() ?? null }),
  };
  return control;
}

function makePhone(world: World, agent: Agent): AgentPhone {
  const heldId = (callId?: string): string => callId ?? agent.line.inState('held')?.callId ?? '';
  return {
    answer: () => check(answer(world, agent)),
    hold: () => check(hold(world, agent)),
    getHold: (callId) => check(getHold(world, agent, heldId(callId))),
    callOut(called) {
      const outcome = callOut(world, agent, called);
      check(outcome);
      return String(outcome.result);
    },
    confJoin: (callId) => check(confJoin(world, agent, heldId(callId))),
    disconnect: (number) => check(disconnect(world, agent, number)),
    release: () => check(release(world, agent)),
  };
}

function check(outcome: Outcome): void {
  if (outcome.retcode !== '0') throw new ControlError(outcome.message, outcome.retcode);
}

function findAgent(world: World, id: string): Agent {
  const agent = world.agents.get(id);
  if (!agent) throw new ControlError('There is no such agent.');
  return agent;
}

function signedInAgent(world: World, id: string): Agent {
  session(world, id);
  return findAgent(world, id);
}

function session(world: World, id: string): Session {
  const { session } = findAgent(world, id);
  if (!session) throw new ControlError(`Agent ${id} is not signed in.`, '100-006');
  return session;
}

function setAccount(agent: Agent, flags: AccountFlags): void {
  agent.password = flags.password ?? agent.password;
  agent.locked = flags.locked ?? agent.locked;
  agent.passwordExpired = flags.passwordExpired ?? agent.passwordExpired;
  agent.failures = flags.failures ?? agent.failures;
}
