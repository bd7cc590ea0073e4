import { ControlError, type SimulatorControl } from '../api.ts';
import type { ScenarioStep } from './schema.ts';

/** Steps that are done at once. */
export type Action = Exclude<ScenarioStep, { do: 'press' | 'check' }>;

/**
 * Does a step.
 * @throws ControlError when the simulator refuses it
 */
export function act(control: SimulatorControl, agentId: string, step: Action): void {
  switch (step.do) {
    case 'callIn':
      control.callIn(agentId, step.number, { skill: step.skill, data: step.data });
      break;
    case 'answer':
      control.answerParty(step.number);
      break;
    case 'hangUp':
      control.hangUp(step.number);
      break;
    case 'plan':
      control.setPlan(step.number, step.plan);
      break;
    case 'phone':
      actOnPhone(control, agentId, step);
      break;
    case 'kick':
      control.kick(agentId);
      break;
    case 'forceSignOut':
      control.forceSignOut(agentId);
      break;
    case 'fault':
      control.addFault(step.fault);
      break;
    case 'clearFaults':
      control.clearFaults();
      break;
    case 'wait':
      break;
  }
}

function actOnPhone(
  control: SimulatorControl,
  agentId: string,
  { operation, number }: Extract<Action, { do: 'phone' }>,
): void {
  const phone = control.phone(agentId);
  if (operation !== 'callOut' && operation !== 'disconnect') {
    phone[operation]();
    return;
  }
  if (number === undefined) throw new ControlError(`The phone's ${operation} needs a number.`);
  phone[operation](number);
}
