import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { entryAt } from '../activity/testing/entries.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { bindActivity } from './activity-binding.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-activity-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const everything = { day: 'all', kind: 'all', outcome: 'all' } as const;

it('lists the trail and exports it where the user says, in the language of the state', async () => {
  const file = join(folder, 'audit.jsonl');
  writeFileSync(file, `${JSON.stringify(entryAt('09:00:00', { kind: 'signedIn' }))}\n`);
  const store = createAppStateStore();
  const asked: unknown[] = [];
  const electron = {
    app: { getPath: () => folder },
    BrowserWindow: { getAllWindows: () => [] },
    dialog: {
      showSaveDialog: async (...question: unknown[]) => {
        asked.push(...question);
        return { canceled: false, filePath: join(folder, 'out.csv') };
      },
    },
  };
  const parts = { clock: { now: () => 0 }, log: createMemoryLog() };
  const { verbs, forget } = bindActivity(electron, { auditFile: file, store }, parts);
  const sender = { id: 3 };
  expect(await verbs['activity:list']({ ...everything, before: null }, sender)).toMatchObject({ total: 1 });
  forget();
  store.update({ look: { ...store.get().look, language: 'zh-CN' } });
  const result = await verbs['activity:export']({ ...everything, format: 'csv' }, sender);
  expect(result).toEqual({ ok: true, file: 'out.csv', rows: 1 });
  expect(readFileSync(join(folder, 'out.csv'), 'utf8')).toContain('已签入');
  expect(asked).toEqual([
    {
      defaultPath: join(folder, 'tonebridge-activity-all.csv'),
      filters: [{ name: 'CSV（用于电子表格）', extensions: ['csv'] }],
    },
  ]);
});
