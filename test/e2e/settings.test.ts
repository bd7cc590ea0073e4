import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, text } from '../support/toolbar.ts';

describe('the settings window', () => {
  let stage: Stage;
  let settings: Page;

  beforeAll(async () => {
    stage = await openStage({ settings: { ivrDirectory: [] } });
    await stage.signIn();
    await button(stage.toolbar, 'window.openSettings').click();
    settings = await stage.app.settingsWindow();
  });
  afterAll(() => stage.close());
  beforeEach(async () => {
    await stage.hangUp();
    await stage.conference();
  });

  const save = () => button(settings, 'settings.save').click();

  it('an IVR that is added shows up by its name in the running conference', async () => {
    await shows(stage.toolbar, 'party.unknown');
    await button(settings, 'settings.ivrAdd').click();
    await settings.getByLabel(text('settings.ivrName'), { exact: true }).fill('Balance line');
    await settings.getByLabel(text('settings.ivrPrefixes'), { exact: true }).fill('700');
    await button(settings, 'settings.ivrDone').click();
    await save();
    await settings.getByText(/^Saved at/).waitFor();
    await stage.picture('settings-saved', settings);
    await showsText(stage.toolbar, 'Balance line');
    await shows(stage.toolbar, 'party.customer');
    await showsText(stage.toolbar, text('pass.toNamed', { name: 'Balance line' }));
  });

  it('the directory goes out into a file and comes back from it, merged, and counts once it is saved', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tonebridge-ivr-'));
    const file = join(folder, 'mine.csv');
    await stage.app.electron.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, file);
    await button(settings, 'ivrFile.exportCsv').click();
    await showsText(settings, text('ivrFile.exported', { file: 'mine.csv' }));
    const csv = readFileSync(file, 'utf8');
    expect(csv).toContain('Balance line,,700,');

    writeFileSync(file, `${csv}支付专线,abc,,,,,\r\n`);
    await button(settings, 'ivrFile.import').click();
    await showsText(settings, text('ivrFile.wrong', { file: 'mine.csv' }));
    await settings.getByText(/^Line 3: “abc” is not a number/).waitFor();
    await stage.picture('settings-import-wrong', settings);

    writeFileSync(file, `${csv.replace('Balance line', 'Bank line')}支付专线,70093,,,,,\r\n`);
    await button(settings, 'ivrFile.import').click();
    await stage.picture('settings-import-asked', settings);
    await button(settings, 'ivrFile.merge').click();
    await save();
    await settings.getByText(/^Saved at/).waitFor();
    const { ivrDirectory } = await settings.evaluate(() => window.tonebridge.getSettings());
    expect(ivrDirectory.map(({ name }) => name)).toEqual(['Balance line', 'Bank line', '支付专线']);
    rmSync(folder, { recursive: true });
  });
});
