import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from './redact.ts';

const guid = '279fe21d-1a2b-4c3d-8e9f-0123456789ab.AgentGateway0';

/** How a secret may appear in a log. */
const encodings: Record<string, (text: string) => string> = {
  raw: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
  json: (text) => JSON.stringify(text).slice(1, -1),
  jsonTwice: (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  component: encodeURIComponent,
  lowerComponent: (text) => encodeURIComponent(text).toLowerCase(),
  componentTwice: (text) => encodeURIComponent(encodeURIComponent(text)),
  form: (text) => new URLSearchParams({ p: text }).toString().slice(2),
  base64: (text) => Buffer.from(text).toString('base64').replace(/=+$/, ''),
  base64url: (text) => Buffer.from(text).toString('base64url'),
};

const secretText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 4, maxLength: 32 }),
    fc.string({ unit: 'binary', minLength: 4, maxLength: 32 }),
    fc.string({ unit: fc.constantFrom(...'aZ0"\\/+% \nß'), minLength: 4, maxLength: 32 }),
    fc.stringMatching(/^[0-9]{4,12}$/),
  )
  // A value that the marker itself holds cannot be told from the marker.
  .filter((text) => [...text].length >= 4 && !'[hidden]'.includes(text.toLowerCase()));

describe('registered secrets', () => {
  it.each(Object.entries(encodings))('never survive (%s)', (_name, encode) => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const redactor = createRedactor();
        redactor.register(secret);
        const written = encode(secret);
        expect(redactor.redact(`${before} ${written} ${after}`)).not.toContain(written);
        expect(redactor.redact(`${before} ${written} ${after}`)).toContain('[hidden]');
      }),
      { numRuns: 300 },
    );
  });

  it('never survive inside a longer base64 text', () => {
    fc.assert(
      fc.property(secretText, fc.string(), fc.string(), (secret, before, after) => {
        const redactor = createRedactor();
        redactor.register(secret);
        const encoded = Buffer.from(`${before}:${secret}:${after}`).toString('base64');
        const left = redactor.redact(encoded);
        expect(left).toContain('[hidden]');
        const parts = left.split('[hidden]').map((part) => Buffer.from(part, 'base64').toString('latin1'));
        const bytes = Buffer.from(secret).toString('latin1');
        if (!`${before}${after}`.includes(secret))
          for (const part of parts) expect(part).not.toContain(bytes);
      }),
    );
  });

  it('are hidden whole when one is part of another', () => {
    const redactor = createRedactor();
    redactor.register('word');
    redactor.register('password-with-word');
    expect(redactor.redact('password-with-word, word')).toBe('[hidden], [hidden]');
  });

  it('of under four characters are hidden as words, not inside words', () => {
    const redactor = createRedactor();
    redactor.register('an');
    expect(redactor.redact('pass: an, answer of the man')).toBe('pass: [hidden], answer of the man');
  });

  it('are known until unregistered as often as registered', () => {
    const redactor = createRedactor();
    redactor.register('swordfish');
    redactor.register('swordfish');
    redactor.unregister('swordfish');
    expect(redactor.redact('swordfish')).toBe('[hidden]');
    redactor.unregister('swordfish');
    redactor.unregister('swordfish');
    redactor.register('');
    expect(redactor.redact('swordfish')).toBe('swordfish');
  });
});

describe('what looks like a credential', () => {
  const { redact } = createRedactor();
  it.each([
    [`refused for ${guid}`, 'refused for [hidden]'],
    [`Guid: ${guid}`, 'Guid: [hidden]'],
    ['guid=some-other-form', 'guid=[hidden]'],
    [`Set-GUID: JSESSIONID=${guid}`, 'Set-GUID: [hidden]'],
    ['JSESSIONID=abc.def; Path=/', 'JSESSIONID=[hidden]; Path=/'],
    ['Cookie: lb=node1; other=x\nnext line', 'Cookie: [hidden]\nnext line'],
    ['Set-Cookie: lb="node 1"; Secure', 'Set-Cookie: [hidden]'],
    ['{"set-cookie":["lb=node1"],"x":1}', '{"set-cookie":[hidden]'],
    ['{"set-cookie":"lb=node1; Secure","status":200}', '{"set-cookie":[hidden],"status":200}'],
    ['{"password":"a\\"b c","phonenum":"40038"}', '{"password":[hidden],"phonenum":"***38"}'],
    ['body {\\"password\\":\\"a b\\",\\"x\\":1}', 'body {\\"password\\":[hidden],\\"x\\":1}'],
    ['password=hunter2&x=1', 'password=[hidden]&x=1'],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: [hidden]'],
    ['rememberPassword=true', 'rememberPassword=true'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('is hidden for any GUID, wherever it stands', () => {
    const anyGuid = fc.tuple(fc.uuid(), fc.nat(99)).map(([uuid, node]) => `${uuid}.AgentGateway${node}`);
    fc.assert(
      fc.property(anyGuid, fc.string(), fc.string(), (value, before, after) => {
        const left = redact(before + value.toUpperCase() + after);
        expect(left).not.toContain(value.toUpperCase());
        expect(left).not.toContain(value.slice(0, 36).toUpperCase());
      }),
    );
  });
});

describe('digits', () => {
  const { redact, hideSecrets } = createRedactor();
  it.each([
    ['call from 13800138000', 'call from *********00'],
    ['partner 49997,70093', 'partner ***97,***93'],
    ['partner １３８００１３８０００，70093', 'partner *********００，***93'],
    ['dialled 12*34#', 'dialled ****4#'],
    ['+86 (755) 2878-0808', '+** (***) ****-**08'],
    ['retcode 10001, 100-006 and HTTP 502', 'retcode 10001, 100-006 and HTTP 502'],
    ['{"retcode":"10001","called":"70092"}', '{"retcode":"10001","called":"***92"}'],
    ['{"callid":"1456403570-17","number":"70093"}', '{"callid":"1456403570-17","number":"***93"}'],
    ['connect ECONNREFUSED 10.20.30.40:18043', 'connect ECONNREFUSED 10.20.30.40:18043'],
    ['https://gw1.example:18043/agentgateway', 'https://gw1.example:18043/agentgateway'],
    ['called:70093', 'called:***93'],
    ['at 2026-01-01T10:00:00.000Z', 'at 2026-01-01T10:00:00.000Z'],
    ['extension 6009', 'extension 6009'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it('show at most the last two of any number', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9*#]{5,24}$/),
        fc.stringMatching(/^[a-z ,"]{0,9}$/),
        (number, rest) => {
          const left = redact(`${rest} ${number} ${rest}`);
          expect(left).toContain(number.slice(-2));
          expect(left).not.toMatch(/[0-9]{3}/);
        },
      ),
    );
  });

  it('stay in a text that is only cleared of secrets', () => {
    expect(hideSecrets('13800138000')).toBe('13800138000');
  });
});

it('changes nothing the second time', () => {
  const { redact } = createRedactor();
  const piece = fc.constantFrom(
    `Guid: ${guid}`,
    'password="a b"',
    '"cookie":"x=y"',
    '13800138000',
    'text',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const once = redact(pieces.join(' '));
      expect(redact(once)).toBe(once);
    }),
  );
});
