import { describe, expect, test } from 'vitest';
import {
  installCommand,
  missingNeeds,
  packageNames,
  type SystemFacts,
  systemNeeds,
} from './system-needs.mjs';

const everything: SystemFacts = {
  libraries: new Set(systemNeeds.electron.map((need) => need.library ?? '')),
  hasProgram: () => true,
  hasModule: () => true,
  hasFontFor: () => true,
};
const nothing: SystemFacts = {
  libraries: new Set(),
  hasProgram: () => false,
  hasModule: () => false,
  hasFontFor: () => false,
};

describe('missingNeeds', () => {
  test('finds nothing missing on a complete system', () => {
    expect(missingNeeds(['electron', 'keychain', 'display', 'keys', 'compile'], everything)).toEqual([]);
  });

  test('asks only for what the work needs', () => {
    expect(missingNeeds(['keys'], nothing).map((need) => need.package)).toEqual(['xdotool']);
    expect(missingNeeds([], nothing)).toEqual([]);
  });

  test('names a package once, however many of its programs are missing', () => {
    const packages = missingNeeds(['keychain', 'display', 'keys'], nothing).map((need) => need.package);
    expect(packages).toEqual([
      'dbus',
      'gnome-keyring',
      'xvfb',
      'openbox',
      'tint2',
      'dunst',
      'xdotool',
      'fonts-wqy-microhei',
    ]);
  });

  test('sees a single missing library, program and module', () => {
    const facts: SystemFacts = {
      libraries: new Set([...(everything.libraries ?? [])].filter((name) => name !== 'libgbm.so.1')),
      hasProgram: (program) => program !== 'Xvfb',
      hasModule: () => false,
      hasFontFor: (language) => language !== 'zh-cn',
    };
    const packages = missingNeeds(['electron', 'display', 'compile'], facts).map((need) => need.package);
    expect(packages).toEqual(['libgbm1', 'xvfb', 'fonts-wqy-microhei', 'libsecret-1-dev']);
  });

  test('does not guess about libraries where they cannot be listed', () => {
    expect(missingNeeds(['electron'], { ...nothing, libraries: null })).toEqual([]);
  });
});

describe('the command to run', () => {
  const needs = missingNeeds(['electron'], nothing);

  test('uses the names of older releases', () => {
    expect(installCommand(packageNames(needs, new Set()))).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 libgtk-3-0 libgbm1 libasound2 ' +
        'libxss1 libnotify4 libsecret-1-0 libatspi2.0-0 libxtst6 libdrm2',
    );
  });

  test('uses the t64 names where the release has them', () => {
    const offered = new Set(['libgtk-3-0t64', 'libasound2t64', 'libatspi2.0-0t64', 'libnss3t64']);
    expect(packageNames(needs, offered)).toEqual([
      'libnss3',
      'libgtk-3-0t64',
      'libgbm1',
      'libasound2t64',
      'libxss1',
      'libnotify4',
      'libsecret-1-0',
      'libatspi2.0-0t64',
      'libxtst6',
      'libdrm2',
    ]);
  });
});
