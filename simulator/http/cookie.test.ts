import { describe, expect, it } from 'vitest';
import { cookieHeader, readCookie } from './cookie.ts';
import { another, bench } from './test-bench.ts';

describe('readCookie', () => {
  it.each([
    ['HWWAFSESID=abc', 'abc'],
    ['a=b; HWWAFSESID=abc; c=d', 'abc'],
    ['OTHERHWWAFSESID=abc', null],
    ['HWWAFSESID=', null],
    [null, null],
  ])('reads %j as %j', (header, value) => {
    expect(readCookie(header)).toBe(value);
  });
});

describe('cookieHeader', () => {
  it('is Secure only over HTTPS', () => {
    expect(cookieHeader('x', true)).toBe('HWWAFSESID=x; Path=/; Secure; HttpOnly');
    expect(cookieHeader('x', false)).toBe('HWWAFSESID=x; Path=/; HttpOnly');
  });
});

describe('requireCookie', () => {
  it("loses a signed-in agent's requests without the cookie, not a sign-in", async () => {
    const { simulator, client } = await bench({ requireCookie: true });
    const { headers } = await client.signIn();
    expect((await client.poll()).status).toBe(502);
    client.cookie = headers['set-cookie']?.split(';')[0] ?? '';
    expect((await client.poll()).event?.eventType).toBe('AgentOther_InService');
    expect((await another(simulator).signIn()).retcode).toBe('100-002');
  });
});
