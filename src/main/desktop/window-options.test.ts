import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backgroundColor, framedOptions, playerOptions, toolbarOptions } from './window-options.ts';

const bounds = { x: 1, y: 2, width: 420, height: 96 };
const environment = { preload: 'preload.cjs', packaged: true };

describe('window options', () => {
  it.each([
    ['toolbar', toolbarOptions(environment, { bounds, dark: false, alwaysOnTop: true })],
    ['settings', framedOptions('settings', environment, false)],
    ['activity', framedOptions('activity', environment, false)],
    ['welcome', framedOptions('welcome', environment, false)],
    ['help', framedOptions('help', environment, false)],
    ['player', playerOptions(environment)],
  ])('%s: hidden at first, sandboxed, isolated, without Node and developer tools', (_name, options) => {
    expect(options.show).toBe(false);
    expect(options.webPreferences).toMatchObject({
      preload: 'preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('has developer tools in a run from source', () => {
    const options = framedOptions('settings', { ...environment, packaged: false }, false);
    expect(options.webPreferences?.devTools).toBe(true);
  });

  it('makes a frameless toolbar of fixed size with a place in the task bar', () => {
    const options = toolbarOptions(environment, { bounds, dark: true, alwaysOnTop: false });
    expect(options).toMatchObject({
      ...bounds,
      frame: false,
      resizable: false,
      alwaysOnTop: false,
      skipTaskbar: false,
    });
    expect(options.backgroundColor).toBe(backgroundColor(true));
    expect(backgroundColor(true)).not.toBe(backgroundColor(false));
  });

  it('has the ground of the pages behind them', () => {
    const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');
    expect(css).toContain(`--ground: light-dark(${backgroundColor(false)}, ${backgroundColor(true)});`);
  });
});
