import { type AgentAccount, numberedAgents } from '../options.ts';

/** Turns an option's text into its value; throws UsageError when it can't. */
export type Reader<Value> = (text: string) => Value;

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

export const text: Reader<string> = (value) => {
  if (value === '') throw new UsageError('must not be empty');
  return value;
};

export const textOrNull: Reader<string | null> = text;

export const port: Reader<number> = (value) => {
  const number = Number(value);
  if (!/^\d{1,5}$/.test(value) || number > 65_535) throw new UsageError('must be a port from 0 to 65535');
  return number;
};

/** `500`, `500ms`, `60s` or `2m`, in milliseconds. */
export const milliseconds: Reader<number> = (value) => {
  const match = /^(\d{1,8})(ms|s|m)?$/.exec(value);
  if (!match) throw new UsageError('must be a time such as 500ms, 60s or 2m');
  const factor = { ms: 1, s: 1000, m: 60_000 }[match[2] ?? 'ms'] ?? 1;
  return Number(match[1]) * factor;
};

export function choice<const Choice extends string>(...choices: readonly Choice[]): Reader<Choice> {
  return (value) => {
    const found = choices.find((one) => one === value);
    if (found === undefined) {
      throw new UsageError(`must be one of ${choices.map((one) => `"${one}"`).join(', ')}`);
    }
    return found;
  };
}

export const numberList: Reader<readonly string[]> = (value) => {
  const numbers = value.split(',').map((one) => one.trim());
  if (!numbers.every((one) => /^[0-9*#+]{1,24}$/.test(one))) {
    throw new UsageError('must be phone numbers with commas between them');
  }
  return numbers;
};

/** A count, or `ID:PASSWORD` pairs with commas between them. */
export const agentList: Reader<readonly AgentAccount[]> = (value) => {
  if (/^\d{1,5}$/.test(value) && Number(value) > 0) return numberedAgents(Number(value));
  return value.split(',').map((pair) => {
    const match = /^(\d{3,6}):(.{1,32})$/.exec(pair);
    if (!match?.[1] || !match[2]) throw new UsageError('must be a count, or ID:PASSWORD pairs');
    return { id: match[1], password: match[2] };
  });
};
