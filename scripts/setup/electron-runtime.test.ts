import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { electronRuntime, recordRuntime } from './electron-runtime.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-record-'));
  file = join(folder, 'deeper', 'electron.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('reads back what set-up recorded', () => {
  const runtime = { executable: process.execPath, version: '33.4.11', origin: 'development' } as const;
  recordRuntime(runtime, file);
  expect(electronRuntime(file)).toEqual(runtime);
});

test('names the cure before set-up has run', () => {
  expect(() => electronRuntime(file)).toThrow(expect.objectContaining({ cure: 'Run: npm run setup' }));
});

test('does not return a runtime that is gone', () => {
  recordRuntime({ executable: join(folder, 'gone'), version: '1.0.0', origin: 'override' }, file);
  expect(() => electronRuntime(file)).toThrow('No Electron runtime');
});
