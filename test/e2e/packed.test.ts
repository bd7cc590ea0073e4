import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFuses } from '../../scripts/release/fuses.mjs';
import { packForTrial } from '../../scripts/release/pack.mjs';
import { type InstalledApp, installedArguments, startInstalled } from '../support/installed-app.ts';

describe('the packed program', () => {
  let executable: string;
  let app: InstalledApp | undefined;

  beforeAll(async () => {
    executable = await packForTrial();
  });
  afterAll(() => app?.close());

  it('has every fuse as decided', async () => {
    const readings = await readFuses(executable);
    expect(readings).toHaveLength(9);
    for (const { name, wanted, actual } of readings) {
      expect([name, actual ?? wanted]).toEqual([name, wanted]);
    }
  });

  it('is small, and each of its processes loads one file of it when it starts', () => {
    const archive = join(dirname(executable), 'resources', 'app.asar');
    expect(statSync(archive).size).toBeLessThanOrEqual(2 * 1024 * 1024);
    const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
    const scripts = names.filter((name) => /^\/dist\/.*\.[cm]?js$/.test(name)).sort();
    expect(scripts).toEqual([
      '/dist/main/index.cjs',
      '/dist/main/updater.cjs',
      '/dist/preload/index.cjs',
      expect.stringMatching(/^\/dist\/renderer\/assets\/index-[^/]+\.js$/),
    ]);
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
    const required = (file: string) =>
      new Set(
        extractFile(archive, file)
          .toString()
          .match(/\b(?:require|import)\((["'`])\.{0,2}\/[^)]*\)/g),
      );
    // Where a feed is configured, and not before.
    expect([...required('dist/main/index.cjs')]).toEqual([expect.stringMatching(/updater\.cjs/)]);
    expect([...required('dist/main/updater.cjs'), ...required('dist/preload/index.cjs')]).toEqual([]);
  });

  it('signs in, passes numbers once at a key press, and quits when it is asked to', async () => {
    app = await startInstalled(executable);
    expect(await app.passNumbers('4929#')).toEqual({ posts: 1, ivrReceived: '4929#', recordingHeard: '' });
    const { simulator } = app;
    expect(await app.close()).toBe(0);
    expect(simulator.control.state().agents.filter(({ signedIn }) => signedIn)).toEqual([]);
    app = undefined;
  });

  it('is no Node interpreter, and loads nothing that the environment names', () => {
    const mark = 'ran-as-node';
    const probe = join(dirname(executable), 'probe.cjs');
    writeFileSync(probe, `process.stdout.write('${mark}'); process.exit(0);`);
    const run = (env: Record<string, string>, args: string[]) =>
      spawnSync(executable, args, { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 4000 })
        .stdout;
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    try {
      const profile = `--user-data-dir=${join(dirname(executable), 'probe-profile')}`;
      expect(run({ ELECTRON_RUN_AS_NODE: '1' }, [probe])).not.toContain(mark);
      expect(run({ NODE_OPTIONS: `--require ${probe}` }, [...asRoot, profile])).not.toContain(mark);
      expect(run({}, [...asRoot, profile, '-r', probe])).not.toContain(mark);
    } finally {
      rmSync(probe);
      rmSync(join(dirname(executable), 'probe-profile'), { recursive: true, force: true });
    }
  });

  it('is not replaced by a folder beside its archive, and opens no debugger', async () => {
    const folder = join(dirname(executable), 'resources', 'app');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"other","main":"main.cjs"}');
    writeFileSync(join(folder, 'main.cjs'), 'process.exit(77);');
    try {
      app = await startInstalled(executable, ['--inspect=9339']);
      const listening = execFileSync('ss', ['-ltn'], { encoding: 'utf8' });
      expect(listening).not.toContain(':9339');
      expect(installedArguments(app.profile)).not.toContain('--inspect=9339');
    } finally {
      rmSync(folder, { recursive: true });
      await app?.close();
      app = undefined;
    }
  });
});
