import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';

type Reasons = Settings['busyReasons'];

/** The reasons as text, one per line. */
export function reasonsAsText(reasons: Reasons): string {
  return reasons.map(({ code, name }) => `${code} ${name}`).join('\n');
}

/** The reasons that a text means, or what is wrong with it. Blank lines mean nothing. */
export function reasonsFromText(text: string): { reasons: Reasons } | { error: Notice } {
  const reasons: Reasons = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = /^\s*(2[0-4]\d|250)[\s=:：，,]+(\S.{0,39}?)\s*$/u.exec(line);
    const [, code = '', name = ''] = found ?? [];
    if (found === null) return { error: notice('ivr.busyReasonForm', { row: String(index + 1) }) };
    if (reasons.some((one) => one.code === Number(code)))
      return { error: notice('ivr.busyReasonTwice', { code }) };
    reasons.push({ code: Number(code), name });
  }
  return { reasons };
}
