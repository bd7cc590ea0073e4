import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { CallView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import type { Tone } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';

interface CallLook {
  readonly title: MessageKey;
  readonly icon: IconName;
  readonly tone: Tone | 'idle';
  readonly strong?: true;
}

const looks: Readonly<Record<CallView['kind'], CallLook>> = {
  none: { title: 'call.none', icon: 'phone', tone: 'idle' },
  ended: { title: 'call.ended', icon: 'ended', tone: 'idle' },
  ringing: { title: 'call.ringing', icon: 'ringing', tone: 'info', strong: true },
  talking: { title: 'call.talking', icon: 'phone', tone: 'info' },
  held: { title: 'call.held', icon: 'pause', tone: 'warning' },
  dialling: { title: 'call.dialling', icon: 'dialling', tone: 'info' },
  conference: { title: 'call.threeParty', icon: 'conference', tone: 'info', strong: true },
  oneLeft: { title: 'call.oneLeft', icon: 'left', tone: 'warning' },
};

/** Icon, colour and words for what the call is. */
export function callLook(call: CallView): Omit<CallLook, 'title'> & { readonly title: string } {
  const { title, ...look } = looks[call.kind];
  const isLarge = call.kind === 'conference' && call.parties.length !== 2;
  return { ...look, title: say(isLarge ? 'call.conference' : title) };
}
