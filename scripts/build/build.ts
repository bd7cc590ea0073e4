import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { createBundled, writeBundled } from './bundled.ts';
import { mainTarget, preloadTarget, rendererTarget, updaterTarget } from './targets.ts';
import { writeTrayIcons } from './tray-icons.ts';

const bundled = createBundled(root);
for (const target of [mainTarget, updaterTarget, preloadTarget, rendererTarget]) {
  const config = target(root);
  await build({ ...config, plugins: [...(config.plugins ?? []), bundled.plugin] });
}
writeBundled(root, bundled.folders());
writeTrayIcons(root);
