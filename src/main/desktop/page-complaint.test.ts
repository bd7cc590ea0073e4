import { describe, expect, it } from 'vitest';
import { refusedByChromium } from './page-complaint.ts';

describe('refusedByChromium', () => {
  it.each([
    [
      `Refused to connect to 'http://evil.example/?q=4711' because it violates the following Content Security Policy directive: "connect-src 'none'".`,
      'connect-src',
    ],
    [
      `Executing inline script violates the following Content Security Policy directive: "script-src 'self'".`,
      'script-src',
    ],
    ['Not allowed to load local resource: file:///etc/passwd', 'file'],
    ['a page says what it likes', null],
    ['Content Security Policy directive: "made-up 1"', null],
  ])('%s', (text, word) => {
    expect(refusedByChromium(text)).toBe(word);
  });
});
