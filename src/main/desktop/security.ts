import type { App, CommandLine, Event, Session, WebContents } from 'electron';
import type { Logger } from '../ports.ts';
import { originOf } from './origin.ts';

/** The part of Electron's app in use. */
export interface HardenedApp extends Pick<App, 'enableSandbox' | 'isPackaged'> {
  readonly commandLine: Pick<CommandLine, 'hasSwitch'>;
  on(event: 'web-contents-created', listener: (event: Event, contents: WebContents) => void): unknown;
  on(event: 'session-created', listener: (session: Session) => void): unknown;
}

/**
 * Takes from every window, present and future, what this program's windows never need: leaving their page,
 * opening windows, web views, permissions, devices, downloads, the spell checker and its dictionary downloads.
 * Each attempt is logged with its origin only.
 *
 * @param app must not be ready yet.
 */
export function hardenApp(app: HardenedApp, log: Logger): void {
  // Root, as in a test container, can't have the sandbox. Electron would take --no-sandbox back here, so a run
  // from source keeps it; an installed program never does.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  else log.warn('running without the sandbox, as asked on the command line');
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, log));
  app.on('session-created', (session) => hardenSession(session, log));
}

function hardenContents(contents: WebContents, log: Logger): void {
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('window.open denied', { target: originOf(url) });
    return { action: 'deny' };
  });
  const deny = (what: string) => (event: { preventDefault(): void; url?: string }) => {
    event.preventDefault();
    log.warn(`${what} denied`, { target: originOf(event.url ?? '') });
  };
  contents.on('will-navigate', deny('navigation'));
  contents.on('will-frame-navigate', deny('frame navigation'));
  contents.on('will-redirect', deny('redirect'));
  contents.on('will-attach-webview', deny('web view'));
}

function hardenSession(session: Session, log: Logger): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission denied', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download denied');
  });
}
