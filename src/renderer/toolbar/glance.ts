import type { ControlOutcome } from '../../shared/call-control.ts';
import type { Notice } from '../../shared/notice.ts';
import type { AppState, CallView, PartyView } from '../../shared/state.ts';
import { outcomeLooks, outcomeWords } from '../call-bar/control-outcome.tsx';
import { customerWaits, holdWarning } from '../call-bar/customer-waits.tsx';
import { currentStep } from '../call-bar/flow-steps.tsx';
import { partyName, shortNumber } from '../model/party.ts';
import { say, sayNotice } from '../model/text.ts';
import type { Tone } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';
import { callLook } from './call-look.ts';
import { inKeyOrder } from './call-panel.tsx';
import { outcomeLook, outcomeTime, type Pressed } from './outcome.tsx';
import { retryLook } from './reconnecting.tsx';

/** The state in one icon and two short lines. */
export interface Glance {
  readonly icon: IconName;
  readonly tone: Tone | 'idle';
  readonly strong: boolean;
  readonly title: string;
  /** Who is in the call, or what else matters beside the title. */
  readonly line: string;
  /** When the next try starts, in ms since the epoch; the countdown then stands before the line. */
  readonly retryAt?: number;
}

function nameAndNumber(party: PartyView): string {
  // A name from the directory says more than digits do.
  return party.name ?? `${partyName(party)} ${shortNumber(party)}`.trim();
}

/** Who is in the call, in few words; empty without a call. */
export function partiesInShort(call: CallView): string {
  switch (call.kind) {
    case 'none':
    case 'ended':
      return '';
    case 'ringing':
    case 'held':
      return nameAndNumber(call.party);
    case 'talking':
    case 'dialling': {
      const first = nameAndNumber(call.party);
      return call.held === null ? first : say('look.pairOnHold', { first, second: nameAndNumber(call.held) });
    }
    case 'conference':
      return inKeyOrder(call.parties)
        .map(nameAndNumber)
        .reduce((first, second) => say('look.pair', { first, second }));
    case 'oneLeft':
      return say('look.pairLeft', { first: nameAndNumber(call.party), second: nameAndNumber(call.left) });
  }
}

function sessionGlance({ session, connection }: AppState): Glance | null {
  switch (session.kind) {
    case 'signedIn':
      return null;
    case 'signedOut': {
      const hasReason = session.notice !== null;
      return {
        icon: 'user',
        tone: hasReason ? 'warning' : 'idle',
        strong: hasReason,
        title: say('look.signedOut'),
        line: hasReason ? '' : say('look.signedOutHint'),
      };
    }
    case 'signingIn':
      if (connection.kind === 'reconnecting') {
        const { icon } = retryLook(connection);
        const title = say('connection.notYet');
        return { icon, tone: 'warning', strong: true, title, line: '', retryAt: connection.retryAt };
      }
      return {
        icon: 'sync',
        tone: 'info',
        strong: false,
        title: say('look.signingIn'),
        line: say(`progress.${session.step}`),
      };
    case 'confirmForce':
      return {
        icon: 'question',
        tone: 'warning',
        strong: true,
        title: say('look.signedInElsewhere'),
        line: say('agent.label', { agentId: session.agentId }),
      };
    case 'signingOut':
      return {
        icon: 'signOut',
        tone: 'idle',
        strong: false,
        title: say('progress.signingOut'),
        line: say('agent.label', { agentId: session.agentId }),
      };
  }
}

/** What stands beside an outcome: since when the keys go to which IVR, else who is in the call. */
function outcomeLine(transmit: Pressed, call: CallView): string {
  if (transmit.kind !== 'passing') return partiesInShort(call);
  const ivr = call.kind === 'conference' && call.parties.find((party) => party.role === 'ivr');
  const name = ivr ? (ivr.name ?? '') : '';
  return [outcomeTime(transmit), name].filter(Boolean).join(' · ');
}

