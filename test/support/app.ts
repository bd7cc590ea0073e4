import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import type { WindowName } from '../../src/shared/ipc.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings.ts';

const repository = join(import.meta.dirname, '..', '..');

/** A profile folder of its own for the app, made with the settings given. */
export interface Profile {
  readonly folder: string;
  remove(): void;
}

/**
 * @param settings what differs from the defaults; the language is English unless told otherwise, whatever this
 *   machine speaks.
 * @param caPem the authority to trust, in PEM form; the settings then point at a file with it.
 */
export function makeProfile(settings: Partial<Settings>, caPem?: string): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-profile-'));
  const caFile = caPem === undefined ? '' : join(folder, 'ca.pem');
  if (caPem !== undefined) writeFileSync(caFile, caPem);
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ ...defaultSettings, language: 'en', caFile, ...settings }),
  );
  // The first run is a test of its own; elsewhere it is over.
  writeFileSync(join(folder, 'welcome.json'), JSON.stringify({ done: true, progress: null }));
  // Else the first closing of each profile would be held up to explain itself.
  writeFileSync(join(folder, 'said.json'), JSON.stringify({ closing: true }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The app as a person has it before them: the built program on real Electron. */
export interface RunningApp extends StartedApp {
  readonly toolbar: Page;
}

/** The app without a window that must be there. */
export interface StartedApp {
  readonly electron: ElectronApplication;
  /** Waits for a window to be there. */
  windowNamed(name: WindowName): Promise<Page>;
  /** Waits for the toolbar to be there; another one after it was taken down. */
  toolbarWindow(): Promise<Page>;
  /** Waits for the settings window to be there. */
  settingsWindow(): Promise<Page>;
  /** Waits for the activity window to be there. */
  activityWindow(): Promise<Page>;
  /** Which windows are on the screen. */
  visible(): Promise<string[]>;
  /** Resolves when the program has ended. */
  readonly closed: Promise<void>;
  /** Quits as the tray's Quit does. */
  quit(): Promise<void>;
  /** Ends the process without a chance to clean up. */
  kill(): Promise<void>;
}

/**
 * Starts the app and waits for its toolbar.
 *
 * @param env variables that differ from those of this process.
 * @param options the program's own, such as `--show`.
 */
export async function launchApp(
  profile: Profile,
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<RunningApp> {
  const started = await startApp(profile, env, options);
  return { ...started, toolbar: await started.windowNamed('toolbar') };
}

/** Starts the app, whichever window it opens. */
export async function startApp(
  profile: Profile,
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<StartedApp> {
  const { executablePath, args } = appCommand(profile, options);
  const electron = await _electron.launch({
    executablePath,
    args: [...args],
    env: { ...appEnvironment(), ...env },
    timeout: 60_000,
  });
  const ended = new Promise<void>((resolve) => electron.process().once('exit', () => resolve()));
  return {
    electron,
    closed: ended,
    windowNamed: (name) => windowNamed(electron, name),
    toolbarWindow: () => windowNamed(electron, 'toolbar'),
    settingsWindow: () => windowNamed(electron, 'settings'),
    activityWindow: () => windowNamed(electron, 'activity'),
    async visible() {
      const pages = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .filter((window) => window.isVisible())
          .map((window) => window.webContents.getURL()),
      );
      return pages.map((page) => new URL(page).searchParams.get('window') ?? page).sort();
    },
    async quit() {
      // Playwright's own way: it lets go of the debugger, for which the process would wait at its end.
      const force = setTimeout(() => electron.process().kill('SIGKILL'), 15_000);
      await electron.close().catch(() => undefined);
      await ended;
      clearTimeout(force);
    },
    async kill() {
      electron.process().kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * How the app is started on a profile.
 *
 * @param options the program's own, such as `--transmit`.
 */
export function appCommand(
  profile: Profile,
  options: readonly string[] = [],
): { executablePath: string; args: readonly string[] } {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath: electronRuntime().executable,
    args: [...asRoot, `--user-data-dir=${profile.folder}`, repository, ...options],
  };
}

async function windowNamed(electron: ElectronApplication, name: WindowName): Promise<Page> {
  const isIt = (page: Page) => page.url().includes(`window=${name}`);
  const end = Date.now() + 30_000;
  for (;;) {
    const page = electron.windows().find(isIt);
    if (page) {
      page.setDefaultTimeout(15_000);
      await page.waitForLoadState('domcontentloaded');
      return page;
    }
    if (Date.now() > end) throw new Error(`the ${name} window did not open`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The environment without what Playwright and vitest set and what changes how Electron behaves. Where nobody has
 * chosen a language, the program speaks English, whatever this machine speaks.
 */
export function appEnvironment(): Record<string, string> {
  const dropped = /^(NODE_OPTIONS|ELECTRON_RUN_AS_NODE|VITEST.*|NODE_ENV)$/;
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !dropped.test(entry[0]),
  );
  return { ...Object.fromEntries(entries), LANGUAGE: 'en' };
}
