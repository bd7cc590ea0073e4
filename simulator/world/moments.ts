import type { Agent } from './agent.ts';
import type { CallState, PartyKind } from './call.ts';

/** What an agent can be seen in; scenarios wait for these, and customers leave at some of them. */
export const moments = [
  'agentSignedIn',
  'agentReady',
  'noCall',
  'customerRinging',
  'customerTalking',
  'customerHeld',
  'customerAlone',
  'customerGone',
  'ivrRinging',
  'ivrTalking',
  'conference',
  'passing',
] as const;

export type Moment = (typeof moments)[number];

/** Whether an agent is in such a moment now. */
export function isMoment(agent: Agent, moment: Moment): boolean {
  const { line, session } = agent;
  const has = (kind: PartyKind, ...states: readonly CallState[]): boolean =>
    line.calls.some((call) => call.kind === kind && (states.length === 0 || states.includes(call.state)));
  switch (moment) {
    case 'agentSignedIn':
      return session !== null;
    case 'agentReady':
      return !line.any && session?.readiness === 'idle' && session.hasSkills;
    case 'noCall':
      return !line.any;
    case 'customerRinging':
      return has('customer', 'ringing', 'dialling');
    case 'customerTalking':
      return has('customer', 'talking');
    case 'customerHeld':
      return has('customer', 'held');
    case 'customerAlone':
      return line.calls.length === 1 && has('customer', 'talking');
    case 'customerGone':
      return !has('customer');
    case 'ivrRinging':
      return has('ivr', 'dialling');
    case 'ivrTalking':
      return has('ivr', 'talking');
    case 'conference':
      return line.conference !== null;
    case 'passing':
      return line.conference?.transmitting ?? false;
  }
}