/** A customer who is left on hold comes before everything else. */
function waitGlance(state: AppState): Glance | null {
  if (!customerWaits(state)) return null;
  const { flow, call } = state;
  const line = flow.kind === 'failed' ? say('link.failedTitle', { ivr: flow.ivr }) : partiesInShort(call);
  return { icon: 'pause', tone: 'warning', strong: true, title: say('place.onHoldShort'), line };
}

/** What is said of putting an IVR into the call; null when the call itself says more. */
function flowGlance({ flow }: AppState): Glance | null {
  switch (flow.kind) {
    case 'running':
      return {
        icon: 'link',
        tone: 'info',
        strong: true,
        title: say('link.running', { ivr: flow.ivr }),
        line: flow.waitsForGateway ? say('link.waitsForGateway') : (currentStep(flow.steps) ?? ''),
      };
    case 'wayBack':
      return {
        icon: 'back',
        tone: 'warning',
        strong: true,
        title: say('link.wayBack'),
        line: say(`link.doing.${flow.doing}`),
      };
    case 'failed':
      return {
        icon: 'refused',
        tone: 'bad',
        strong: true,
        title: say('link.failedShort'),
        line: `${flow.ivr} · ${say(`place.${flow.customer}`)}`,
      };
    default:
      return null;
  }
}

/** What the compact toolbar says: the most pressing thing there is, and who is in the call. */
export function glance(state: AppState): Glance {
  const { session, connection, call, callUnsure, transmit } = state;
  const first = sessionGlance(state) ?? waitGlance(state);
  if (first) return first;
  const line = partiesInShort(call);
  const alarming = { tone: 'warning', strong: true, line } as const;
  if (connection.kind === 'reconnecting') {
    return { ...alarming, ...retryLook(connection), retryAt: connection.retryAt };
  }
  if (connection.kind === 'reconciling') return { ...alarming, icon: 'sync', title: say('look.checking') };
  if (callUnsure) return { ...alarming, icon: 'question', title: say('look.unsure') };
  const connecting = flowGlance(state);
  if (connecting) return connecting;
  if (transmit.kind !== 'idle') {
    return {
      ...outcomeLook(transmit),
      strong: transmit.kind !== 'sending',
      title: say(`look.${transmit.kind}`),
      line: outcomeLine(transmit, call),
    };
  }
  const { title, icon, tone, strong = false } = callLook(call);
  if (line !== '' || session.kind !== 'signedIn') return { title, icon, tone, strong, line };
  const who = [say('agent.label', { agentId: session.agentId }), say(`agent.${session.agentState}`)];
  return { title, icon, tone, strong, line: who.join(' · ') };
}

/** More words in a row of their own. */
export interface Detail {
  readonly text: string;
  readonly tone: Tone | 'idle';
}

/** What the outcome of the last press, or the end of the session, needs more words for; null when nothing does. */
export function glanceDetail(state: AppState): Detail | null {
  const { session, connection, callUnsure, transmit, flow, controlOutcome } = state;
  const { tone } = glance(state);
  const words = (told: Notice | null): Detail | null => told && { text: sayNotice(told), tone };
  if (session.kind === 'signedOut' && session.notice !== null) return words(session.notice);
  if (connection.kind === 'reconnecting') return words(connection.reason);
  if (callUnsure && connection.kind === 'online') return null;
  if (flow.kind === 'failed' || (flow.kind === 'wayBack' && flow.notice)) return words(flow.notice);
  const warning = holdWarning(state);
  if (warning) return words(warning);
  return (
    (controlOutcome && controlDetail(controlOutcome)) ??
    ('notice' in transmit ? words(transmit.notice) : null)
  );
}

/** What was not done, and why; null for what is done. */
function controlDetail(outcome: ControlOutcome): Detail | null {
  if (outcome.kind === 'done') return null;
  const what = outcomeWords(outcome) ?? '';
  const text = outcome.notice ? say('bar.detail', { what, why: sayNotice(outcome.notice) }) : what;
  return { text, tone: outcomeLooks[outcome.kind].tone };
}
