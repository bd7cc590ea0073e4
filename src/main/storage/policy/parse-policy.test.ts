import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPolicy, parsePolicy } from './parse-policy.ts';

describe('parsePolicy', () => {
  it('reads what is locked and what users start with', () => {
    const text = '{"locked":{"gateway":"https://gw.example:8043"},"defaults":{"visibleDigits":0}}';
    expect(parsePolicy(text)).toEqual({
      kind: 'policy',
      policy: { locked: { gateway: 'https://gw.example:8043' }, defaults: { visibleDigits: 0 } },
    });
    expect(parsePolicy(`\uFEFF${text}`).kind).toBe('policy');
    expect(parsePolicy('{}')).toEqual({ kind: 'policy', policy: { locked: {}, defaults: {} } });
  });

  it.each([
    ['', 'not JSON'],
    ['{"locked":', 'not JSON'],
    ['[]', 'policy: not valid'],
    ['{"locked":{"gateway":7}}', 'locked.gateway: not valid'],
    ['{"locked":{"gatway":"x"}}', 'locked.gatway: unknown name'],
    ['{"lock":{}}', 'lock: unknown name'],
    ['{"defaults":{"ivrDirectory":[{"name":"Bank"}]}}', 'defaults.ivrDirectory.0.numbers: not valid'],
  ])('says where %s is wrong, and takes no part of it', (text, reason) => {
    expect(parsePolicy(text)).toEqual({ kind: 'broken', reason });
  });

  it('never repeats a value in what it says', () => {
    const wrong = { locked: { phoneNumber: '4'.repeat(30), gateway: 'https://me:secret@gw' } };
    expect(JSON.stringify(checkPolicy(wrong))).not.toMatch(/444|secret/);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(fc.property(fc.string(), (text) => ['policy', 'broken'].includes(parsePolicy(text).kind)));
    fc.assert(fc.property(fc.jsonValue(), (value) => ['policy', 'broken'].includes(checkPolicy(value).kind)));
  });
});
