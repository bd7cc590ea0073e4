import { format } from '../../shared/messages/format.ts';
import type { Notice } from '../../shared/notice.ts';
import type { TransmitView } from '../../shared/state.ts';
import type { Agent } from '../agent/agent.ts';
import { type Answer, exitCodes } from './exit-codes.ts';
import type { Order } from './order.ts';

/** What commands act on. */
export interface CommandTargets {
  readonly agent: Pick<Agent, 'transmit' | 'signOut' | 'calls'>;
  readonly windows: { open(name: 'toolbar'): void; hideToolbar(): void };
  /** Gives the press to a practice that is on. @returns whether there is one. */
  takePress(): boolean;
  /** Checks this computer. */
  report(json: boolean): Promise<Answer>;
  quit(): void;
}

/**
 * Makes the function that does what a later start asks of this instance. A press of a head-set button comes this
 * way, so passing the numbers and signing out show no window; the state is drawn where it is drawn anyway.
 */
export function createPerform({
  agent,
  windows,
  takePress,
  report,
  quit,
}: CommandTargets): (order: Order) => Promise<Answer> {
  return async (order) => {
    switch (order) {
      case 'start':
        windows.open('toolbar');
        return done('running', 'Tonebridge is running already; its toolbar is shown.');
      case 'hidden':
        return done('running', 'Tonebridge is running already.');
      case 'show':
        windows.open('toolbar');
        return done('shown', 'The toolbar is shown.');
      case 'hide':
        windows.hideToolbar();
        return done('hidden', 'The toolbar is hidden.');
      case 'transmit':
        if (takePress())
          return { code: exitCodes.notDone, text: 'practice: The press went to the practice.' };
        return transmitAnswer(await agent.transmit());
      case 'connect': {
        const result = agent.calls.connect(null);
        return result.ok
          ? done('connecting', 'The IVR is being connected; the toolbar shows how it goes.')
          : notDone('blocked', result.notice);
      }
      case 'sign-out': {
        const result = await agent.signOut();
        return result.ok ? done('signed-out', 'Signed out.') : notDone('refused', result.notice);
      }
      case 'doctor':
        return report(false);
      case 'doctor-json':
        return report(true);
      case 'quit':
        quit();
        return done('quitting', 'Tonebridge is quitting.');
    }
  };
}

function transmitAnswer(view: TransmitView): Answer {
  switch (view.kind) {
    case 'passing':
      return done('passing', format({ key: 'transmit.passed' }));
    case 'blocked':
    case 'refused':
      return notDone(view.kind, view.notice);
    case 'notSent':
      return notDone('not-sent', view.notice);
    case 'unknown':
      return { code: exitCodes.unknown, text: `unknown: ${format(view.notice)}` };
    case 'idle':
    case 'sending':
      return { code: exitCodes.notDone, text: 'ended: The three-party call has ended meanwhile.' };
  }
}

function done(word: string, text: string): Answer {
  return { code: exitCodes.done, text: `${word}: ${text}` };
}

function notDone(word: string, why: Notice): Answer {
  return { code: exitCodes.notDone, text: `${word}: ${format(why)}` };
}
