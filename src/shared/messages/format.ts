import type { Notice } from '../notice.ts';
import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';

/**
 * Turns a notice into plain text.
 *
 * @param notice key and values; a gap without a value is left empty.
 * @param catalogue the language; English unless told otherwise.
 */
export function format(notice: Notice, catalogue: Catalogue = en): string {
  return catalogue[notice.key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = notice.params?.[name] ?? '';
    return typeof value === 'string' ? value : format(value, catalogue);
  });
}
