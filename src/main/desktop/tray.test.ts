import { join } from 'node:path';
import type { Menu, MenuItemConstructorOptions, NativeImage } from 'electron';
import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { fakeEmitter } from './testing/emitter.ts';
import { createTray, type TrayPort } from './tray.ts';
import { type TrayAction, trayModel } from './tray-model.ts';

function setUp(platform: NodeJS.Platform) {
  const events = fakeEmitter();
  const calls: string[] = [];
  const files: string[] = [];
  const actions: TrayAction[] = [];
  let items: MenuItemConstructorOptions[] = [];
  let destroyed = false;
  class FakeTray implements TrayPort {
    on = events.on;
    setImage = () => void calls.push('image');
    setToolTip = (text: string) => void calls.push(`tooltip ${text}`);
    setContextMenu = () => void calls.push('menu');
    isDestroyed = () => destroyed;
    destroy = () => {
      destroyed = true;
    };
  }
  const buildFromTemplate = (template: MenuItemConstructorOptions[]) => {
    items = template;
    return {} as Menu;
  };
  const parts = {
    Tray: FakeTray,
    Menu: { buildFromTemplate },
    nativeImage: {
      createFromPath: (file: string) => {
        files.push(file);
        return {} as NativeImage;
      },
    },
    iconFolder: 'icons',
    onAction: (action: TrayAction) => void actions.push(action),
    platform,
  };
  const tray = createTray(parts, trayModel(initialState, false));
  /** Clicks the menu entry with this label. */
  const choose = (label: string) => {
    const click = items.find((item) => item.label === label)?.click as (() => void) | undefined;
    click?.();
  };
  return { tray, events, calls, files, actions, choose, items: () => items };
}

const online = trayModel(
  { ...initialState, session: { kind: 'signedIn', agentId: '101', agentState: 'ready' } },
  false,
);

describe('createTray', () => {
  it('shows the first model with a menu that does everything', () => {
    const { calls, choose, actions, items } = setUp('linux');
    expect(calls).toEqual(['tooltip Tonebridge: Signed out', 'menu']);
    choose('Show the toolbar');
    choose('Settings…');
    choose('Help');
    choose('Quit Tonebridge');
    expect(actions).toEqual(['toggleToolbar', 'settings', 'help', 'quit']);
    expect(items()[0]).toEqual({ label: 'Signed out', enabled: false });
    expect(items()[2]).toMatchObject({ enabled: false });
  });

  it('shows the shortcut without registering it', () => {
    const { tray, items } = setUp('linux');
    tray.update(
      trayModel({ ...initialState, shortcut: { accelerator: 'Ctrl+F9', registered: true } }, false),
    );
    expect(items()[2]).toMatchObject({ accelerator: 'Ctrl+F9', registerAccelerator: false });
  });

  it('draws nothing again that has not changed, and each image once', () => {
    const { tray, calls, files } = setUp('linux');
    calls.length = 0;
    tray.update(trayModel(initialState, false));
    expect(calls).toEqual([]);
    tray.update(trayModel(initialState, true));
    expect(calls).toEqual(['tooltip Tonebridge: Signed out', 'menu']);
    tray.update(online);
    tray.update(trayModel(initialState, false));
    tray.update(online);
    expect(calls.filter((call) => call === 'image')).toHaveLength(3);
    expect(files).toHaveLength(2);
  });

  it('toggles the toolbar at a click, except on macOS', () => {
    const linux = setUp('linux');
    linux.events.emit('click');
    expect(linux.actions).toEqual(['toggleToolbar']);
    const mac = setUp('darwin');
    mac.events.emit('click');
    expect(mac.actions).toEqual([]);
  });

  it.each([
    ['win32', ['tray-signedOut.ico', 'tray-ready.ico']],
    ['linux', ['tray-signedOut.png', 'tray-ready.png']],
    // By the end of its name macOS knows what it may colour.
    ['darwin', ['menu-bar-signedOutTemplate.png', 'menu-bar-readyTemplate.png']],
  ] as const)('takes the icons of %s from their files, each once', (platform, names) => {
    const { tray, files } = setUp(platform);
    tray.update(online);
    tray.update(trayModel(initialState, false));
    expect(files).toEqual(names.map((name) => join('icons', name)));
  });

  it('leaves a destroyed tray alone', () => {
    const { tray, calls } = setUp('linux');
    tray.destroy();
    calls.length = 0;
    tray.update(online);
    expect(calls).toEqual([]);
  });
});
