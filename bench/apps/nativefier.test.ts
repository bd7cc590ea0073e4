import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNativefierApp } from './nativefier.ts';

describe.skipIf(process.platform !== 'linux')('the program around a page', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-nativefier-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is its package with settings and an icon', async () => {
    mkdirSync(join(folder, 'package', 'app'), { recursive: true });
    writeFileSync(join(folder, 'package', 'app', 'package.json'), '{}');
    writeFileSync(join(folder, 'package', 'app', 'nativefier.json'), '{"targetUrl":"http://placeholder"}');
    execFileSync('tar', ['-czf', 'app.tgz', 'package'], { cwd: folder });
    const app = join(folder, 'app');
    mkdirSync(app);
    await makeNativefierApp(join(folder, 'app.tgz'), '/some/page.html', app);
    expect(readdirSync(app).sort()).toEqual(['icon.png', 'nativefier.json', 'package.json']);
    const settings: unknown = JSON.parse(readFileSync(join(app, 'nativefier.json'), 'utf8'));
    expect(settings).toMatchObject({ targetUrl: 'file:///some/page.html', tray: 'start-in-tray' });
    expect(readFileSync(join(app, 'icon.png')).subarray(1, 4).toString()).toBe('PNG');
  });

  it('tells when the archive is none', async () => {
    writeFileSync(join(folder, 'app.tgz'), 'nothing');
    await expect(makeNativefierApp(join(folder, 'app.tgz'), '/some/page.html', folder)).rejects.toThrow(
      "can't be unpacked",
    );
  });
});
