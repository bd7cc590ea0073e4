import { expect, it } from 'vitest';
import { startCommand } from './start-command.ts';

it.each([
  [{ env: {}, packaged: true, executable: '/opt/Tonebridge/tonebridge' }, '/opt/Tonebridge/tonebridge'],
  [
    { env: { APPIMAGE: '/home/a/T.AppImage' }, packaged: true, executable: '/tmp/.mount/t' },
    '/home/a/T.AppImage',
  ],
  [{ env: {}, packaged: true, executable: '/opt/My Apps/tonebridge' }, '"/opt/My Apps/tonebridge"'],
  [{ env: {}, packaged: false, executable: '/usr/lib/electron' }, 'tonebridge'],
])('%o', (program, command) => {
  expect(startCommand(program)).toBe(command);
});
