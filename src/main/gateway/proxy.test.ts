import { describe, expect, it } from 'vitest';
import { parseProxyAddress, parseProxyList, proxyName } from './proxy.ts';

const direct = { kind: 'direct' };

describe('parseProxyList', () => {
  it('reads what Chromium says, in order', () => {
    expect(parseProxyList('PROXY a.example:8080;HTTPS b.example:8443; DIRECT')).toEqual([
      { kind: 'http', host: 'a.example', port: 8080 },
      { kind: 'https', host: 'b.example', port: 8443 },
      direct,
    ]);
  });

  it('knows the ports that are left out, addresses of IPv6, and any case', () => {
    expect(parseProxyList('proxy a.example; https b.example; PROXY [2001:db8::1]:3128')).toEqual([
      { kind: 'http', host: 'a.example', port: 80 },
      { kind: 'https', host: 'b.example', port: 443 },
      { kind: 'http', host: '2001:db8::1', port: 3128 },
    ]);
  });

  it.each(['', ' ', ';', 'DIRECT', 'direct;'])('takes %j as direct', (text) => {
    expect(parseProxyList(text)).toEqual([direct]);
  });

  it.each([
    'SOCKS a:1080',
    'SOCKS5 a:1080',
    'SOCKS4 a:1080',
    'QUIC a:443',
    'PROXY',
    'PROXY a:0',
    'PROXY a:99999',
    'PROXY user:secret@a:80',
    'PROXY a:80 b:80',
    'nonsense',
  ])('never goes straight for want of understanding %j', (text) => {
    expect(parseProxyList(text)).toEqual([{ kind: 'unsupported', name: text }]);
  });
});

describe('parseProxyAddress', () => {
  it.each([
    ['proxy.example.com:8080', 'proxy.example.com:8080'],
    [' http://proxy.example.com:8080/ ', 'proxy.example.com:8080'],
    ['HTTPS://proxy.example.com:8443', 'https://proxy.example.com:8443'],
    ['10.0.0.1:3128', '10.0.0.1:3128'],
    ['[::1]:3128', '[::1]:3128'],
    ['proxy', 'proxy:80'],
  ])('reads %j', (text, name) => {
    const hop = parseProxyAddress(text);
    expect(hop && proxyName(hop)).toBe(name);
  });

  it.each(['', 'socks5://a:1', 'http://', 'a:b', 'a:8080/path', 'user:secret@a:80', 'a b:80', 'a:70000'])(
    'refuses %j',
    (text) => expect(parseProxyAddress(text)).toBeNull(),
  );
});
