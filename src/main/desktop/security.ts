import type { App, CommandLine, Event, Session, WebContents } from 'electron';
import type { Logger } from '../ports.ts';
import { originOf } from './origin.ts';
import { refusedByChromium } from './page-complaint.ts';

/** The part of Electron's app in use. */
export interface HardenedApp extends Pick<App, 'enableSandbox' | 'isPackaged'> {
  readonly commandLine: Pick<CommandLine, 'hasSwitch'>;
  on(event: 'web-contents-created', listener: (event: Event, contents: WebContents) => void): unknown;
  on(event: 'session-created', listener: (session: Session) => void): unknown;
}

/**
 * Takes from every window, present and future, what this program's windows never need: leaving their page,
 * opening windows, web views, the network, files, permissions, devices, downloads, the spell checker and its
 * dictionary downloads. Each attempt is logged with its origin only.
 *
 * @param app must not be ready yet.
 * @param log should be limited: a page can try as often as it likes.
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
  // The main frame's own navigation comes here too, after it was denied above.
  contents.on('will-frame-navigate', (event) => event.isMainFrame || deny('frame navigation')(event));
  contents.on('will-redirect', deny('redirect'));
  contents.on('will-attach-webview', deny('web view'));
  // Calls between browsers would go around the policy of the pages.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('console-message', (_event, _level, text) => {
    const what = refusedByChromium(text);
    if (what !== null) log.warn(`refused to a page by Chromium: ${what}`);
  });
}

/** Everything that leads out of this program; its own scheme and what pages carry in themselves are not here. */
const elsewhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file:///*'];

function hardenSession(session: Session, log: Logger): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission denied', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler((_contents, permission) => {
    // Chromium checks this by itself whenever a page plays a sound; who wants a microphone must request it.
    if (permission !== 'media') log.warn('permission denied', { permission });
    return false;
  });
  session.setDevicePermissionHandler(({ deviceType }) => {
    log.warn('device denied', { deviceType });
    return false;
  });
  // Switched off alone, it would still fetch the dictionaries of its languages from Chromium's servers.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
  // The pages' own policy forbids this already; here it holds for a page without one. What main itself asks for
  // has no contents.
  session.webRequest.onBeforeRequest({ urls: elsewhere }, ({ url, webContentsId }, answer) => {
    const cancel = webContentsId !== undefined;
    if (cancel) log.warn('network denied', { target: originOf(url) });
    answer({ cancel });
  });
  session.on('will-download', (event) => {
    event.preventDefault();
    log.warn('download denied');
  });
}
