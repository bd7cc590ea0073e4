import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormField } from '../../src/shared/ipc.ts';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import { launchApp, makeProfile } from '../support/app.ts';
import { holdKeys, pressKeys } from '../support/desktop-keys.ts';
import { openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, errorOf, inputOf, shows, showsText, text } from '../support/toolbar.ts';

/** What the shortcut of each field does. */
const names = {
  shortcut: 'shortcut.name.pass',
  toolbarShortcut: 'shortcut.name.toolbar',
} as const satisfies Partial<Record<FormField, MessageKey>>;

type Field = keyof typeof names;

describe('the shortcuts', () => {
  let stage: Stage;
  let settings: Page;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
    await stage.conference();
    await button(stage.toolbar, 'window.openSettings').click();
    settings = await stage.app.settingsWindow();
    await inputOf(settings, 'shortcut').waitFor();
  });
  afterAll(() => stage.close());

  const buttonOf = (field: Field, key: MessageKey) =>
    settings.getByRole('button', { name: text(key, { action: text(names[field]) }), exact: true });
  /** Gives the window the keyboard, as a person's click does. */
  const focusSettings = async () => {
    await stage.app.electron.evaluate(({ BrowserWindow }) => {
      const isIt = ({ webContents }: Electron.BrowserWindow) =>
        webContents.getURL().includes('window=settings');
      BrowserWindow.getAllWindows().find(isIt)?.focus();
    });
    await expect.poll(() => settings.evaluate(() => document.hasFocus())).toBe(true);
  };
  const startRecording = async (field: Field) => {
    await focusSettings();
    await inputOf(settings, field).click();
    await expect.poll(() => inputOf(settings, field).inputValue()).toBe(text('shortcut.pressKeys'));
  };
  const record = async (field: Field, combination: string) => {
    await startRecording(field);
    pressKeys(combination);
  };
  const valueIs = (field: Field, value: string) =>
    expect.poll(() => inputOf(settings, field).inputValue()).toBe(value);
  const save = async () => {
    await button(settings, 'settings.save').click();
    await settings.getByText(/^Saved at/).waitFor();
  };
  /** Two presses within about a second count as one held key. */
  const press = async (combination: string) => {
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    pressKeys(combination);
  };
  const sent = () => transmissions(stage.control);
  const picture = async (name: string) => {
    await inputOf(settings, 'shortcut').evaluate((input) => {
      input.closest('section')?.scrollIntoView({ block: 'center' });
    });
    await stage.picture(name, settings);
  };

  it('is recorded by pressing it, even the one in use, without doing what it does', async () => {
    await picture('shortcuts-idle');
    await startRecording('shortcut');
    await showsText(stage.toolbar, text('warning.shortcutPaused'));
    await picture('shortcuts-recording');
    await stage.picture('shortcuts-paused-toolbar');
    pressKeys('ctrl+shift+F9');
    await valueIs('shortcut', 'Ctrl + Shift + F9');
    await stage.toolbar.getByText(text('warning.shortcutPaused')).waitFor({ state: 'detached' });
    await record('shortcut', 'ctrl+shift+F8');
    await valueIs('shortcut', 'Ctrl + Shift + F8');
    expect(sent()).toBe(0);
    await save();
  });

  it('works at once, and the one before is free', async () => {
    await press('ctrl+shift+F9');
    await press('ctrl+shift+F8');
    await shows(stage.toolbar, 'outcome.passing');
    expect(sent()).toBe(1);
    expect(await stage.toolbar.locator('.pass .keys').textContent()).toBe('Ctrl+Shift+F8');
  });

  it('sends nothing for keys that are held on after the recording', async () => {
    await startRecording('shortcut');
    await holdKeys('ctrl+shift+F8', 1_500);
    await valueIs('shortcut', 'Ctrl + Shift + F8');
    expect(sent()).toBe(1);
  });

  it('shows the keys as they are held', async () => {
    await startRecording('toolbarShortcut');
    const holding = holdKeys('ctrl+shift', 1_500);
    await valueIs('toolbarShortcut', 'Ctrl + Shift + …');
    await picture('shortcuts-held');
    await holding;
    const only = text('shortcut.onlyModifiers', { keys: 'Ctrl+Shift' });
    await showsText(settings, only);
    pressKeys('Escape');
    await valueIs('toolbarShortcut', text('shortcut.none'));
  });

  it('is tested: the press arrives, from another window too, and nothing is sent', async () => {
    const before = sent();
    await buttonOf('shortcut', 'shortcut.testNamed').click();
    await showsText(settings, text('shortcut.tryNow', { keys: 'Ctrl+Shift+F8' }));
    await picture('shortcuts-trying');
    await stage.toolbar.locator('body').click({ position: { x: 2, y: 2 } });
    await press('ctrl+shift+F8');
    await showsText(settings, text('shortcut.arrived'));
    await picture('shortcuts-arrived');
    expect(sent()).toBe(before);
    await press('ctrl+shift+F8');
    await expect.poll(sent).toBe(before + 1);
  });

  it('is tested in vain: advice after ten seconds', async () => {
    await buttonOf('shortcut', 'shortcut.testNamed').click();
    await showsText(settings, text('shortcut.nothing'));
    await picture('shortcuts-nothing');
  });

  it.each([
    ['Alt+F4', 'Alt+F4', 'shortcut.use.close'],
    ['Control+C', 'Ctrl+C', 'shortcut.use.copy'],
  ] as const)('leaves %s to others, and says why', async (combination, keys, use) => {
    await startRecording('toolbarShortcut');
    // The window manager of the test desktop keeps Alt+F4, so this is what a window would see of it.
    await settings.keyboard.press(combination);
    const reason = text('shortcut.fault.reserved', { accelerator: keys, use: { key: use } });
    await expect.poll(() => errorOf(settings, 'toolbarShortcut').textContent()).toBe(reason);
    await picture('shortcuts-reserved');
  });

  it('leaves a plain letter alone', async () => {
    await record('shortcut', 'p');
    await expect.poll(() => errorOf(settings, 'shortcut').textContent()).toMatch(/^P alone would be lost/);
    await valueIs('shortcut', 'Ctrl + Shift + F8');
  });

  it('is not the same for two things', async () => {
    await record('toolbarShortcut', 'ctrl+shift+F8');
    const clash = text('shortcut.fault.clash', {
      accelerator: 'Ctrl+Shift+F8',
      action: { key: 'shortcut.name.pass' },
    });
    await expect.poll(() => errorOf(settings, 'toolbarShortcut').textContent()).toBe(clash);
    await picture('shortcuts-clash');
  });

  it('shows and hides the toolbar, once for held keys', async () => {
    await record('toolbarShortcut', 'ctrl+shift+F6');
    await valueIs('toolbarShortcut', 'Ctrl + Shift + F6');
    await save();
    await picture('shortcuts-both');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await holdKeys('ctrl+shift+F6', 1_500);
    await expect.poll(() => stage.app.visible()).toEqual(['settings']);
    await press('ctrl+shift+F6');
    await expect.poll(() => stage.app.visible()).toEqual(['settings', 'toolbar']);
  });

  it('works again after a sleep in which the system forgot it', async () => {
    const before = sent();
    await stage.app.electron.evaluate(({ globalShortcut }) => {
      globalShortcut.unregisterAll();
    });
    await press('ctrl+shift+F8');
    await stage.app.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.emit('resume');
    });
    await press('ctrl+shift+F8');
    await expect.poll(sent).toBe(before + 1);
  });

  it('that another program has is refused; the one before works on', async () => {
    const other = makeProfile({ shortcut: 'CommandOrControl+Shift+F7' });
    const app = await launchApp(other);
    try {
      await expect.poll(() => app.visible()).toEqual(['toolbar']);
      await startRecording('shortcut');
      // The keys would go to the other program, so this is what a window can see of them.
      await settings.keyboard.press('Control+Shift+F7');
      const fault = { key: 'shortcut.fault.taken', params: { accelerator: 'Ctrl+Shift+F7' } } as const;
      const taken = text('shortcut.stays', { fault, current: 'Ctrl+Shift+F8' });
      await expect.poll(() => errorOf(settings, 'shortcut').textContent()).toBe(taken);
      await picture('shortcuts-taken');
      const before = sent();
      await press('ctrl+shift+F8');
      await expect.poll(sent).toBe(before + 1);
    } finally {
      await app.quit();
      other.remove();
    }
  });

  it('that shows the toolbar can be removed', async () => {
    await startRecording('toolbarShortcut');
    pressKeys('BackSpace');
    await valueIs('toolbarShortcut', text('shortcut.none'));
    await save();
    await press('ctrl+shift+F6');
    await expect.poll(() => stage.app.visible()).toEqual(['settings', 'toolbar']);
  });
});

