import { directionOf, type Language } from '../language.ts';
import type { Notice } from '../notice.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { en } from './en/index.ts';

/** How values are put into a text. */
type Insert = (value: string) => string;

const asIs: Insert = (value) => value;

/**
 * Puts a value between the characters that isolate it, so that an address or a number keeps its own direction and
 * doesn't change the order of the words around it.
 */
export const isolated: Insert = (value) => (value === '' ? '' : `\u2068${value}\u2069`);

/** The text of a notice in a language. */
export function formatIn(language: Language, notice: Notice): string {
  return format(notice, catalogueOf(language), directionOf(language) === 'rtl' ? isolated : asIs);
}

/**
 * Turns a notice into plain text.
 *
 * @param notice key and values; a gap without a value is left empty.
 * @param catalogue the language; English unless told otherwise.
 * @param insert what is done to a value before it is put into its gap.
 */
export function format(notice: Notice, catalogue: Catalogue = en, insert: Insert = asIs): string {
  return catalogue[notice.key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = notice.params?.[name] ?? '';
    return typeof value === 'string' ? insert(value) : format(value, catalogue, insert);
  });
}
