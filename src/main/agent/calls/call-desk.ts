import type { ControlName } from '../../../shared/call-control.ts';
import type { VerbResult } from '../../../shared/ipc.ts';
import type { AppStateStore } from '../app-state.ts';

/** A control, and what it needs to know. `digits` are kept and logged nowhere. */
export type ControlOrder =
  | { readonly control: Exclude<ControlName, 'callOut' | 'addIvr' | 'secondDial' | 'busy'> }
  | { readonly control: 'callOut'; readonly number: string }
  | { readonly control: 'addIvr'; readonly ivr: string }
  | { readonly control: 'secondDial'; readonly digits: string }
  | { readonly control: 'busy'; readonly reason: number | null };

/** What an agent does with calls. */
export interface CallDesk {
  /** Uses a control; resolves when its outcome is known. */
  use(order: ControlOrder): Promise<VerbResult>;
  /** Starts the flow. @param ivr name of the IVR; null for the one that the key connects. */
  connect(ivr: string | null): VerbResult;
  /** Cancels the flow; one that is over is no longer shown. */
  cancel(): VerbResult;
}

export function createCallDesk({ store }: { readonly store: Pick<AppStateStore, 'get'> }): CallDesk {
  const blocked = (block: VerbResult | null): VerbResult => block ?? { ok: true };
  const because = (why: ReturnType<typeof store.get>['transmitBlock']) =>
    why && ({ ok: false, notice: why, field: null } as const);
  return {
    use: async ({ control }) => blocked(because(store.get().controls[control].block)),
    connect: () => blocked(because(store.get().connect.block)),
    cancel: () => ({ ok: true }),
  };
}