describe('a shortcut that is taken when the program starts', () => {
  it('is said in the toolbar, and works once the other program lets go of it', async () => {
    const other = makeProfile({});
    const holder = await launchApp(other);
    const stage = await openStage();
    let held = true;
    const letGo = async () => {
      if (held) await holder.quit();
      held = false;
    };
    try {
      const warning = text('warning.shortcutTaken', {
        accelerator: 'Ctrl+Shift+F9',
        action: { key: 'shortcut.name.pass' },
      });
      await showsText(stage.toolbar, warning);
      await stage.signIn();
      await stage.conference();
      await stage.picture('shortcut-taken');
      await button(stage.toolbar, 'pass.button').click();
      await shows(stage.toolbar, 'outcome.passing');
      const before = transmissions(stage.control);
      await letGo();
      await stage.toolbar.getByText(warning).waitFor({ state: 'detached' });
      pressKeys('ctrl+shift+F9');
      await expect.poll(() => transmissions(stage.control)).toBe(before + 1);
    } finally {
      await stage.close();
      await letGo();
      other.remove();
    }
  });
});

describe('on Wayland', () => {
  it('says that a shortcut may not arrive, and offers the command', async () => {
    const stage = await openStage({ env: { XDG_SESSION_TYPE: 'wayland' } });
    try {
      await showsText(stage.toolbar, text('warning.shortcutWayland'));
      await stage.picture('shortcuts-wayland-toolbar');
      await button(stage.toolbar, 'window.openSettings').click();
      const settings = await stage.app.settingsWindow();
      await showsText(settings, 'tonebridge --transmit');
      await settings.getByText(text('shortcut.waylandTitle')).evaluate((title) => {
        title.closest('section')?.scrollIntoView({ block: 'center' });
      });
      await stage.picture('shortcuts-wayland', settings);
      await stage.change({ language: 'zh-CN', theme: 'dark', toolbarShortcut: 'F6' });
      await settings.getByText('传送按键', { exact: true }).first().waitFor();
      await settings.getByLabel('显示或隐藏工具条', { exact: true }).waitFor();
      await stage.picture('shortcuts-chinese', settings);
    } finally {
      await stage.close();
    }
  });
});
