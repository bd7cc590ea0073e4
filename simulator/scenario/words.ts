import type { ScenarioStep } from './schema.ts';

const moments: Readonly<Record<NonNullable<ScenarioStep['when']>, string>> = {
  agentSignedIn: 'the agent is signed in',
  agentReady: 'the agent is ready',
  noCall: 'the agent has no call',
  customerRinging: 'the customer’s call rings',
  customerTalking: 'the agent talks with the customer',
  customerHeld: 'the agent holds the customer',
  customerAlone: 'agent and customer are alone',
  customerGone: 'no customer is in a call',
  ivrRinging: 'the IVR rings',
  ivrTalking: 'the IVR has answered',
  conference: 'all three are in a conference',
  passing: 'numbers are passed',
};

/** What a step does, in words; digits are counted, not shown. */
export function stepWords(step: ScenarioStep): string {
  return step.say ?? `${capital(action(step))}${condition(step)}`;
}

function condition({ when, after }: ScenarioStep): string {
  const late = after > 0 ? `${after / 1000} s after ` : 'when ';
  if (when) return `, ${late}${moments[when]}`;
  return after > 0 ? `, after ${after / 1000} s` : '';
}

function action(step: ScenarioStep): string {
  switch (step.do) {
    case 'callIn':
      return `${step.number} calls`;
    case 'answer':
      return `${step.number} answers`;
    case 'hangUp':
      return `${step.number} hangs up`;
    case 'press':
      return `${step.number} keys in ${step.digits.length} digits`;
    case 'plan':
      return `${step.number} changes what it does`;
    case 'phone':
      return `the agent’s phone: ${step.operation}${step.number ? ` ${step.number}` : ''}`;
    case 'kick':
      return 'the agent is signed in elsewhere';
    case 'forceSignOut':
      return 'an inspector signs the agent out';
    case 'fault':
      return `${step.fault.kind} for the next ${step.fault.times} requests with ${step.fault.match.path ?? 'any path'}`;
    case 'clearFaults':
      return 'the faults end';
    case 'wait':
      return 'wait';
    case 'check':
      return 'check what happened';
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
