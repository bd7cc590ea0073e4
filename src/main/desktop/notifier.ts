import type { NativeImage, Notification, NotificationConstructorOptions, nativeImage } from 'electron';
import type { Logger } from '../ports.ts';
import { newsFile } from './icons/icon-files.ts';
import type { TrayIcon } from './icons/tray-icons.ts';

/** What a notification says. */
export interface News {
  readonly title: string;
  readonly body: string;
  readonly icon: TrayIcon;
  /** Stays until it is seen, where the desktop knows such a thing. */
  readonly urgent: boolean;
  /** Whether the desktop is to leave out its own sound. */
  readonly silent: boolean;
}

/** The one notification of the program: the newest takes the place of the one before. */
export interface Notifier {
  show(news: News): void;
  /** Takes it back, because it no longer holds. */
  clear(): void;
}

/** The part of Electron's Notification in use. */
interface NotificationPort extends Pick<Notification, 'show' | 'close'> {
  on(event: 'click' | 'close', listener: () => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
}

export interface NotifierParts {
  readonly Notification: {
    new (options: NotificationConstructorOptions): NotificationPort;
    isSupported(): boolean;
  };
  readonly nativeImage: Pick<typeof nativeImage, 'createFromPath'>;
  /** Absolute path of the folder with the icon files, which the build makes. */
  readonly iconFolder: string;
  readonly onClick: () => void;
  readonly log: Logger;
}

export function createNotifier(parts: NotifierParts): Notifier {
  const { Notification, nativeImage, iconFolder, onClick, log } = parts;
  // Electron loses a notification's click once nothing refers to it.
  let current: NotificationPort | null = null;
  const images = new Map<TrayIcon, NativeImage>();
  const imageOf = (icon: TrayIcon) => {
    const image = images.get(icon) ?? nativeImage.createFromPath(newsFile(iconFolder, icon));
    images.set(icon, image);
    return image;
  };
  const clear = (): void => {
    const last = current;
    current = null;
    last?.close();
  };
  return {
    show: ({ title, body, icon, urgent, silent }) => {
      clear();
      if (!Notification.isSupported()) {
        log.warn('this desktop shows no notifications');
        return;
      }
      const shown = new Notification({
        title,
        body,
        silent,
        icon: imageOf(icon),
        urgency: urgent ? 'critical' : 'normal',
      });
      const gone = (): void => {
        if (current === shown) current = null;
      };
      shown.on('click', () => {
        gone();
        onClick();
      });
      shown.on('close', gone);
      // Its text may hold what the desktop was asked to show.
      shown.on('failed', () => log.warn('notification not shown'));
      current = shown;
      shown.show();
    },
    clear,
  };
}
