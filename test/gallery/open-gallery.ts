import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { build } from 'vite';
import { galleryTargets } from '../../scripts/build/targets.ts';
import { root } from '../../scripts/lib/paths.mjs';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { appOrigin } from '../../src/main/desktop/origin.ts';
import { frameSizes, toolbarWidths } from '../../src/main/desktop/window-options.ts';
import { appEnvironment } from '../support/app.ts';
import { type Scene, writeScene } from './scene.ts';
import { sceneName } from './scenes.ts';
import { type Theme, themes } from './themes.ts';

/** When all stories are told, so that their pictures can be compared: 9:41 on a Tuesday, here. */
export const storyTime = new Date(2026, 2, 3, 9, 41, 30).getTime();

/** The least width and height of each window as it opens, in CSS pixels. */
function sizeOf({ window, size }: Scene): { width: number; height: number } {
  switch (window) {
    case 'toolbar':
      return { width: toolbarWidths[size], height: 1 };
    default:
      return frameSizes[window];
  }
}
/** Longer lists go on below the edge of the picture. */
const TALLEST = 2600;

/** The stories of the windows on real Electron, one at a time. */
export interface Gallery {
  readonly page: Page;
  /** Shows a story from its start, in a window as tall as what it draws; throws when it can't be played. */
  show(scene: Scene): Promise<void>;
  /** Makes the contents of the present story larger in a window that stays as wide, so that they have less room. */
  zoom(factor: number): Promise<void>;
  /** Changes how the system asks the window to look; the story goes on. */
  look(theme: Theme): Promise<void>;
  /** The window as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Builds the program around the built windows, and starts it.
 *
 * @param zoom how much larger than normal the contents are, in windows of the same size.
 */
export async function openGallery({ zoom = 1 }: { zoom?: number } = {}): Promise<Gallery> {
  for (const target of galleryTargets(root)) await build(target);
  const program = join(root, 'out', 'gallery-program');
  writeFileSync(
    join(program, 'package.json'),
    JSON.stringify({ name: 'tonebridge-gallery', version: '0.0.0', main: 'main/index.cjs' }),
  );
  const profile = mkdtempSync(join(tmpdir(), 'tonebridge-gallery-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: electronRuntime().executable,
    args: [
      ...asRoot,
      '--hide-scrollbars',
      `--force-device-scale-factor=${zoom}`,
      `--user-data-dir=${profile}`,
      program,
    ],
    env: appEnvironment(),
    timeout: 60_000,
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(storyTime);
  const devtools = await page.context().newCDPSession(page);
  let shown: Scene | undefined;
  /** Gives the window its width and this height, or that of its content. */
  const sizeTo = async (factor: number, fixed?: number) => {
    if (shown === undefined) return;
    const least = sizeOf(shown);
    const height = fixed ?? Math.min(TALLEST, Math.max(least.height, await page.evaluate(drawnHeight)));
    await page.setViewportSize({ width: Math.round(least.width / factor), height });
  };
  return {
    page,
    async show(scene) {
      shown = scene;
      await sizeTo(zoom, 100);
      await page.goto(`${appOrigin}/index.html${writeScene(scene, storyTime)}`);
      const mark = await page.waitForFunction(() => document.documentElement.dataset.story);
      const how = await mark.jsonValue();
      if (how !== 'ready') throw new Error(`${scene.window}, ${sceneName(scene)}: ${how}`);
      await sizeTo(zoom);
    },
    async zoom(factor) {
      await sizeTo(factor, 100);
      await sizeTo(factor);
    },
    look: (theme) => page.emulateMedia({ ...themes[theme], reducedMotion: 'reduce' }),
    async picture() {
      // Several times as quick as Playwright's own, which waits for things that a story has waited for.
      const { data } = await devtools.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
      });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await electron.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** How tall the content is, run in the window. */
function drawnHeight(): number {
  const parts = [...document.body.children].map((part) => part.getBoundingClientRect().bottom + scrollY);
  return Math.ceil(Math.max(...parts));
}
