import { launchApp, makeProfile } from './app.ts';
import { until } from './until.ts';
import { focusedProcess } from './x-windows.ts';

/** Another program that a person works in. */
export interface OtherProgram {
  readonly pid: number;
  quit(): Promise<void>;
}

/** Starts one and waits until it has the focus. */
export async function startOtherProgram(): Promise<OtherProgram> {
  // Any program with a window will do; this one is there for certain.
  const profile = makeProfile({ shortcut: 'CommandOrControl+Alt+F7', alwaysOnTop: false });
  const app = await launchApp(profile);
  const pid = app.electron.process().pid ?? 0;
  await until('the other program has the focus', () => focusedProcess() === pid, 30_000);
  return {
    pid,
    quit: async () => {
      await app.quit();
      profile.remove();
    },
  };
}
