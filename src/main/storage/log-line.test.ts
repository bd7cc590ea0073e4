import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLine } from './log-line.ts';
import { createRedactor } from './redact.ts';

const date = new Date(Date.UTC(2026, 0, 1, 10));
const guid = '279fe21d-1a2b-4c3d-8e9f-0123456789ab.AgentGateway0';

function line(message: string, values: Record<string, unknown> = {}, redactor = createRedactor()) {
  return formatLine({ date, level: 'info', message, values }, redactor);
}

describe('formatLine', () => {
  it('writes time, level, sentence and values', () => {
    expect(
      line('gateway call', { method: 'thirdPartyConfTransmitNum', status: 200, text: 'two words' }),
    ).toBe(
      '2026-01-01T10:00:00.000Z INFO gateway call method=thirdPartyConfTransmitNum status=200 text="two words"',
    );
  });

  it.each([
    [{ retcode: '10001' }, 'retcode=10001'],
    [{ retcode: '100-006' }, 'retcode=100-006'],
    [
      { callid: '1456403570-17', heldCallid: '1456403571-18' },
      'callid=1456403570-17 heldCallid=1456403571-18',
    ],
    [{ agentId: '59999', port: 18043, tookMs: 12345.5 }, 'agentId=59999 port=18043 tookMs=12345.5'],
    [{ gateway: 'https://gw.example:18043' }, 'gateway=https://gw.example:18043'],
    [{ agentId: '13800138000' }, 'agentId=*********00'],
    [{ callid: '13800138000' }, 'callid=*********00'],
    [{ other: 70093 }, 'other=***93'],
    [{ caller: '6009', partner: '49997,70093' }, 'caller=**09 partner="*****,***93"'],
    [
      { password: 'x', guid, setCookie: ['a=b'], digits: '1' },
      'password=[hidden] guid=[hidden] setCookie=[hidden] digits=[hidden]',
    ],
    [{ passwordKept: true, reason: null, kind: undefined }, 'passwordKept=true reason=null kind=null'],
    [
      { event: { called: '6009', deep: [{ guid }] } },
      'event="{\\"called\\":\\"**09\\",\\"deep\\":[{\\"guid\\":[hidden]}]}"',
    ],
    [{ body: new Uint8Array(5) }, 'body="[5 bytes]"'],
    [{ 'odd key\n': 1 }, 'odd_key_=1'],
  ])('%j', (values, expected) => {
    expect(line('x', values)).toBe(`2026-01-01T10:00:00.000Z INFO x ${expected}`);
  });

  it('shows an error with its code and cause, redacted, on the same line', () => {
    const cause = Object.assign(new Error(`sent Guid: ${guid}`), { code: 'ECONNRESET' });
    const text = line('failed', { error: new Error('calling 13800138000', { cause }) });
    expect(text).toContain('Error: calling *********00');
    expect(text).toContain('caused by Error: sent Guid: [hidden]');
    expect(text).toContain('[ECONNRESET]');
    expect(text).not.toContain('\n');
  });

  it('survives values that cannot be read and lists without end', () => {
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    const throwing = {
      get bad(): string {
        throw new Error('no');
      },
    };
    expect(line('x', { throwing, endless, symbol: Symbol('s'), big: 12n })).toMatch(
      /throwing=\[unreadable\] endless="\{.*\}" symbol="Symbol\(s\)" big=12$/,
    );
    expect(line('x', throwing)).toMatch(/x bad=\[unreadable\]$/);
  });

  it('cuts what is too long', () => {
    expect(line('x', { text: 'ab '.repeat(5000) }).length).toBeLessThan(4200);
  });

  it('is one line without a registered secret, whatever is logged', () => {
    const secret = 'correct "horse"\nbattery';
    const any = fc.oneof(
      fc.anything(),
      fc.string().map((text) => `${text}${secret}`),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), any), (text, values) => {
        const redactor = createRedactor();
        redactor.register(secret);
        const written = line(`${text} ${secret}`, values, redactor);
        expect(written).toMatch(/^2026-01-01T10:00:00\.000Z INFO /);
        expect(written).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
        expect(written).not.toMatch(/horse/);
      }),
    );
  });
});
