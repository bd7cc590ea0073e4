import type { GatewayEvent } from '../../gateway/events.ts';
import { failedWith } from './draft.ts';
import type { ActiveFlow, Ending, Scene } from './flow-state.ts';

/** What a change of the calls means for a flow. */
export type Verdict =
  | { readonly kind: 'none' }
  /** Somebody else is at work: the calls are left as they are. */
  | { readonly kind: 'aside'; readonly ending: Ending }
  /** It can't go on: back to the customer. */
  | { readonly kind: 'back'; readonly ending: Ending }
  /** A party seems to be gone while the calls are being joined, which the joining itself may look like. */
  | { readonly kind: 'suspect' };

/** Events by which the agent's own hand, here or on the phone, ends calls. */
const BY_AGENT: readonly (GatewayEvent['kind'] | null)[] = ['callRelease', 'phoneRelease'];

/**
 * Judges a change that isn't the effect of the flow's own request.
 *
 * @param flow with the scene before the change.
 * @param event what told of the change; null when the gateway was asked.
 */
export function judge(flow: ActiveFlow, scene: Scene, event: GatewayEvent['kind'] | null): Verdict {
  const was = flow.scene;
  const isGone = was.customer !== 'gone' && scene.customer === 'gone';
  const hasIvrLeft = was.ivr !== 'none' && scene.ivr === 'none';
  if (scene.stranger && !was.stranger) return aside('flow.asideOther');
  if ((isGone || hasIvrLeft) && isJoining(flow)) return { kind: 'suspect' };
  if (isGone) return BY_AGENT.includes(event) ? aside('flow.asideReleased') : back('flow.customerLeft');
  // On the way back the IVR is to go and the customer to come, whoever does it.
  if (flow.mode === 'back') return { kind: 'none' };
  if (hasIvrLeft) {
    if (BY_AGENT.includes(event)) return aside('flow.asideReleased');
    if (was.ivr === 'dialling' && event !== null) return back('flow.ivrBusy');
    return back('flow.ivrLeft');
  }
  if (was.customer === 'held' && scene.customer === 'talking') return aside('flow.asideRetrieved');
  if (scene.ivr === 'held') return aside('flow.asideOther');
  const isJoined = scene.customer === 'conference' && scene.ivr === 'conference';
  if (isJoined && !flow.joined) return aside('flow.asideJoined');
  const isHalf = (scene.customer === 'conference') !== (scene.ivr === 'conference');
  return isHalf ? aside('flow.asideOther') : { kind: 'none' };
}

/** The joining is asked for and not seen yet (protocol notes §4: its releases, their order and callids are open). */
export function isJoining({ joined, step }: Pick<ActiveFlow, 'joined' | 'step'>): boolean {
  return joined && (step === 'join' || step === 'conference');
}

type Reason =
  | 'flow.asideOther'
  | 'flow.asideReleased'
  | 'flow.asideRetrieved'
  | 'flow.asideJoined'
  | 'flow.customerLeft'
  | 'flow.ivrBusy'
  | 'flow.ivrLeft';

const aside = (key: Reason): Verdict => ({ kind: 'aside', ending: failedWith(key) });
const back = (key: Reason): Verdict => ({ kind: 'back', ending: failedWith(key) });
