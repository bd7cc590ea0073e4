import { describe, expect, it } from 'vitest';
import { parseGatewayAddress } from './address.ts';

describe('parseGatewayAddress', () => {
  it.each([
    ['https://gw.example.com:8043', 'https://gw.example.com:8043'],
    ['  https://gw.example.com:8043/ ', 'https://gw.example.com:8043'],
    ['gw.example.com:8043', 'https://gw.example.com:8043'],
    ['https://10.1.2.3:8043', 'https://10.1.2.3:8043'],
    ['https://[2001:db8::1]:8043', 'https://[2001:db8::1]:8043'],
    ['https://gw.example.com:443', 'https://gw.example.com'],
    ['HTTPS://GW.Example.com:8043', 'https://gw.example.com:8043'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
    ['http://localhost:8000', 'http://localhost:8000'],
    ['http://[::1]:8000', 'http://[::1]:8000'],
  ])('accepts %s', (text, origin) => {
    const result = parseGatewayAddress(text);
    expect(result.ok && result.address.origin).toBe(origin);
  });

  it.each([
    ['', 'input.gatewayMissing'],
    ['   ', 'input.gatewayMissing'],
    ['https://', 'input.gatewayForm'],
    ['https://gw example:8043', 'input.gatewayForm'],
    ['https://gw.example.com:99999', 'input.gatewayForm'],
    ['gw.example.com', 'input.gatewayPort'],
    ['https://gw.example.com', 'input.gatewayPort'],
    ['https://[2001:db8::1]', 'input.gatewayPort'],
    ['https://gw.example.com:8043/agentgateway/resource', 'input.gatewayPath'],
    ['https://gw.example.com:8043/?a=1', 'input.gatewayPath'],
    ['https://gw.example.com:8043/#x', 'input.gatewayPath'],
    ['http://gw.example.com:8000', 'input.gatewayScheme'],
    ['http://127.0.0.1.evil.example:8000', 'input.gatewayScheme'],
    ['ftp://gw.example.com:21', 'input.gatewayScheme'],
    ['https://user:secret@gw.example.com:8043', 'input.gatewayCredentials'],
  ])('refuses %s with %s', (text, key) => {
    const result = parseGatewayAddress(text);
    expect(result.ok ? null : result.notice.key).toBe(key);
  });

  it('shows the address as it should be, with the port that was typed', () => {
    const result = parseGatewayAddress('https://gw.example.com:9443/agentgateway');
    expect(result.ok ? null : result.notice.params).toEqual({ example: 'https://gw.example.com:9443' });
  });

  it('never repeats a password that was typed into the address', () => {
    expect(JSON.stringify(parseGatewayAddress('https://user:s3cret@gw:8043'))).not.toContain('s3cret');
  });
});
