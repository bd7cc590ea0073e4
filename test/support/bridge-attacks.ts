import { createApi } from '../../src/preload/api.ts';
import type { Outcomes } from './page-attacks.ts';

/** A value that must never be taken over by main. */
const polluting = ['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'];

/** What the attack on the bridge sends; JSON, because it goes into the page. */
export const bridgeAttack = { polluting, huge: 5_000_000, functions: takingSomething() };

/** The functions of the bridge that hand on what they are given; the others drop it. */
function takingSomething(): string[] {
  const mark = 'handed on';
  let asked = '';
  const ipc = {
    invoke: async (_verb: string, request: unknown) => {
      asked = JSON.stringify(request) ?? '';
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  const api = createApi(ipc as unknown as Parameters<typeof createApi>[0]);
  return Object.entries(api)
    .filter(([, call]: [string, (value: never) => unknown]) => {
      asked = '';
      call(mark as never);
      return asked.includes(mark);
    })
    .map(([name]) => name);
}

/**
 * Calls the functions of the bridge with arguments of all wrong kinds. Sent to the page as its source.
 *
 * @returns call → `refused`, or what came of it.
 */
export async function attackBridge({ polluting, huge, functions }: typeof bridgeAttack): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  const bridge = window.tonebridge as unknown as Record<string, (value: unknown) => Promise<unknown>>;
  const deep = () => {
    let value: unknown = 1;
    for (let i = 0; i < 500; i += 1) value = { value };
    return value;
  };
  const wrong: Record<string, unknown> = {
    null: null,
    number: 4711,
    NaN: Number.NaN,
    text: 'x',
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
        outcomes[key] = `went through: ${JSON.stringify(answer)}`;
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
