import { networkInterfaces } from 'node:os';
import type { Agent } from '../agent/agent.ts';
import type * as Electron from '../desktop/electron.ts';
import { manageLifecycle } from '../desktop/lifecycle.ts';
import { watchNetwork } from '../desktop/network.ts';
import { isWakeUp, watchPower } from '../desktop/power.ts';
import { watchSessionEnd } from '../desktop/session-end.ts';
import type { AuditTrail, Clock, Logger } from '../ports.ts';
import type { Updates } from '../update/updates.ts';
import type { ProxyBinding } from './proxies.ts';
import type { ShortcutBinding } from './shortcut-binding.ts';

/** A sign-out at quit may take this long, in milliseconds; then the gateway's own time-out does it. */
const SIGN_OUT_AT_QUIT_MS = 1500;

export interface MachineParts {
  readonly agent: Pick<Agent, 'signOut'>;
  readonly audit: Pick<AuditTrail, 'flush'>;
  readonly shortcuts: Pick<ShortcutBinding, 'renew' | 'dispose'>;
  readonly proxies: Pick<ProxyBinding, 'onChange' | 'refresh'>;
  /** The computer is awake or on the network again. */
  readonly wake: () => void;
  readonly openToolbar: () => void;
  /** An update that is ready is installed at the very end. */
  readonly updates: Pick<Updates, 'atQuit'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Makes the program live and end with its computer: sleep, lock, network, shutdown, log-out. */
export function liveOnMachine(
  { app, powerMonitor, BaseWindow }: Pick<typeof Electron, 'app' | 'powerMonitor' | 'BaseWindow'>,
  parts: MachineParts,
): void {
  const { agent, audit, shortcuts, proxies, wake, openToolbar, updates, clock, log } = parts;
  watchPower(powerMonitor, (event) => {
    log.info('computer', { event });
    if (isWakeUp(event)) {
      wake();
      shortcuts.renew();
    }
    if (event === 'shutdown') app.quit();
  });
  watchSessionEnd(BaseWindow, () => app.quit());
  watchNetwork(networkInterfaces, clock, () => {
    log.info('network changed');
    wake();
    void proxies.refresh();
  });
  // What waits to be tried again need not wait longer.
  proxies.onChange(wake);
  const onQuit = async (): Promise<void> => {
    shortcuts.dispose();
    await agent.signOut(SIGN_OUT_AT_QUIT_MS).finally(audit.flush);
    updates.atQuit();
  };
  manageLifecycle({ app, onActivate: openToolbar, onQuit, clock, log });
}
