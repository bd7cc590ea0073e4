import { directionOf, type Language, type Tongue } from '../../shared/language.ts';
import { initialState } from '../../shared/state.ts';
import type { StateClient } from './state-client.ts';

let current: Tongue = initialState.look;

/** The language that the window speaks. */
export function currentLanguage(): Language {
  return current.language;
}

/**
 * Makes the window speak a language: its texts, its numbers and times, and what the page says of itself.
 * What is drawn already stays until it is drawn again.
 */
export function speak({ language, locale }: Tongue): void {
  current = { language, locale };
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}

/**
 * Keeps something made for a locale, such as a number format, and makes it anew when the locale changes.
 *
 * @returns a function that gives the one for the locale of the window.
 */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly value: T } | undefined;
  return () => {
    if (made?.locale !== current.locale) made = { locale: current.locale, value: make(current.locale) };
    return made.value;
  };
}

/**
 * Speaks the language of the state, from the first state on.
 *
 * @param draw draws the whole window; called for the first state and whenever the language changes.
 */
export function followTongue(client: Pick<StateClient, 'get' | 'subscribe'>, draw: () => void): void {
  let drawn = false;
  const follow = ({ look }: { look: Tongue }) => {
    if (drawn && look.language === current.language && look.locale === current.locale) return;
    speak(look);
    drawn = true;
    draw();
  };
  const state = client.get();
  if (state !== null) follow(state);
  client.subscribe(follow);
}
