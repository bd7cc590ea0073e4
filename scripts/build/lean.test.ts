import { getDomain as listed } from 'tldts';
import { build, normalizePath, type Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { getDomain } from './lean/tldts.mjs';
import { mainTarget } from './targets.ts';

test('the program leaves out what it never calls of its dependencies', async () => {
  const target = mainTarget(root);
  const built = await build({ ...target, build: { ...target.build, write: false } });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  const ids = Object.keys(chunk.modules).map(normalizePath);
  expect(ids.filter((id) => /node_modules\/(ajv|tldts)|undici\/(index|lib\/(mock|cache))/.test(id))).toEqual(
    [],
  );
  expect(ids.some((id) => id.endsWith('undici/lib/dispatcher/pool.js'))).toBe(true);
  // The updater, of which nothing runs where no feed is configured, is a file of its own.
  expect(ids.filter((id) => id.includes('node_modules/electron-updater'))).toEqual([]);
  expect(ids.filter((id) => id.endsWith('electron-log/src/node/transports/remote.js'))).toEqual([]);
  expect(chunk.code.length).toBeLessThan(950_000);
}, 60_000);

describe('what stands for the list of public suffixes', () => {
  test('has the names that cookies of a host can be kept under', () => {
    expect(getDomain('gw.call.example.com')).toBe('example.com');
    expect(getDomain('gw')).toBe(null);
    expect(['10.1.2.3', '[::1]', '2001:db8::1'].map(getDomain)).toEqual([null, null, null]);
  });

  test('finds all that the list finds', () => {
    for (const host of ['gw.call.example.com', 'gw.call.example.com.cn', 'a.b.c.co.uk', 'pbx.example.de']) {
      expect(`.${listed(host)}`.endsWith(`.${getDomain(host)}`)).toBe(true);
    }
  });
});
