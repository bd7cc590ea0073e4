import type { AppStateStore } from '../agent/app-state.ts';
import type { SaidOnce } from '../storage/said-once.ts';

/** Has the toolbar say, the first time ever that it is closed, that the program keeps running. */
export interface CloseHint {
  /** The user closes the toolbar. @returns whether it hides now. */
  closing(): boolean;
  /** It is hidden, however that came. */
  hidden(): void;
}

export function createCloseHint(store: Pick<AppStateStore, 'get' | 'update'>, said: SaidOnce): CloseHint {
  return {
    closing: () => {
      if (store.get().closeHint || !said.first('closing')) return true;
      store.update({ closeHint: true });
      return false;
    },
    hidden: () => store.update({ closeHint: false }),
  };
}
