import { defaultOptions, type SimulatorOptions } from '../options.ts';
import type { Agent, Session } from './agent.ts';
import { connect } from './dial.ts';
import type { GatewayEvent } from './events.ts';
import { ManualClock } from './manual-clock.ts';
import { callIn } from './parties.ts';
import { callOut, hold } from './phone.ts';
import { type SignInOutcome, signIn } from './sign-in.ts';
import { createWorld, type World } from './world.ts';

/** A world on a clock that a test turns, with what tests ask for most. */
export class TestWorld {
  readonly clock = new ManualClock();
  readonly world: World;

  constructor(options: Partial<SimulatorOptions> = {}) {
    this.world = createWorld({ ...defaultOptions, eventGenTime: false, ...options, clock: this.clock });
  }

  get agent(): Agent {
    const agent = this.world.agents.get('101');
    if (!agent) throw new Error('no agent 101');
    return agent;
  }

  get session(): Session {
    if (!this.agent.session) throw new Error('agent 101 is not signed in');
    return this.agent.session;
  }

  /** Sends a sign-in of agent 101 and turns the clock until it is answered. */
  async signIn(body: Record<string, unknown> = {}, force = false): Promise<SignInOutcome> {
    const whole = { password: 'Practice-1', phonenum: '40038', ...body };
    const answer = signIn(this.world, { agentId: '101', body: whole, force, cookie: null });
    this.clock.advance(this.world.options.signInMs);
    return answer;
  }

  /** Signs agent 101 in, ready for calls, its first events fetched. */
  async ready(body: Record<string, unknown> = {}): Promise<this> {
    await this.signIn(body);
    this.session.hasSkills = true;
    this.events();
    return this;
  }

  /** Customer 10086 on hold, IVR 70092 on the line; returns their callids. */
  consult(): { held: string; active: string } {
    const held = callIn(this.world, this.agent, '10086');
    connect(this.world, this.agent, this.call(held));
    hold(this.world, this.agent);
    const active = String(callOut(this.world, this.agent, '70092').result);
    this.clock.advance(300);
    this.events();
    return { held, active };
  }

  call(callId: string) {
    const call = this.agent.line.byId(callId);
    if (!call) throw new Error(`no call ${callId}`);
    return call;
  }

  /** Fetches all events that wait. */
  events(): GatewayEvent[] {
    const found: GatewayEvent[] = [];
    while (this.session.queue.length > 0) {
      this.session.queue.take(0, (result) => result.kind === 'event' && found.push(result.event));
    }
    return found;
  }

  /** The names of all events that wait. */
  eventTypes(): string[] {
    return this.events().map(({ eventType }) => eventType);
  }
}
