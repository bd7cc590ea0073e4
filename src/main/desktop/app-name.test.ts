import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nameApp } from './app-name.ts';

function named(platform: NodeJS.Platform) {
  const calls: string[][] = [];
  nameApp(
    {
      setName: (name) => calls.push(['name', name]),
      setAppUserModelId: (id) => calls.push(['id', id]),
    },
    platform,
  );
  return calls;
}

it('has on Windows the id that the installer gives it', () => {
  const settings = readFileSync(new URL('../../../electron-builder.yml', import.meta.url), 'utf8');
  const appId = /^appId: (\S+)$/m.exec(settings)?.[1];
  expect(named('win32')).toEqual([
    ['name', 'Tonebridge'],
    ['id', appId],
  ]);
});

it('has no such id elsewhere', () => {
  expect(named('linux')).toEqual([['name', 'Tonebridge']]);
});
