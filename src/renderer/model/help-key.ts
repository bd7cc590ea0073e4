import type { TonebridgeApi } from '../../shared/ipc.ts';

/** F1 opens the help, wherever the focus is in this window. */
export function helpAtF1(
  api: Pick<TonebridgeApi, 'openWindow'>,
  target: Pick<Window, 'addEventListener'>,
): void {
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'F1' || event.defaultPrevented) return;
    event.preventDefault();
    // Main logs a refusal.
    api.openWindow('help').catch(() => undefined);
  });
}
