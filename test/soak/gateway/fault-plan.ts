import type { FaultSpec, SimulatorControl } from '../../../simulator/index.ts';
import type { Dice } from '../../support/dice.ts';

type Target = 'poll' | 'transmit' | 'session';

/** Part of the path by which each operation is found. */
const paths: Readonly<Record<Target, string>> = {
  poll: '/agentevent/',
  transmit: 'thirdPartyConfTransmitNum',
  session: '/onlineagent/',
};

const targets = ['poll', 'transmit', 'session'] as const satisfies readonly Target[];

/** A fault without what it strikes; `weight` says how often it is chosen. */
type Choice = { readonly weight: number; readonly make: (dice: Dice) => FaultSpec };

const anywhere: readonly Choice[] = [
  { weight: 3, make: () => ({ kind: 'reset', phase: 'before' }) },
  { weight: 3, make: () => ({ kind: 'reset', phase: 'after' }) },
  { weight: 2, make: () => ({ kind: 'cut' }) },
  { weight: 2, make: () => ({ kind: 'truncate' }) },
  { weight: 2, make: () => ({ kind: 'status', status: 503 }) },
  { weight: 1, make: () => ({ kind: 'status', status: 502 }) },
  { weight: 1, make: () => ({ kind: 'status', status: 429 }) },
  { weight: 1, make: () => ({ kind: 'html' }) },
  { weight: 4, make: (dice) => ({ kind: 'delay', delayMs: dice.between(100, 1500) }) },
  { weight: 3, make: (dice) => ({ kind: 'slowBody', overMs: dice.between(100, 1500) }) },
];

const hangs: readonly Choice[] = [
  { weight: 0.4, make: () => ({ kind: 'hang', phase: 'before' }) },
  { weight: 0.4, make: () => ({ kind: 'hang', phase: 'after' }) },
];

/** After these a client waits for half a minute or so. */
const lasting: readonly Choice[] = [
  ...hangs,
  { weight: 0.5, make: () => ({ kind: 'status', status: 503, headers: { 'retry-after': '1' } }) },
  { weight: 0.5, make: () => ({ kind: 'status', status: 429, headers: { 'retry-after': '1' } }) },
];

const choices: Readonly<Record<Target, readonly Choice[]>> = {
  poll: [...anywhere, { weight: 1, make: () => ({ kind: 'retcode', retcode: '105-002' }) }],
  transmit: [...anywhere, ...hangs, { weight: 2, make: () => ({ kind: 'retcode', retcode: '10001' }) }],
  session: anywhere,
};

/** Chooses faults and counts those that struck. */
export interface FaultPlan {
  /** Lets something go wrong for an agent soon; nothing new while the last fault of its kind of request waits. */
  add(agentId: string): void;
  /** Told of each fault that struck. */
  struck(agentId: string, path: string, fault: string): void;
  /** Takes back what has not struck. */
  clear(): void;
  /** Faults that struck, by operation and kind. */
  readonly counts: Readonly<Record<string, number>>;
}

/** @param isLong whether there is time for faults after which a client waits for half a minute. */
export function createFaultPlan(
  control: Pick<SimulatorControl, 'addFault' | 'clearFaults'>,
  dice: Dice,
  isLong: boolean,
): FaultPlan {
  const waiting = new Set<string>();
  const counts: Record<string, number> = {};
  return {
    counts,
    add(agentId) {
      const target = dice.pick<Target>(['poll', 'poll', 'poll', 'transmit', 'transmit', 'session']);
      const name = `${agentId} ${target}`;
      if (waiting.has(name)) return;
      waiting.add(name);
      const all = target === 'poll' && isLong ? [...choices.poll, ...lasting] : choices[target];
      control.addFault({ ...randomFault(dice, all), match: { agentId, path: paths[target] } });
    },
    struck(agentId, path, fault) {
      const target = targets.find((one) => path.includes(paths[one])) ?? 'session';
      waiting.delete(`${agentId} ${target}`);
      const name = `${target} ${fault}`;
      counts[name] = (counts[name] ?? 0) + 1;
    },
    clear() {
      waiting.clear();
      control.clearFaults();
    },
  };
}

function randomFault(dice: Dice, all: readonly Choice[]): FaultSpec {
  let left = dice.roll() * all.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = all.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  return chosen?.make(dice) ?? { kind: 'reset' };
}
