import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { Failure, say, step } from '../lib/report.mjs';
import { buildApp } from '../lib/tools.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { runBuilder } from './builder.mjs';
import { describeFuses, readFuses } from './fuses.mjs';
import { makeIcons } from './icons.mjs';
import { writeLegal } from './legal.mjs';

/** Where the unpacked program of this machine is put, beside what releases are made of. */
export const packedFolder = join(root, 'release', 'unpacked');

/** @returns {string} the packed program's executable */
export function packedExecutable() {
  const folder = { darwin: 'mac/Tonebridge.app/Contents/MacOS', win32: 'win-unpacked' }[
    String(process.platform)
  ];
  const name = process.platform === 'linux' ? 'tonebridge' : 'Tonebridge';
  const ending = process.platform === 'win32' ? '.exe' : '';
  return join(packedFolder, folder ?? 'linux-unpacked', `${name}${ending}`);
}

/**
 * Packs the program for this machine, unpacked, with the runtime that set-up found, and checks its fuses.
 * It is for trying the packing: what it makes is no release, and says so.
 * @returns {Promise<string>} the executable
 * @throws {Failure}
 */
export async function packForTrial() {
  await buildApp();
  await step('Drawing the icons', () => makeIcons());
  const { executable, version } = electronRuntime();
  await step('Gathering licences and parts', () => writeLegal(executable));
  const electronDist =
    process.platform === 'darwin' ? dirname(dirname(dirname(dirname(executable)))) : dirname(executable);
  rmSync(packedFolder, { recursive: true, force: true });
  await step(`Packing with Electron ${version}`, () =>
    runBuilder(
      'development',
      [
        '--dir',
        `-c.electronDist=${electronDist}`,
        `-c.electronVersion=${version}`,
        `-c.directories.output=${packedFolder}`,
        // Signing is for releases.
        '-c.mac.identity=null',
      ],
      true,
    ),
  );
  const readings = await readFuses(packedExecutable());
  for (const line of describeFuses(readings)) say(line);
  const wrong = readings.filter(({ wanted, actual }) => actual !== null && actual !== wanted);
  if (wrong.length > 0) {
    const names = wrong.map(({ name }) => name).join(', ');
    throw new Failure(
      `Fuses are not as decided: ${names}.`,
      'Compare electronFuses in electron-builder.yml.',
    );
  }
  return packedExecutable();
}
