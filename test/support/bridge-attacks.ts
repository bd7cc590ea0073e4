import { createApi } from '../../src/preload/api.ts';
import { requestSchemas } from '../../src/shared/ipc-schemas.ts';
import type { Outcomes } from './page-attacks.ts';

/** A value that must never be taken over by main. */
const polluting = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'];

/** Wrong for most functions. Some take a text or null, and then main has to find out that it means nothing. */
const simple = { null: null, text: 'x' };

/** What the attack on the bridge sends; JSON, because it goes into the page. */
export const bridgeAttack = { polluting, simple, huge: 5_000_000, ...whatTheBridgeTakes() };

/**
 * Finds out what the functions of the bridge do with what they are given.
 *
 * @returns those that hand it on (the others drop it), and the calls with simple values of which main's schemas approve.
 */
function whatTheBridgeTakes(): { functions: string[]; fitting: string[] } {
  let asked: { verb: string; request: unknown } | null = null;
  const ipc = {
    invoke: async (verb: string, request: unknown) => {
      asked = { verb, request };
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  const api = createApi(ipc as unknown as Parameters<typeof createApi>[0]);
  const askedBy = (call: (value: never) => unknown, value: unknown): typeof asked => {
    asked = null;
    call(value as never);
    return asked;
  };
  const mark = 'handed on';
  const taking = Object.entries(api).filter(([, call]) =>
    JSON.stringify(askedBy(call, mark)?.request ?? '').includes(mark),
  );
  const fitting = taking.flatMap(([name, call]) =>
    Object.entries(simple)
      .filter(([, value]) => {
        const { verb, request } = askedBy(call, value) ?? { verb: '', request: undefined };
        return requestSchemas[verb as keyof typeof requestSchemas]?.safeParse(request).success ?? false;
      })
      .map(([kind]) => `${name}(${kind})`),
  );
  return { functions: taking.map(([name]) => name), fitting };
}

/**
 * Calls the functions of the bridge with arguments of all wrong kinds. Sent to the page as its source.
 *
 * @returns call → `refused`, or what came of it.
 */
export async function attackBridge(attack: typeof bridgeAttack): Promise<Outcomes> {
  const { polluting, simple, huge, functions, fitting } = attack;
  const outcomes: Outcomes = {};
  const bridge = window.tonebridge as unknown as Record<string, (value: unknown) => Promise<unknown>>;
  const deep = () => {
    let value: unknown = 1;
    for (let i = 0; i < 500; i += 1) value = { value };
    return value;
  };
  const wrong: Record<string, unknown> = {
    ...simple,
    number: 4711,
    NaN: Number.NaN,
    list: [1, 2],
    empty: {},
    deep: deep(),
    'too large': 'x'.repeat(huge),
    'too large within': { agentId: 'x'.repeat(huge), password: '', phoneNumber: '', rememberPassword: true },
    'more than it should': { name: 'toolbar', height: 100, size: 'normal', more: 1 },
    bytes: new Uint8Array(1000),
    date: new Date(),
  };
  for (const text of polluting) wrong[text] = JSON.parse(text);
  for (const name of functions) {
    for (const [kind, value] of Object.entries(wrong)) {
      const key = `${name}(${kind})`;
      try {
        const answer = await bridge[name]?.(value);
        const isAnsweredNo = fitting.includes(key) && (answer as { ok?: unknown } | null)?.ok === false;
        outcomes[key] = isAnsweredNo ? 'refused' : `went through: ${JSON.stringify(answer)}`;
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        outcomes[key] = /not valid|could not be cloned|recursion|depth/i.test(text)
          ? 'refused'
          : `failed: ${text}`;
      }
    }
  }
  return outcomes;
}

/** Calls every function of the bridge from a place that has no right to it. Sent to the page as its source. */
export async function callBridge(): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const bridge = window.tonebridge as unknown as Record<string, (value?: unknown) => Promise<unknown>>;
  for (const [name, call] of Object.entries(bridge)) {
    // A subscription asks main nothing.
    if (/^on[A-Z]/.test(name)) continue;
    try {
      outcomes[name] = `went through: ${JSON.stringify(await call(true))}`;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      outcomes[name] = text.includes('not allowed here') ? 'refused' : `failed: ${text}`;
    }
  }
  return outcomes;
}
