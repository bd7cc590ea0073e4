import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Picture } from './pictures.ts';

/** The kinds of choices on the contact sheet. */
const kinds = ['window', 'theme', 'language', 'size'] as const;

/**
 * The contact sheet: one page with all pictures, filters and a search; everything it needs beside the pictures is in it.
 */
export function contactSheet(pictures: readonly Picture[]): string {
  const page = readFileSync(join(import.meta.dirname, 'sheet.html'), 'utf8');
  return page
    .replace('<!-- filters -->', () => kinds.map((kind) => filter(kind, pictures)).join('\n'))
    .replace('<!-- pictures -->', () => pictures.map(figure).join('\n'));
}

function filter(kind: (typeof kinds)[number], pictures: readonly Picture[]): string {
  const values = [...new Set(pictures.map((picture) => picture[kind]))];
  const options = values.map((value) => `<option>${escaped(value)}</option>`).join('');
  return `<label>${kind} <select name="${kind}"><option value="">all</option>${options}</select></label>`;
}

function figure(picture: Picture): string {
  const data = kinds.map((kind) => `data-${kind}="${escaped(picture[kind])}"`).join(' ');
  const file = escaped(picture.file);
  const caption = escaped([picture.story, picture.theme, picture.language, picture.size].join(' · '));
  return `<figure ${data} data-story="${escaped(picture.story)}"><a href="${file}"><img loading="lazy" alt="" src="${file}"></a><figcaption>${caption}</figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
