import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { IconIcns, IconIco } from '@shockpkg/icon-encoder';
import { root } from '../lib/paths.mjs';

/** Edge lengths in pixels that Windows, macOS and Linux desktops ask for. */
const sizes = { ico: [16, 20, 24, 32, 40, 48, 64, 256], linux: [16, 24, 32, 48, 64, 128, 256, 512] };

/** The sizes of a macOS icon and the names that its format gives them. */
const icnsTypes = /** @type {const} */ ({
  16: ['ic04'],
  32: ['ic05', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
});

/**
 * Draws the program's icons from the one SVG.
 * @param {string} [source] the drawing
 * @param {string} [target] the folder that gets icon.ico, icon.icns and icons/<size>x<size>.png
 */
export async function makeIcons(
  source = join(root, 'build', 'icon.svg'),
  target = join(root, 'build', 'generated'),
) {
  const svg = readFileSync(source, 'utf8');
  /** @param {number} size */
  const png = (size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();

  const linux = join(target, 'icons');
  mkdirSync(linux, { recursive: true });
  for (const size of sizes.linux) writeFileSync(join(linux, `${size}x${size}.png`), png(size));

  const ico = new IconIco();
  for (const size of sizes.ico) await ico.addFromPng(png(size), null, false);
  writeFileSync(join(target, 'icon.ico'), ico.encode());

  const icns = new IconIcns();
  for (const [size, types] of Object.entries(icnsTypes)) {
    await icns.addFromPng(png(Number(size)), [...types], false);
  }
  writeFileSync(join(target, 'icon.icns'), icns.encode());
}
