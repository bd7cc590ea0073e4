import type { FlowView } from '../../shared/call-control.ts';
import type { Cue } from '../../shared/cue.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { AppState } from '../../shared/state.ts';

/** What the agent is told of the flow without the toolbar. */
export interface FlowNews {
  /** Null where nothing has been passed and nothing has failed. */
  readonly cue: Cue | null;
  readonly title: Notice;
  readonly body: Notice;
  /** Whether it is about a customer on hold. */
  readonly held: boolean;
}

/** These say themselves where the customer is. */
const PLACED: readonly MessageKey[] = ['flow.stillHeld', 'flow.sessionOver', 'flow.unsure'];

type Failed = FlowView & { readonly kind: 'failed' };

/**
 * What a change of the state means for an agent who waits for the flow; null for nothing. That numbers are passed, or
 * were refused, is told by the passing itself.
 */
export function flowNews(state: AppState, before: AppState): FlowNews | null {
  const { flow } = state;
  const isNew = 'at' in flow && !isSameEnd(flow, before.flow);
  if (flow.kind === 'failed') return isNew && !isToldByPassing(flow, state) ? ofFailure(flow) : null;
  if (flow.kind === 'done' && flow.awaitsKey && isNew) {
    const body = notice('flowNews.readyText');
    return { cue: null, title: notice('flowNews.ready', { ivr: flow.ivr }), body, held: false };
  }
  const warning = heldWarning(state);
  if (warning === null || heldWarning(before) !== null) return null;
  return { cue: 'failed', title: notice('flowNews.held'), body: warning, held: true };
}

/** Whether news no longer hold. @param told the state with which they came. */
export function isFlowNewsOver(news: FlowNews, told: AppState, state: AppState): boolean {
  if (news.held) return heldWarning(state) === null;
  return !isSameEnd(state.flow, told.flow);
}

function isSameEnd(a: FlowView, b: FlowView): boolean {
  return 'at' in a && 'at' in b && a.kind === b.kind && a.at === b.at;
}

function isToldByPassing({ steps }: Failed, { transmit }: AppState): boolean {
  const isLast = steps.some(({ name, state }) => name === 'transmit' && state === 'failed');
  return isLast && ['blocked', 'refused', 'notSent', 'unknown'].includes(transmit.kind);
}

function ofFailure({ ivr, notice: why, customer }: Failed): FlowNews {
  const held = customer === 'onHold';
  if (why.key === 'flow.customerLeft') {
    const body = notice('flowNews.customerLeftText', { ivr });
    return { cue: 'failed', title: notice('flowNews.customerLeft'), body, held };
  }
  const place = notice(`flowNews.place.${customer}`);
  const body = PLACED.includes(why.key) ? why : notice('flowNews.text', { why, place });
  const title = notice(customer === 'inConference' ? 'flowNews.ready' : 'flowNews.failed', { ivr });
  return { cue: 'failed', title, body, held };
}

/** The standing warning that the customer waits because of the flow. */
function heldWarning({ warnings }: AppState): Notice | null {
  return warnings.find(({ key }) => key.startsWith('warning.customerHeld')) ?? null;
}
