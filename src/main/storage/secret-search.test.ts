import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretPattern } from './secret-pattern.ts';
import { secretSearch } from './secret-search.ts';

/** Characters that are written in several ways, or are near to such. */
const awkward = fc.constantFrom(...'aAkKsSzZ09-_+/ .~%\\"\n\u017f\u212aß客');
const secretText = fc.string({ unit: awkward, minLength: 1, maxLength: 12 });

const writings: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => secret.toUpperCase(),
  (secret) => secret.toLowerCase(),
  (secret) => secret.replaceAll(' ', '+'),
  encodeURIComponent,
  JSON.stringify,
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => Buffer.from(`-${secret}-`).toString('base64url').toUpperCase(),
  (secret) => Buffer.from(`--${secret}`).toString('base64').toLowerCase(),
  (secret) => secret.slice(1),
];

describe('the search for a secret', () => {
  it('hides what the pattern finds, and nothing else', () => {
    const text = fc.string({ unit: awkward, maxLength: 8 });
    fc.assert(
      fc.property(secretText, fc.constantFrom(...writings), text, text, (secret, write, before, after) => {
        const line = `${before}${write(secret)}${after}`;
        const byPattern = line.replaceAll(secretPattern(secret), '[hidden]');
        expect(secretSearch(secret, '[hidden]')(line)).toBe(byPattern);
      }),
      { numRuns: 5000 },
    );
  });

  it('finds a secret in a text that is plain, in any casing', () => {
    const hide = secretSearch('Canary-1 x', '[hidden]');
    expect(hide('the CANARY-1 X and canary-1+x.')).toBe('the [hidden] and [hidden].');
    expect(hide('nothing of it: canary 1')).toBe('nothing of it: canary 1');
  });
});
