import { expect, it } from 'vitest';
import { format } from '../../shared/messages/format.ts';
import { explainFault } from './explain.ts';
import type { ShortcutFault } from './shortcuts.ts';

it.each<[ShortcutFault, string, NodeJS.Platform, RegExp]>([
  [{ kind: 'form' }, 'x', 'linux', /^This is not a shortcut.*Ctrl or Alt/],
  [{ kind: 'form' }, 'x', 'darwin', /Command/],
  [{ kind: 'plain' }, 'Q', 'linux', /^Q alone/],
  [{ kind: 'altGr' }, 'AltGr+Q', 'win32', /^AltGr/],
  [{ kind: 'reserved', use: 'shortcut.use.close' }, 'Alt+F4', 'linux', /^Alt\+F4 can’t be used: it closes/],
  [{ kind: 'clash', with: 'toolbar' }, 'Control+F8', 'linux', /^Ctrl\+F8 .*“Show or hide the toolbar”/],
  [{ kind: 'taken' }, 'CmdOrCtrl+F8', 'darwin', /^Another program.*Command\+F8/],
])('explains %o of %s on %s', (fault, accelerator, platform, words) => {
  expect(format(explainFault(fault, accelerator, platform))).toMatch(words);
});
