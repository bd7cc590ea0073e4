import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeModules, root } from '../lib/paths.mjs';
import { mainTarget, preloadTarget, rendererTarget } from './targets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-build-'));
  symlinkSync(nodeModules, join(folder, 'node_modules'), 'junction');
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}
const built = (file: string) => readFileSync(join(folder, 'dist', file), 'utf8');

describe('mainTarget', () => {
  test('makes one CommonJS file that needs no dependency but the native one', async () => {
    write(
      'src/main/part.ts',
      'export const part = async () => (await import("zod")).string().parse("from zod");',
    );
    write(
      'src/main/index.ts',
      'import { part } from "./part.ts"; import { platform } from "node:os"; part().then((text) => console.log(text, platform()));',
    );
    await build(mainTarget(folder));
    expect(readdirSync(join(folder, 'dist', 'main')).sort()).toEqual(['index.cjs', 'index.cjs.map']);
    rmSync(join(folder, 'node_modules'));
    expect(execFileSync(process.execPath, [join(folder, 'dist/main/index.cjs')], { encoding: 'utf8' })).toBe(
      `from zod ${process.platform}\n`,
    );
  });

  test('loads what speaks HTTP with the first of our modules that needs it', async () => {
    write(
      'src/main/part.ts',
      'import { STATUS_CODES } from "node:http"; export const text = STATUS_CODES[404];',
    );
    write(
      'src/main/index.ts',
      `const isLoaded = () => process.moduleLoadList.includes("NativeModule http");
      const before = isLoaded();
      import("./part.ts").then(({ text }) => console.log(before, text, isLoaded()));`,
    );
    await build(mainTarget(folder));
    expect(execFileSync(process.execPath, [join(folder, 'dist/main/index.cjs')], { encoding: 'utf8' })).toBe(
      'false Not Found true\n',
    );
  });

  test('leaves Electron and keytar to be loaded at run time', async () => {
    write(
      'src/main/index.ts',
      'import { app } from "electron"; import keytar from "keytar"; app.quit(); keytar.getPassword("a", "b");',
    );
    await build(mainTarget(folder));
    expect(built('main/index.cjs')).toMatch(/require\("electron"\)/);
    expect(built('main/index.cjs')).toMatch(/require\("keytar"\)/);
  });
});

describe('preloadTarget', () => {
  test('makes one file that loads only Electron', async () => {
    write('src/preload/api.ts', 'export const api = { answer: 42 };');
    write(
      'src/preload/index.ts',
      'import { contextBridge } from "electron"; import { api } from "./api.ts"; contextBridge.exposeInMainWorld("x", api);',
    );
    await build(preloadTarget(folder));
    expect(readdirSync(join(folder, 'dist', 'preload')).sort()).toEqual(['index.cjs', 'index.cjs.map']);
    expect(built('preload/index.cjs').match(/require\([^)]*\)/g)).toEqual(['require("electron")']);
  });

  test('refuses a module that a sandboxed preload cannot load', async () => {
    write(
      'src/preload/index.ts',
      'import { readFileSync } from "node:fs"; console.log(readFileSync("/etc/hostname"));',
    );
    await expect(build({ ...preloadTarget(folder), logLevel: 'silent' })).rejects.toThrow(
      'may load only electron',
    );
  });
});

describe('rendererTarget', () => {
  test('makes a page that a strict content security policy allows', async () => {
    write(
      'src/renderer/main.tsx',
      'import "./style.css"; import { render } from "preact"; import icon from "./icon.svg"; render(<img alt="" src={icon} />, document.body);',
    );
    write('src/renderer/style.css', 'body { margin: 0 }');
    write('src/renderer/icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    write(
      'src/renderer/index.html',
      '<!doctype html><title>x</title><script type="module" src="./main.tsx"></script>',
    );
    await build(rendererTarget(folder));
    const page = built('renderer/index.html');
    expect(page).toMatch(/<script type="module"[^>]* src="\.\/assets\/[^"]+\.js"><\/script>/);
    expect(page).toMatch(/<link rel="stylesheet"[^>]* href="\.\/assets\/[^"]+\.css">/);
    expect(page).not.toMatch(/<style|<script[^>]*>[^<]|="\//);
    const assets = readdirSync(join(folder, 'dist/renderer/assets'));
    expect(assets.map((name) => name.replace(/^.*\./, '')).sort()).toEqual(['css', 'js', 'svg']);
    expect(assets.every((name) => !built(`renderer/assets/${name}`).includes('data:image'))).toBe(true);
  });
});
