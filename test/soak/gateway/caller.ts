import { setTimeout as sleep } from 'node:timers/promises';
import { ControlError, type SimulatorControl } from '../../../simulator/index.ts';
import type { Dice } from '../../support/dice.ts';
import { customerOf, ivrOf } from '../protocol.ts';

export interface CallerParts {
  readonly control: SimulatorControl;
  readonly agentId: string;
  readonly dice: Dice;
  /** Whether another call may begin. */
  isPlaying(): boolean;
}

/** Everybody around one agent: customer, IVR, and the agent's own hands on the phone. */
export interface Caller {
  /** Whether no call is going on. */
  isIdle(): boolean;
}

/** Plays one call after another, most of them with a three-party conference in the middle. */
export function startCaller(parts: CallerParts): Caller {
  const { control, agentId, dice } = parts;
  const customer = customerOf(agentId);
  const ivr = ivrOf(agentId);
  const phone = control.phone(agentId);
  let idle = true;
  const step = () => sleep(dice.between(20, 350));

  const play = async (): Promise<void> => {
    control.callIn(agentId, customer);
    await step();
    if (dice.chance(0.08)) return control.hangUp(customer);
    phone.answer();
    await step();
    if (dice.chance(0.06)) return control.hangUp(customer);
    phone.hold();
    await step();
    if (dice.chance(0.05)) return control.hangUp(customer);
    phone.callOut(ivr);
    await step();
    if (dice.chance(0.08)) {
      control.hangUp(ivr);
      return phone.getHold();
    }
    control.answerParty(ivr);
    await step();
    phone.confJoin();
    await conference();
  };

  const conference = async (): Promise<void> => {
    for (let times = dice.between(1, 4); times > 0; times--) {
      await sleep(dice.between(200, 900));
      control.press(customer, '1234');
      if (dice.chance(0.2)) control.injectEvent(agentId, { eventType: 'AgentOther_Note', content: 'x' });
      if (dice.chance(0.1)) control.injectEvent(agentId, { eventType: 'AgentEvent_Talking', content: 5 });
    }
    const end = dice.pick(['customer', 'ivr', 'drop', 'agent'] as const);
    if (end === 'customer') control.hangUp(customer);
    if (end === 'ivr') control.hangUp(ivr);
    if (end === 'drop') phone.disconnect(ivr);
    if (end !== 'agent') await step();
  };

  /** Puts everything down that is still up; parties that the agent left are still connected to each other. */
  const clear = (): void => {
    for (const act of [
      phone.release,
      phone.release,
      () => control.hangUp(customer),
      () => control.hangUp(ivr),
    ]) {
      unlessRefused(act);
    }
  };

  const live = async (): Promise<void> => {
    for (;;) {
      await sleep(dice.between(100, 1200));
      if (!parts.isPlaying()) continue;
      idle = false;
      await play().catch(onlyRefusal);
      await step();
      clear();
      idle = true;
    }
  };
  void live();
  return { isIdle: () => idle };
}

/** The agent may be signed out at any step: then the world refuses, and the next call is tried later. */
function onlyRefusal(error: unknown): void {
  if (!(error instanceof ControlError)) throw error;
}

function unlessRefused(act: () => void): void {
  try {
    act();
  } catch (error) {
    onlyRefusal(error);
  }
}
