import { isDeepStrictEqual } from 'node:util';
import type { Menu, MenuItemConstructorOptions, NativeImage, nativeImage, Tray } from 'electron';
import { trayFile } from './icons/icon-files.ts';
import type { TrayIcon } from './icons/tray-icons.ts';
import type { TrayAction, TrayModel } from './tray-model.ts';

/** The part of Electron's Tray in use. */
export interface TrayPort
  extends Pick<Tray, 'setImage' | 'setToolTip' | 'setContextMenu' | 'destroy' | 'isDestroyed'> {
  on(event: 'click', listener: () => void): unknown;
}

export interface TrayParts {
  readonly Tray: new (image: NativeImage) => TrayPort;
  readonly Menu: Pick<typeof Menu, 'buildFromTemplate'>;
  readonly nativeImage: Pick<typeof nativeImage, 'createFromPath'>;
  /** Absolute path of the folder with the icon files, which the build makes. */
  readonly iconFolder: string;
  readonly onAction: (action: TrayAction) => void;
  readonly platform?: NodeJS.Platform;
}

/** The icon in the tray. Keep a reference: Electron removes a tray that is garbage-collected. */
export interface TrayView {
  /** Draws a model; nothing happens when it equals the one before. */
  update(model: TrayModel): void;
  destroy(): void;
}

/**
 * @param model what it shows first. A click toggles the toolbar where clicks arrive; on Linux they may
 *   never do, so the menu can do everything.
 */
export function createTray(parts: TrayParts, model: TrayModel): TrayView {
  const { Menu, nativeImage, iconFolder, onAction, platform = process.platform } = parts;
  const images = new Map<TrayIcon, NativeImage>();
  const imageOf = (icon: TrayIcon) => {
    const image = images.get(icon) ?? nativeImage.createFromPath(trayFile(iconFolder, icon, platform));
    images.set(icon, image);
    return image;
  };
  const menuOf = (shown: TrayModel) =>
    Menu.buildFromTemplate(
      shown.items.map((item): MenuItemConstructorOptions => {
        if (item.kind === 'separator') return { type: 'separator' };
        if (item.kind === 'status') return { label: item.label, enabled: false };
        const { label, enabled, action, accelerator } = item;
        // Shown beside the label, not registered: the global shortcut does the work.
        const shortcut = accelerator ? { accelerator, registerAccelerator: false } : {};
        return { label, enabled, click: () => onAction(action), ...shortcut };
      }),
    );

  const tray = new parts.Tray(imageOf(model.icon));
  let shown = model;
  const drawText = () => {
    tray.setToolTip(shown.tooltip);
    tray.setContextMenu(menuOf(shown));
  };
  drawText();
  // On macOS a click opens the menu by itself.
  if (platform !== 'darwin') tray.on('click', () => onAction('toggleToolbar'));

  return {
    update: (next) => {
      if (tray.isDestroyed() || isDeepStrictEqual(next, shown)) return;
      if (next.icon !== shown.icon) tray.setImage(imageOf(next.icon));
      shown = next;
      drawText();
    },
    destroy: () => tray.destroy(),
  };
}
