import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestSchemas } from '../../src/shared/ipc-schemas.ts';
import { attackBridge, bridgeAttack, callBridge } from '../support/bridge-attacks.ts';
import { type NetTrap, openNetTrap } from '../support/net-trap.ts';
import {
  attackFiles,
  attackNavigation,
  attackNetwork,
  attackPermissions,
  attackWithCode,
  type Outcomes,
} from '../support/page-attacks.ts';
import { openStage, type Stage } from '../support/stage.ts';

const preload = join(import.meta.dirname, '..', '..', 'dist', 'preload', 'index.cjs');
const started = Date.now();

/** The attempts that were not refused. */
const successes = (outcomes: Outcomes) =>
  Object.fromEntries(Object.entries(outcomes).filter(([, outcome]) => outcome !== 'refused'));

describe('a hostile page', () => {
  let stage: Stage;
  let trap: NetTrap;
  let folder: string;
  let secretFile: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-attack-'));
    secretFile = join(folder, 'secret.txt');
    writeFileSync(secretFile, 'what only the user may read');
    trap = await openNetTrap();
    stage = await openStage();
  });
  afterAll(async () => {
    await stage.close();
    await trap.close();
    rmSync(folder, { recursive: true });
  });

  /** A window that is none of the program's own, with what the attack needs. */
  const openHostile = async (address: string, preloadFile: string): Promise<Page> => {
    const opened = stage.app.electron.waitForEvent('window');
    await stage.app.electron.evaluate(
      ({ BrowserWindow }, [url, file]) => {
        const window = new BrowserWindow({ webPreferences: { preload: file, sandbox: true } });
        window.loadURL(url).catch(() => undefined);
      },
      [address, preloadFile] as const,
    );
    const page = await opened;
    await page.waitForLoadState('domcontentloaded');
    return page;
  };
  const log = () => readFileSync(join(stage.profile.folder, 'logs', 'tonebridge.log'), 'utf8');
  const files = () => [
    pathToFileURL(secretFile).href,
    'file:///etc/passwd',
    'tonebridge://app/../../main/index.cjs',
    'tonebridge://app/%2e%2e/%2e%2e/package.json',
    'tonebridge://other/index.html',
  ];

  describe('in a window of its own, without any policy', () => {
    let page: Page;
    beforeAll(async () => {
      page = await openHostile('data:text/html,<title>hostile</title><body>hostile', preload);
    });
    afterAll(() => page.close());

    it('gets no answer from the bridge', async () => {
      const outcomes = await page.evaluate(callBridge);
      expect(Object.keys(outcomes).length).toBeGreaterThan(15);
      expect(successes(outcomes)).toEqual({});
      expect(log()).toContain('request of an unknown sender rejected verb=state:get');
    });

    it('reaches no network', async () => {
      expect(successes(await page.evaluate(attackNetwork, trap.port))).toEqual({});
      expect(trap.touches).toEqual([]);
      expect(log()).toContain(`network denied target=http://127.0.0.1:${trap.port}`);
    });

    it('reads no file', async () => {
      expect(successes(await page.evaluate(attackFiles, files()))).toEqual({});
      expect(log()).toContain('refused to a page by Chromium: file');
    });

    it('gets no permission and no device', async () => {
      // Chromium offers such a page none, so there is nothing to log.
      expect(successes(await page.evaluate(attackPermissions))).toEqual({});
    });

    it('stays where it is, alone', async () => {
      const before = stage.app.electron.windows().length;
      expect(successes(await page.evaluate(attackNavigation, trap.port))).toEqual({});
      expect(stage.app.electron.windows()).toHaveLength(before);
      expect(trap.touches).toEqual([]);
      const written = log();
      for (const line of ['window.open denied', 'navigation denied', 'frame navigation denied']) {
        expect(written).toContain(`${line} target=http://127.0.0.1:${trap.port}`);
      }
      expect(written).toContain('download denied');
      expect(written).not.toContain('13900001111');
    });
  });

  it('with the origin of ours and the whole of IPC in its hands is told nothing', async () => {
    const own = join(folder, 'preload.cjs');
    writeFileSync(
      own,
      `const { contextBridge, ipcRenderer } = require('electron');
       contextBridge.exposeInMainWorld('raw', { invoke: (verb, ...args) => ipcRenderer.invoke(verb, ...args) });`,
    );
    const page = await openHostile(stage.toolbar.url(), own);
    const answers = await page.evaluate(
      async (verbs) => {
        const { raw } = globalThis as unknown as {
          raw: { invoke(verb: string, arg?: unknown): Promise<unknown> };
        };
        const outcomes: Record<string, string> = {};
        for (const verb of verbs) {
          outcomes[verb] = await raw.invoke(verb).then(
            (answer) => `went through: ${JSON.stringify(answer)}`,
            (error: Error) =>
              /not allowed here|No handler registered/.test(error.message) ? 'refused' : error.message,
          );
        }
        return outcomes;
      },
      [...Object.keys(requestSchemas), 'constructor', '__proto__', 'settings:steal'],
    );
    expect(successes(answers)).toEqual({});
    await page.close();
  });

  it('that main itself is made to load from the net or from a file does not load', async () => {
    const loaded = await stage.app.electron.evaluate(
      async ({ BrowserWindow }, addresses) => {
        const results: string[] = [];
        for (const address of addresses) {
          const window = new BrowserWindow({ show: false });
          results.push(
            await window.loadURL(address).then(
              () => 'loaded',
              () => 'refused',
            ),
          );
          window.destroy();
        }
        return results;
      },
      [`http://127.0.0.1:${trap.port}/`, pathToFileURL(secretFile).href],
    );
    expect(loaded).toEqual(['refused', 'refused']);
    expect(trap.touches).toEqual([]);
  });

  describe('script in our own toolbar', () => {
    it('runs no text as code, no worker and nothing of Node', async () => {
      expect(successes(await stage.toolbar.evaluate(attackWithCode))).toEqual({});
      expect(log()).toContain('refused to a page by Chromium: script-src');
      expect(log()).toContain('refused to a page by Chromium: worker-src');
    });

    it('reaches no network', async () => {
      expect(successes(await stage.toolbar.evaluate(attackNetwork, trap.port))).toEqual({});
      expect(trap.touches).toEqual([]);
      expect(log()).toContain('refused to a page by Chromium: connect-src');
    });

    it('reads no file', async () => {
      expect(successes(await stage.toolbar.evaluate(attackFiles, files()))).toEqual({});
    });

    it('gets no permission and no device', async () => {
      expect(successes(await stage.toolbar.evaluate(attackPermissions))).toEqual({});
      expect(log()).toMatch(/permission denied permission=(media|geolocation)/);
    });

    it('stays where it is, alone', async () => {
      const before = stage.app.electron.windows().length;
      expect(successes(await stage.toolbar.evaluate(attackNavigation, trap.port))).toEqual({});
      expect(stage.app.electron.windows()).toHaveLength(before);
      expect(trap.touches).toEqual([]);
    });

    it('can send main nothing of a wrong shape or size, nor pollute a prototype', async () => {
      const settings = () => readFileSync(join(stage.profile.folder, 'settings.json'), 'utf8');
      const before = settings();
      const outcomes = await stage.toolbar.evaluate(attackBridge, bridgeAttack);
      expect(Object.keys(outcomes).length).toBeGreaterThan(100);
      expect(successes(outcomes)).toEqual({});
      const polluted = () => stage.app.electron.evaluate(() => 'polluted' in {});
      expect(await polluted()).toBe(false);
      expect(settings()).toBe(before);
      // It is still there for its user.
      expect(await stage.toolbar.evaluate(async () => (await window.tonebridge.getState()).seq)).toBeTypeOf(
        'number',
      );
    });

    it('cannot fill the log', () => {
      const lines = log().split('\n');
      const minutes = Math.ceil((Date.now() - started) / 60_000);
      const malformed = lines.filter((line) => line.includes('malformed request rejected verb='));
      expect(malformed.length).toBeGreaterThan(0);
      expect(malformed.length).toBeLessThanOrEqual(10 * (minutes + 1));
      // Nothing of what was sent, and no dialled number.
      expect(log()).not.toMatch(/xxxxx|polluted|13900001111|away/);
    });
  });
});
