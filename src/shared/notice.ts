import type { MessageKey } from './messages/catalogue.ts';

/** Values for the gaps of a message; a value may itself be a notice. */
export type NoticeParams = Readonly<Record<string, string | Notice>>;

/**
 * Something to tell the agent: a key of the message catalogue and the values for its gaps. Main sends
 * notices, windows and notifications turn them into text, so that the language can change at any moment.
 * Params never hold a secret or a dialled digit.
 */
export interface Notice {
  readonly key: MessageKey;
  readonly params?: NoticeParams;
}

/** Makes a notice; the key is checked against the catalogue at compile time. */
export function notice(key: MessageKey, params?: NoticeParams): Notice {
  return params ? { key, params } : { key };
}
