/** Attributes of an element; undefined leaves one out. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * An XML element as text.
 *
 * @param inner texts of elements inside it, each of its own line; or one text, which is escaped.
 */
export function element(
  name: string,
  attributes: Attributes = {},
  inner: readonly string[] | string = [],
): string {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  if (typeof inner === 'string') return `<${name}${head}>${escaped(inner)}</${name}>`;
  if (inner.length === 0) return `<${name}${head}/>`;
  const lines = inner.flatMap((one) => one.split('\n')).map((line) => `  ${line}`);
  return [`<${name}${head}>`, ...lines, `</${name}>`].join('\n');
}

/** A whole XML file. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
