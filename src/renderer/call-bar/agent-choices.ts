import type { BusyReason, ControlName, ReadinessView } from '../../shared/call-control.ts';
import type { TonebridgeApi, VerbResult } from '../../shared/ipc.ts';
import type { AgentStateView, AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';

export type StateApi = Pick<TonebridgeApi, 'becomeReady' | 'becomeBusy' | 'beginWrapUp' | 'endWrapUp'>;

/** A state that the agent can take. */
export interface AgentChoice {
  readonly id: string;
  readonly label: string;
  readonly control: ControlName;
  readonly isCurrent: boolean;
  take(api: StateApi): Promise<VerbResult>;
}

/** What a reason is called; its code where it has no name. */
export function reasonName({ code, name }: BusyReason): string {
  return name ?? say('state.reason', { code: String(code) });
}

/** Busy in words, with its reason. */
export function busyWords(reason: BusyReason | null): string {
  return reason === null ? say('state.busy') : say('state.busyWith', { reason: reasonName(reason) });
}

/** What is asked for during a call and begins when it ends; null when nothing is. */
export function nextWords({ next }: Pick<ReadinessView, 'next'>): string | null {
  if (next === null) return null;
  return say('state.next', {
    state: next.state === 'busy' ? busyWords(next.reason) : say(`state.${next.state}`),
  });
}

/** The states to choose from, in their order. */
export function agentChoices(
  { readiness }: Pick<AppState, 'readiness'>,
  agentState: AgentStateView,
): AgentChoice[] {
  const { reason, reasons } = readiness;
  const isBusy = agentState === 'busy';
  const busy = [null, ...reasons].map(
    (one): AgentChoice => ({
      id: `busy-${one?.code ?? 'plain'}`,
      label: busyWords(one),
      control: 'busy',
      isCurrent: isBusy && (one?.code ?? null) === (reason?.code ?? null),
      take: (api) => api.becomeBusy(one?.code ?? null),
    }),
  );
  const wrapUp: AgentChoice =
    agentState === 'wrapUp'
      ? {
          id: 'end-wrap-up',
          label: say('state.endWrapUp'),
          control: 'endWrapUp',
          isCurrent: false,
          take: (api) => api.endWrapUp(),
        }
      : {
          id: 'wrap-up',
          label: say('state.wrapUp'),
          control: 'wrapUp',
          isCurrent: false,
          take: (api) => api.beginWrapUp(),
        };
  return [
    {
      id: 'ready',
      label: say('state.ready'),
      control: 'ready',
      isCurrent: agentState === 'ready',
      take: (api) => api.becomeReady(),
    },
    ...busy,
    wrapUp,
  ];
}
