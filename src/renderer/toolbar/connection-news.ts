import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';

/** What has been said about connection and certainty so far. */
export interface ConnectionSpoken {
  readonly lost: boolean;
  readonly unsure: boolean;
}

type Watched = Pick<AppState, 'session' | 'connection' | 'callUnsure'>;

const isFailing = ({ connection }: Watched) => connection.kind === 'reconnecting';

/** What needs no saying, because it stood when the window opened. */
export function connectionSpoken(state: Watched): ConnectionSpoken {
  return { lost: isFailing(state), unsure: state.callUnsure };
}

/**
 * The words for a change of the connection: lost, back and not certain each once, however many tries there are in
 * between.
 */
export function connectionNews(
  before: ConnectionSpoken,
  state: Watched,
): { readonly texts: string[]; readonly spoken: ConnectionSpoken } {
  const { session, connection, callUnsure } = state;
  const isBack = connection.kind === 'online' || session.kind === 'signedOut';
  const lost = isFailing(state) || (before.lost && !isBack);
  // Until it is clear where the call stands, the words for it wait.
  const unsure = connection.kind === 'online' ? callUnsure : before.unsure && callUnsure;
  const texts: string[] = [];
  if (lost && !before.lost) texts.push(say('announce.lost'));
  if (before.lost && connection.kind === 'online') texts.push(say('announce.back'));
  if (unsure && !before.unsure) texts.push(say('announce.unsure'));
  return { texts, spoken: { lost, unsure } };
}
