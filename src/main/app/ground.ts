import { join } from 'node:path';
import type * as Electron from '../desktop/electron.ts';
import { spareGtkOpenGl } from '../desktop/gtk-env.ts';
import { createLimitedLog } from '../desktop/limited-log.ts';
import type { Clock, Logger } from '../ports.ts';
import { createLogger } from '../storage/log.ts';
import { createRedactor, type Redactor } from '../storage/redact.ts';
import { systemClock } from './system-clock.ts';

/** What everything else stands on. */
export interface Ground {
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly log: Logger;
  /** For what a window makes happen. */
  readonly limitedLog: Logger;
  /** Where to look for the policy instead of the machine's own place; never in an installed program. */
  readonly policyFile: string | undefined;
}

/** Sets up what must be there before Electron is, opens the log, and has it hear of every error that nobody caught. */
export function layGround(
  app: Pick<typeof Electron.app, 'isPackaged' | 'whenReady'>,
  folder: string,
): Ground {
  void app.whenReady().then(spareGtkOpenGl(process.env, process.platform));
  const redactor = createRedactor();
  const log = createLogger({ file: join(folder, 'logs', 'tonebridge.log'), redactor, level: 'info' });
  // Electron's own answer to an error nobody caught is a dialog that blocks the program, even while it quits.
  process.on('uncaughtException', (error) => log.error('uncaught error', { error }));
  process.on('unhandledRejection', (error) => log.error('unhandled rejection', { error }));
  return {
    folder,
    redactor,
    clock: systemClock,
    log,
    limitedLog: createLimitedLog(log, systemClock),
    policyFile: app.isPackaged ? undefined : process.env.TONEBRIDGE_POLICY,
  };
}
