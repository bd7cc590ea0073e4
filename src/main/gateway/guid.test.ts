import { describe, expect, it } from 'vitest';
import { createGuidHolder, parseSetGuid } from './guid.ts';

const GUID = '279fe21d-0000-4000-8000-00000000abcd.AgentGateway0';

describe('parseSetGuid', () => {
  it.each([
    [`JSESSIONID=${GUID}`, GUID],
    [`jsessionid=${GUID}; Path=/`, GUID],
    [GUID, GUID],
    [['JSESSIONID=old.AgentGateway0', `JSESSIONID=${GUID}`], GUID],
  ])('reads %s', (header, guid) => {
    expect(parseSetGuid(header)).toBe(guid);
  });

  it.each([
    undefined,
    '',
    'JSESSIONID=',
    'JSESSIONID=a b',
    'JSESSIONID=ä',
    `JSESSIONID=${'x'.repeat(257)}`,
    [],
  ])('takes %s for no GUID', (header) => {
    expect(parseSetGuid(header as string | string[] | undefined)).toBeNull();
  });
});

describe('GuidHolder', () => {
  it('tells listeners each new GUID once and stops when asked', () => {
    const holder = createGuidHolder();
    const seen: (string | null)[] = [];
    const stop = holder.subscribe((guid) => seen.push(guid));
    holder.set('a');
    holder.set('a');
    holder.set('b');
    stop();
    holder.set(null);
    expect(seen).toEqual(['a', 'b']);
    expect(holder.current()).toBeNull();
  });
});
