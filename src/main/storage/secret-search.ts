import { base64Core, secretPattern } from './secret-pattern.ts';

/**
 * Makes a function that puts `stand` in the place of a secret wherever {@link secretPattern} finds it.
 *
 * That pattern takes long to compile, and most texts have neither a percent sign nor a backslash nor anything beyond
 * ASCII. In such a text a secret of ASCII can only stand as it is or in base64, whatever its casing, which is looked
 * for first.
 *
 * @param secret not empty.
 */
export function secretSearch(secret: string, stand: string): (text: string) => string {
  const forms = isPlain(secret) ? plainForms(secret) : null;
  let pattern: RegExp | undefined;
  return (text) => {
    if (forms && isPlain(text)) {
      const folded = fold(text);
      if (!forms.some((form) => folded.includes(form))) return text;
    }
    pattern ??= secretPattern(secret);
    return text.replaceAll(pattern, stand);
  };
}

function isPlain(text: string): boolean {
  return !/[%\\\u0080-\uffff]/.test(text);
}

/** What of a secret must stand in a plain text that holds it, folded. */
function plainForms(secret: string): string[] {
  return [secret, ...[0, 1, 2].map((offset) => base64Core(secret, offset))].map(fold);
}

/** Characters that the pattern takes for one another become one. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[- ]/g, '+').replaceAll('_', '/');
}
