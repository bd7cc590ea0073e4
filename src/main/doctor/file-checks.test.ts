import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { checkAudit, checkSettings } from './file-checks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sound = { warnings: [], current: defaultSettings };

describe('checkSettings', () => {
  it('finds nothing wrong, and leaves nothing behind', async () => {
    expect(await checkSettings({ ...sound, folder })).toMatchObject({ verdict: 'ok' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells what was wrong with the file', async () => {
    const broken = notice('warning.settingsBroken', { file: 'settings.broken.json' });
    expect(await checkSettings({ ...sound, folder, warnings: [broken] })).toMatchObject({
      verdict: 'warning',
      found: broken,
    });
  });

  it('tells a folder that cannot be written, by its code alone', async () => {
    const nowhere = join(folder, 'not', 'there');
    const finding = await checkSettings({ ...sound, folder: nowhere });
    expect(finding).toMatchObject({ verdict: 'fault', found: { params: { reason: 'ENOENT' } } });
  });

  it('tells a file named in the settings that cannot be used, without its name', async () => {
    const current = { ...defaultSettings, caFile: join(folder, 'private-name.pem') };
    const finding = await checkSettings({ ...sound, folder, current });
    expect(finding).toMatchObject({ verdict: 'fault', found: { key: 'doctor.settings.caFile' } });
    expect(JSON.stringify(finding)).not.toContain('private-name');
  });
});

describe('checkAudit', () => {
  it('is content with a trail, and with none yet', async () => {
    const file = join(folder, 'audit.jsonl');
    expect(await checkAudit(file, null)).toMatchObject({ verdict: 'ok', facts: [] });
    writeFileSync(file, '{}\n');
    expect(await checkAudit(file, null)).toMatchObject({ verdict: 'ok', facts: [{ name: 'size' }] });
  });

  it('tells trouble that the running program has, and a place where no trail can be', async () => {
    const trouble = notice('warning.audit', { reason: 'ENOSPC' });
    expect(await checkAudit(join(folder, 'audit.jsonl'), trouble)).toMatchObject({
      verdict: 'fault',
      found: trouble,
    });
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', 'file'), '');
    expect(await checkAudit(join(folder, 'sub', 'file', 'audit.jsonl'), null)).toMatchObject({
      verdict: 'fault',
      found: { params: { reason: 'ENOTDIR' } },
    });
  });
});
