import { describe, expect, it } from 'vitest';
import { parseRegistry, readPolicyRegistry } from './policy-registry.ts';

/** As `reg query HKLM\SOFTWARE\Policies\Tonebridge /s` prints it. */
const output = [
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Tonebridge\\Defaults',
  '    theme    REG_SZ    dark',
  '    visibleDigits    REG_DWORD    0x3',
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Tonebridge\\Locked',
  '    gateway    REG_SZ    https://gw.example:8043',
  '    fallbackGateways    REG_MULTI_SZ    https://b.example:8043\\0https://c.example:8043',
  '    alwaysOnTop    REG_DWORD    0x1',
  '    wideAgentIds    REG_DWORD    0x0',
  '    caFile    REG_SZ    C:\\Program Files\\CA root.pem',
  '    ivrDirectory    REG_SZ    [{"name":"Bank","numbers":["70093"],"prefixes":[]}]',
  '',
].join('\r\n');

describe('parseRegistry', () => {
  it('makes of texts and numbers what each setting is', () => {
    expect(parseRegistry(output)).toEqual({
      kind: 'policy',
      policy: {
        defaults: { theme: 'dark', visibleDigits: 3 },
        locked: {
          gateway: 'https://gw.example:8043',
          fallbackGateways: ['https://b.example:8043', 'https://c.example:8043'],
          alwaysOnTop: true,
          wideAgentIds: false,
          caFile: 'C:\\Program Files\\CA root.pem',
          ivrDirectory: [{ name: 'Bank', numbers: ['70093'], prefixes: [] }],
        },
      },
    });
  });

  it('takes an empty text and an empty list as such', () => {
    const empty = 'HKLM\\X\\Locked\n    caFile    REG_SZ    \n    fallbackGateways    REG_MULTI_SZ    ';
    expect(parseRegistry(empty)).toMatchObject({ policy: { locked: { caFile: '', fallbackGateways: [] } } });
  });

  it.each([
    [
      'a value of another kind',
      'HKLM\\X\\Locked\n    gateway    REG_DWORD    0x1',
      'locked.gateway: not valid',
    ],
    ['an unknown name', 'HKLM\\X\\Locked\n    colour    REG_SZ    red', 'locked.colour: unknown name'],
    [
      'a directory that is no JSON',
      'HKLM\\X\\Locked\n    ivrDirectory    REG_SZ    [',
      'locked.ivrDirectory: not valid',
    ],
  ])('breaks on %s', (_name, text, reason) => {
    expect(parseRegistry(text)).toEqual({ kind: 'broken', reason });
  });

  it('leaves other keys alone', () => {
    expect(parseRegistry('HKLM\\X\\Other\n    gateway    REG_SZ    x')).toMatchObject({
      policy: { locked: {}, defaults: {} },
    });
  });
});

describe('readPolicyRegistry', () => {
  it('finds none where the key is not there', () => {
    expect(readPolicyRegistry(() => null)).toEqual({ kind: 'none' });
  });

  it('asks for the key that group policy writes', () => {
    const asked: string[] = [];
    readPolicyRegistry((key) => {
      asked.push(key);
      return output;
    });
    expect(asked).toEqual(['HKLM\\SOFTWARE\\Policies\\Tonebridge']);
  });
});
