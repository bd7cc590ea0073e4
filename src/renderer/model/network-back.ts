import type { TonebridgeApi } from '../../shared/ipc.ts';

/**
 * Tells main when the browser sees a network again; Electron's main process has no such event. It is only a hint,
 * and each window gives it.
 *
 * @param source the window, whose `online` event it is.
 * @returns the function that ends it.
 */
export function tellNetworkBack(
  api: Pick<TonebridgeApi, 'networkBack'>,
  source: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): () => void {
  // Without the hint main finds out by its own tries, so a refusal needs no telling.
  const tell = () => void api.networkBack().catch(() => undefined);
  source.addEventListener('online', tell);
  return () => source.removeEventListener('online', tell);
}
