import { describe, expect, it } from 'vitest';
import { originOf } from './origin.ts';

describe('originOf', () => {
  it.each([
    ['https://user:pass@evil.example:8443/path?q=1#x', 'https://evil.example:8443'],
    ['tonebridge://app/toolbar.html', 'tonebridge://app'],
    ['data:text/html,<b>secret</b>', 'data:'],
    ['file:///etc/passwd', 'file:'],
    ['no address', 'invalid'],
  ])('%s', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});
