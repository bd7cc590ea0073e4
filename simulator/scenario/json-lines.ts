/** Which line each value of a JSON text begins on, by its path (`steps.2.when`); `''` is the whole. */
export type JsonLines = ReadonlyMap<string, number>;

/** A text is no JSON. */
export class JsonError extends Error {
  /** From 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

const tokens = {
  space: /[ \t\r\n]*/y,
  string: /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy,
  other: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y,
};

/**
 * Finds the lines of a JSON text's values, because JSON.parse tells none.
 * @throws JsonError with the line where the text stops being JSON
 */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  const line = (): number => text.slice(0, at).split('\n').length;
  const fail = (wanted: string): never => {
    const found = at < text.length ? `not "${text[at]}"` : 'but the text ends';
    throw new JsonError(`${wanted} must stand here, ${found}`, line());
  };
  const take = (token: RegExp): string => {
    token.lastIndex = at;
    const found = token.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const sign = (mark: string): boolean => {
    take(tokens.space);
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const items = (end: string, item: (index: number) => void): void => {
    if (sign(end)) return;
    for (let index = 0; ; index++) {
      item(index);
      if (sign(end)) return;
      if (!sign(',')) fail(`"," or "${end}"`);
    }
  };
  const value = (path: string): void => {
    take(tokens.space);
    lines.set(path, line());
    const below = (name: string | number): string => (path === '' ? `${name}` : `${path}.${name}`);
    if (sign('{')) {
      items('}', () => {
        take(tokens.space);
        const name = take(tokens.string) || fail('A name in double quotes');
        if (!sign(':')) fail('":"');
        value(below(JSON.parse(name)));
      });
    } else if (sign('[')) items(']', (index) => value(below(index)));
    else if (!take(tokens.string) && !take(tokens.other)) fail('A value');
  };
  value('');
  take(tokens.space);
  if (at < text.length) fail('The end of the text');
  return lines;
}
