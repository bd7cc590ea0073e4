import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRecordingLogger } from '../../../test/support/recording-logger.ts';
import { openLastIvrs } from './last-ivrs.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-ivrs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = () => openLastIvrs(folder, createRecordingLogger());

it('keeps the last used first, each once, over a restart', () => {
  const ivrs = open();
  for (const name of ['Bank', 'Card', 'Bank']) ivrs.used(name);
  expect(ivrs.list()).toEqual(['Bank', 'Card']);
  expect(open().list()).toEqual(['Bank', 'Card']);
});

it('forgets what nobody has used for long', () => {
  const ivrs = open();
  for (let index = 0; index < 30; index++) ivrs.used(`IVR ${index}`);
  expect(ivrs.list()).toHaveLength(20);
  expect(ivrs.list()[0]).toBe('IVR 29');
});

it.each(['not JSON', '{"names":[1,2]}', '[]'])('begins anew with a file that holds %s', (text) => {
  writeFileSync(join(folder, 'last-ivrs.json'), text);
  const ivrs = open();
  expect(ivrs.list()).toEqual([]);
  ivrs.used('Bank');
  expect(readFileSync(join(folder, 'last-ivrs.json'), 'utf8')).toContain('Bank');
});
