import type { Agent } from './agent.ts';
import type { Call } from './call.ts';
import { conferenceIvr } from './conference.ts';

/** What goes over one leg: the line between a far end and the platform. */
export interface LegMedia {
  /** Whom or what the far end hears: `agent`, `hold music`, `ringing tone`, or another party's number. */
  readonly hears: readonly string[];
  /** Where its key presses go: `agent` (and so into the recording), an IVR's number, or `nobody`. */
  readonly keysReach: string;
}

/** The media of one call, as the simulator plays it (protocol notes §1 and §4). */
export function legMedia(agent: Agent, call: Call): LegMedia {
  const voice = agent.session?.muted ? [] : ['agent'];
  switch (call.state) {
    case 'ringing':
      return { hears: ['ringing tone'], keysReach: 'nobody' };
    case 'dialling':
      return { hears: [], keysReach: 'nobody' };
    case 'held':
      return { hears: ['hold music'], keysReach: 'nobody' };
    case 'talking':
      return { hears: voice, keysReach: 'agent' };
    case 'conference': {
      const others = agent.line.calls.filter((other) => other !== call && other.state === 'conference');
      return { hears: [...voice, ...others.map(({ number }) => number)], keysReach: keysReach(agent, call) };
    }
  }
}

/** Whom the agent hears. */
export function agentHears(agent: Agent): readonly string[] {
  const { line } = agent;
  if (line.inState('ringing', 'dialling')) return ['ringing tone'];
  const heard = line.calls.filter(({ state }) => state === 'talking' || state === 'conference');
  return heard.map(({ number }) => number);
}

/** Where key presses of an answered party that isn't on hold go. */
export function keysReach(agent: Agent, call: Call): string {
  const ivr = conferenceIvr(agent);
  const passes = agent.line.conference?.transmitting && call.kind === 'customer';
  return passes && ivr ? ivr.number : 'agent';
}
