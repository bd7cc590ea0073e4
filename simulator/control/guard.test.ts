import { describe, expect, it } from 'vitest';
import { refusal } from './guard.ts';

const good = {
  method: 'POST',
  host: '127.0.0.1:8044',
  origin: 'http://127.0.0.1:8044',
  contentType: 'application/json',
};

describe('refusal', () => {
  it.each([
    {},
    { host: 'localhost:8044', origin: 'http://localhost:8044' },
    { origin: undefined },
    { method: 'GET', contentType: undefined },
    { contentType: 'application/json; charset=utf-8' },
  ])('lets %j pass', (change) => {
    expect(refusal({ ...good, ...change }, 8044)).toBeNull();
  });

  it.each([
    { host: 'evil.example:8044' },
    { host: '127.0.0.1:9999' },
    { host: undefined },
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { contentType: 'text/plain' },
    { contentType: undefined },
  ])('refuses %j', (change) => {
    expect(refusal({ ...good, ...change }, 8044)).not.toBeNull();
  });
});
