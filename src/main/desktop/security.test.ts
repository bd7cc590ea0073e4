import { EventEmitter } from 'node:events';
import type { Event, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { type HardenedApp, hardenApp } from './security.ts';
import { fakeEmitter } from './testing/emitter.ts';
import { recordingLog } from './testing/recording-log.ts';

type Handlers = {
  open?: Parameters<WebContents['setWindowOpenHandler']>[0];
  request?: Parameters<Session['setPermissionRequestHandler']>[0];
  check?: Parameters<Session['setPermissionCheckHandler']>[0];
  device?: Parameters<Session['setDevicePermissionHandler']>[0];
  network?: (
    details: { url: string; webContentsId?: number },
    answer: (response: { cancel?: boolean }) => void,
  ) => void;
};

/** An app, a window's contents and a session that only keep what they are given. */
function setUp({ switches = [] as string[], isPackaged = false } = {}) {
  const calls: string[] = [];
  const handlers: Handlers = {};
  const { log, lines } = recordingLog();
  const emitter = fakeEmitter();
  const app = {
    isPackaged,
    enableSandbox: () => void calls.push('sandbox'),
    commandLine: { hasSwitch: (name) => switches.includes(name) },
    on: emitter.on,
  } satisfies HardenedApp;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler) => {
      handlers.open = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => void calls.push(`calls ${policy}`),
  } satisfies Pick<WebContents, 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>);
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler) => {
      handlers.request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      handlers.check = handler;
    },
    setDevicePermissionHandler: (handler) => {
      handlers.device = handler;
    },
    setSpellCheckerLanguages: (languages) => void calls.push(`languages ${languages.length}`),
    setSpellCheckerEnabled: (enabled) => void calls.push(`spell ${enabled}`),
    webRequest: {
      onBeforeRequest: (_filter: unknown, handler: NonNullable<Handlers['network']>) => {
        handlers.network = handler;
      },
    },
  } satisfies Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerLanguages'
    | 'setSpellCheckerEnabled'
  > & { webRequest: unknown });
  hardenApp(app, log);
  emitter.emit('web-contents-created', {}, contents);
  emitter.emit('session-created', session);
  return { calls, lines, handlers, contents, session };
}

describe('hardenApp', () => {
  let parts: ReturnType<typeof setUp>;
  beforeEach(() => {
    parts = setUp();
  });

  it('switches the sandbox on and the spell checker off', () => {
    expect(parts.calls).toEqual(['sandbox', 'calls disable_non_proxied_udp', 'languages 0', 'spell false']);
  });

  it('leaves a run from source without sandbox where it was started so, and says it', () => {
    const { calls, lines } = setUp({ switches: ['no-sandbox'] });
    expect(calls).not.toContain('sandbox');
    expect(lines).toEqual(['running without the sandbox, as asked on the command line']);
  });

  it('never leaves an installed program without sandbox', () => {
    expect(setUp({ switches: ['no-sandbox'], isPackaged: true }).calls).toContain('sandbox');
  });

  it('opens no window', () => {
    const details = { url: 'https://evil.example/path?secret' } as Parameters<
      NonNullable<Handlers['open']>
    >[0];
    expect(parts.handlers.open?.(details)).toEqual({ action: 'deny' });
    expect(parts.lines).toEqual(['window.open denied {"target":"https://evil.example"}']);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s',
    (name) => {
      let prevented = false;
      const event: Partial<Event> & { url: string } = {
        url: 'https://evil.example/path',
        preventDefault: () => {
          prevented = true;
        },
      };
      parts.contents.emit(name, event);
      expect(prevented).toBe(true);
      expect(parts.lines).toHaveLength(1);
      expect(parts.lines[0]).toContain('denied {"target":"https://evil.example"}');
    },
  );

  it('says once that a main frame was kept on its page', () => {
    const event = { url: 'https://evil.example/path', isMainFrame: true, preventDefault: () => undefined };
    parts.contents.emit('will-navigate', event);
    parts.contents.emit('will-frame-navigate', event);
    expect(parts.lines).toHaveLength(1);
  });

  it('logs what Chromium refuses a page, by the name of the rule', () => {
    const text = `Refused to load 'https://evil.example/13900001111' because it violates the following Content Security Policy directive: "img-src 'self'".`;
    parts.contents.emit('console-message', {}, 3, text);
    parts.contents.emit('console-message', {}, 3, 'whatever else a page says');
    expect(parts.lines).toEqual(['refused to a page by Chromium: img-src']);
  });

  it('lets a window reach no network, and main its own', () => {
    const answers: unknown[] = [];
    const url = 'https://evil.example/path?secret';
    parts.handlers.network?.({ url, webContentsId: 1 }, (answer) => answers.push(answer));
    parts.handlers.network?.({ url }, (answer) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
    expect(parts.lines).toEqual(['network denied {"target":"https://evil.example"}']);
  });

  it('grants no permission, no device and no download', () => {
    const { handlers, session, lines } = parts;
    const granted: boolean[] = [];
    const contents = parts.contents as unknown as WebContents;
    handlers.request?.(contents, 'media', (answer) => granted.push(answer), {
      isMainFrame: true,
      requestingUrl: 'tonebridge://app/',
    });
    const detail = { isMainFrame: true, requestingUrl: 'tonebridge://app/' };
    expect(granted).toEqual([false]);
    expect(handlers.check?.(contents, 'geolocation', 'tonebridge://app', detail)).toBe(false);
    const device = { deviceType: 'hid', origin: 'tonebridge://app' } as Parameters<
      NonNullable<Handlers['device'] & object>
    >[0];
    expect(handlers.device?.(device)).toBe(false);
    let prevented = false;
    session.emit('will-download', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
    expect(lines).toEqual([
      'permission denied {"permission":"media"}',
      'permission denied {"permission":"geolocation"}',
      'device denied {"deviceType":"hid"}',
      'download denied',
    ]);
  });

  it('denies without a line what Chromium checks by itself when a page plays a sound', () => {
    const { handlers, lines } = parts;
    const detail = { isMainFrame: true, requestingUrl: 'tonebridge://app/' };
    expect(handlers.check?.(null, 'media', 'tonebridge://app', detail)).toBe(false);
    expect(lines).toEqual([]);
  });
});
