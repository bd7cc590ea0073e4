/** What stands in place of a secret. */
export const hidden = '[hidden]';

/** A GUID of the gateway, with its node name (protocol notes, section 2). */
const guid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\.[a-z]\w*)?/gi;

/** Value in quotes; inside JSON within JSON the quotes are escaped, and end at a quote escaped as often. */
const quoted = '(?<slashes>\\\\*)"(?:(?!(?<!\\\\)\\k<slashes>")[\\s\\S])*(?:\\k<slashes>")?';
const shown = `(?!\\[hidden\\]|(?:true|false|null|undefined)\\b)`;

/** `name: value`, `name=value` and `"name":"value"` where one word is the value. */
const word = new RegExp(
  `((?:guid|jsessionid|password|passwd|pwd|token|secret)\\\\*["']?\\s*[:=]\\s*)${shown}(?:${quoted}|[^\\s,;&"'})\\]]+)`,
  'gi',
);

/** Headers whose value goes on to the end of the line. */
const header = new RegExp(
  `((?:cookie2?|authorization)\\\\*["']?\\s*[:=]\\s*)${shown}(?:${quoted}|[^\\r\\n]+)`,
  'gi',
);

/** Hides what looks like a GUID, a cookie, a password or another credential. Doing it twice changes nothing. */
export function hidePatterns(text: string): string {
  return text.replaceAll(header, `$1${hidden}`).replaceAll(word, `$1${hidden}`).replaceAll(guid, hidden);
}

/**
 * Digits that stay readable in free text: host and port of an address, a retcode and a callid that are
 * named as such. Everything else that has five digits or more may be a phone number or dialled digits.
 */
const readable = [
  'https?:\\/\\/[\\w.\\-[\\]]+(?::\\d{1,5}(?!\\d))?',
  '(?<!\\d)\\d{1,3}(?:\\.\\d{1,3}){3}:\\d{1,5}(?!\\d)',
  'retcode[\\s"\'\\\\:=]{0,6}\\d{1,5}(?!\\d)',
  'callid[\\s"\'\\\\:=]{0,6}\\d{1,12}-\\d{1,6}(?!\\d)',
].join('|');
/** Dialling characters in a row, in any script's digits; or an international number with separators. */
const dialled = '\\+\\p{Nd}[\\p{Nd} ().-]{5,}\\p{Nd}|[\\p{Nd}*#]{5,}';
const digitRuns = new RegExp(`(${readable})|(${dialled})`, 'giu');

/** Masks runs of five or more digits but for the last two; see `readable` for what is left alone. */
export function maskDigits(text: string): string {
  return text.replaceAll(digitRuns, (match, kept: string | undefined) => kept ?? maskNumber(match));
}

/** Masks every dialling character but the last two, whatever the length: for values known to be numbers. */
export function maskNumber(text: string): string {
  return text.replaceAll(/[\p{Nd}*#](?=(?:[^\p{Nd}*#]*[\p{Nd}*#]){2})/gu, '*');
}
