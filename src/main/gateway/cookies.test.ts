import { describe, expect, it } from 'vitest';
import { createCookies } from './cookies.ts';

const GATEWAY = 'https://gw.example.com:8043';
const OTHER = 'https://gw2.example.com:8043';

describe('createCookies', () => {
  it('sends back what it was given, newest value first to count', () => {
    const cookies = createCookies();
    expect(cookies.header('https://10.0.0.1:8043')).toBeNull();
    cookies.store('https://10.0.0.1:8043', ['LB=node1; Path=/; Secure; HttpOnly', 'other=1']);
    cookies.store('https://10.0.0.1:8043', 'LB=node2; Path=/; Secure; HttpOnly');
    expect(cookies.header('https://10.0.0.1:8043')?.split('; ').sort()).toEqual(['LB=node2', 'other=1']);
  });

  it('drops rubbish and cookies of other hosts', () => {
    const cookies = createCookies();
    cookies.store(GATEWAY, ['', ';;;', 'x=1; Domain=other.example.org', '\u0000=\u0001']);
    expect(cookies.header(GATEWAY)).toBeNull();
  });

  it('gives each address its own only', () => {
    const cookies = createCookies();
    cookies.store(GATEWAY, 'LB=a; Path=/');
    cookies.store(OTHER, 'LB=b; Path=/');
    expect([cookies.header(GATEWAY), cookies.header(OTHER)]).toEqual(['LB=a', 'LB=b']);
    expect(cookies.header('https://elsewhere.example.com:8043')).toBeNull();
  });

  it('keeps two ports of one host apart, as well as what is kept of them', () => {
    const cookies = createCookies();
    const ports = ['https://10.0.0.1:8043', 'https://10.0.0.1:8044'] as const;
    cookies.store(ports[0], 'LB=a; Path=/');
    expect(cookies.header(ports[1])).toBeNull();
    cookies.store(ports[1], 'LB=b; Path=/');
    expect(ports.map((origin) => cookies.header(origin))).toEqual(['LB=a', 'LB=b']);
    expect(Object.values(cookies.save()).flat()).toHaveLength(2);
  });

  it('gives no address the cookies that another sets for their common domain', () => {
    const cookies = createCookies();
    cookies.store(GATEWAY, 'LB=a; Path=/; Domain=example.com');
    expect([cookies.header(GATEWAY), cookies.header(OTHER)]).toEqual(['LB=a', null]);
  });

  it('forgets a cookie that the balancer expires', () => {
    const cookies = createCookies();
    cookies.store(GATEWAY, 'LB=a; Path=/');
    cookies.store(GATEWAY, 'LB=; Path=/; Max-Age=0');
    expect(cookies.header(GATEWAY)).toBeNull();
  });

  it('can be saved and taken in again', () => {
    const first = createCookies();
    first.store(GATEWAY, 'LB=node1; Path=/; Secure');
    first.store(OTHER, 'LB=node9; Path=/; Secure');
    const second = createCookies();
    second.restore(first.save());
    expect([second.header(GATEWAY), second.header(OTHER)]).toEqual(['LB=node1', 'LB=node9']);
    second.clear();
    expect(second.header(GATEWAY)).toBeNull();
    expect(second.save()).toEqual({});
  });
});
