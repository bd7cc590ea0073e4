import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/preload/api.ts';
import { pressKeys } from '../support/desktop-keys.ts';
import { keptFor } from '../support/kept.ts';
import { tell } from '../support/processes.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, shows } from '../support/toolbar.ts';

describe('the windows and the program', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  it('hiding the toolbar leaves the program running, and the shortcut works', async () => {
    const { app, toolbar } = stage;
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await button(toolbar, 'window.hide').click();
    await expect.poll(() => app.visible()).toEqual([]);
    // A conference brings it back without being asked.
    await stage.conference();
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await button(toolbar, 'window.hide').click();
    await expect.poll(() => app.visible()).toEqual([]);
    pressKeys('ctrl+shift+F9');
    await expect.poll(() => stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
    await stage.hangUp();
  });

  it('a press that comes to nothing brings the hidden toolbar back, with the reason', async () => {
    const { app, toolbar } = stage;
    await expect.poll(() => app.visible()).toEqual([]);
    // Two presses within about a second count as one held key.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    pressKeys('ctrl+shift+F9');
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await shows(toolbar, 'outcome.blocked');
    await button(toolbar, 'window.hide').click();
  });

  it('a second start brings the toolbar up and ends', async () => {
    const { app, profile } = stage;
    await expect.poll(() => app.visible()).toEqual([]);
    const { code } = await tell(profile);
    expect(code).toBe(0);
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await shows(stage.toolbar, 'connection.online');
  });

  it('closing the toolbar from the desktop hides it', async () => {
    const { app } = stage;
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => app.visible()).toEqual([]);
    await stage.conference();
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await stage.hangUp();
  });

  it('a page reaches nothing but the named verbs: no Node, no scripts of others, no network', async () => {
    const { toolbar, app } = stage;
    await button(toolbar, 'window.openSettings').click();
    for (const page of [toolbar, await app.settingsWindow()]) {
      const found = await page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.head.append(script);
        const network = await fetch('https://127.0.0.1:1/').then(
          () => 'reached',
          () => 'blocked',
        );
        const frame = document.createElement('iframe');
        frame.src = 'https://127.0.0.1:1/';
        const framed = new Promise<string>((resolve) => {
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
            if (effectiveDirective === 'frame-src') resolve('blocked');
          });
          // A frame that is blocked reports that it has loaded, too.
          setTimeout(() => resolve('not blocked'), 5_000);
        });
        document.body.append(frame);
        const framedPage = await framed;
        frame.remove();
        const node = ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'];
        return {
          injected: 'injected' in window,
          network,
          framedPage,
          opened: window.open('https://127.0.0.1:1/'),
          node: node.filter((name) => name in window),
          verbs: Object.keys(window.tonebridge).sort(),
        };
      });
      expect(found).toEqual({
        injected: false,
        network: 'blocked',
        framedPage: 'blocked',
        opened: null,
        node: [],
        // Which these are, and what each says to the program, has a test beside them.
        verbs: Object.keys(createApi({} as Parameters<typeof createApi>[0])).sort(),
      });
    }
  });

  it('quitting ends the process within four seconds and signs the agent out at the gateway', async () => {
    const { app, control, simulator } = stage;
    expect(control.state().agents[0]?.signedIn).toBe(true);
    const start = performance.now();
    await app.quit();
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(control.state().agents[0]?.signedIn).toBe(false);
    expect(await keptFor(simulator.gatewayUrl, agent.id).guid()).toBeNull();
  });

  it('quitting while the gateway does not answer ends it within four seconds too', async () => {
    await stage.start();
    await stage.signIn();
    stage.control.addFault({ kind: 'hang', match: { path: '/logout' }, times: 9 });
    const start = performance.now();
    await stage.app.quit();
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
