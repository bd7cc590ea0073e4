const policy = /Content Security Policy directive: "([\w-]+)/;
const localFile = /Not allowed to load local resource/;

/** The rules that a page can break; a page may write the name of any other on its console itself. */
const rules: ReadonlySet<string> = new Set([
  'default-src',
  'script-src',
  'script-src-elem',
  'script-src-attr',
  'style-src',
  'style-src-elem',
  'style-src-attr',
  'img-src',
  'font-src',
  'connect-src',
  'worker-src',
  'frame-src',
  'media-src',
  'object-src',
  'manifest-src',
  'base-uri',
  'form-action',
  'frame-ancestors',
]);

/**
 * What Chromium says on a page's console when it has refused the page something, as a word for the log: the
 * name of the policy's rule, or `file`. The rest of the text belongs to the page and is not passed on.
 *
 * @returns null for everything else that a page says.
 */
export function refusedByChromium(text: string): string | null {
  const rule = policy.exec(text)?.[1];
  if (rule !== undefined) return rules.has(rule) ? rule : null;
  return localFile.test(text) ? 'file' : null;
}
