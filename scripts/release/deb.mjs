import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { Failure } from '../lib/report.mjs';

/** Debian's names of the processors that Electron is built for. */
const architectures = /** @type {Readonly<Record<string, string>>} */ ({ x64: 'amd64', arm64: 'arm64' });

/**
 * Makes a Debian package of an unpacked program with Debian's own tool. electron-builder's way to the same package
 * needs a tool that it downloads first; this one serves where that can't be had, and reads the same settings.
 * @param {{ unpacked: string, target: string, depends: readonly string[], fast?: boolean }} parts `unpacked`: the
 *   program's folder; `target`: the folder that gets the package; `fast`: a larger package, sooner
 * @returns {Promise<string>} the package's file
 * @throws {Failure}
 */
export async function makeDeb({ unpacked, target, depends, fast = false }) {
  const { version, description, author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const arch = architectures[process.arch];
  if (arch === undefined)
    throw new Failure(`There is no package for ${process.arch}.`, 'Build on x64 or arm64.');
  const stage = join(target, 'deb');
  rmSync(stage, { recursive: true, force: true });
  cpSync(unpacked, join(stage, 'opt', 'Tonebridge'), { recursive: true });
  write(join(stage, 'usr', 'share', 'applications'), 'tonebridge.desktop', desktopEntry(description));
  const icons = join(root, 'build', 'generated', 'icons');
  for (const file of readdirSync(icons)) {
    const folder = join(stage, 'usr', 'share', 'icons', 'hicolor', file.replace('.png', ''), 'apps');
    mkdirSync(folder, { recursive: true });
    cpSync(join(icons, file), join(folder, 'tonebridge.png'));
  }
  const fields = {
    Package: 'tonebridge',
    Version: version,
    Architecture: arch,
    Maintainer: `${author} <tonebridge@localhost>`,
    Section: 'net',
    Priority: 'optional',
    Depends: depends.join(', '),
    Recommends: 'gnome-keyring',
    Description: `${description.split(':')[0]}\n ${description}`,
  };
  const control = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
  write(join(stage, 'DEBIAN'), 'control', control.join(''));
  for (const [script, name] of /** @type {const} */ ([
    ['after-install.sh', 'postinst'],
    ['before-remove.sh', 'prerm'],
    ['after-remove.sh', 'postrm'],
  ])) {
    write(join(stage, 'DEBIAN'), name, readFileSync(join(root, 'build', 'linux', script), 'utf8'));
    chmodSync(join(stage, 'DEBIAN', name), 0o755);
  }
  const file = join(target, `tonebridge_${version}_${arch}.deb`);
  const compression = fast ? ['-Zgzip', '-z1'] : ['-Zxz'];
  const { code, output } = await run(
    'dpkg-deb',
    ['--root-owner-group', ...compression, '--build', stage, file],
    {
      capture: true,
    },
  );
  if (code !== 0) throw new Failure(`dpkg-deb failed: ${output.trim()}`, 'See what it said.');
  rmSync(stage, { recursive: true, force: true });
  return file;
}

/** @param {string} description */
function desktopEntry(description) {
  return `[Desktop Entry]
Type=Application
Name=Tonebridge
Comment=${description}
Exec=/opt/Tonebridge/tonebridge
Icon=tonebridge
Categories=Office;
Terminal=false
StartupWMClass=Tonebridge
`;
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} text
 */
function write(folder, name, text) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
}
