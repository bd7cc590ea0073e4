import { build } from 'vite';
import { root } from '../lib/paths.mjs';
import { mainTarget, preloadTarget, rendererTarget } from './targets.ts';
import { writeTrayIcons } from './tray-icons.ts';

for (const target of [mainTarget, preloadTarget, rendererTarget]) await build(target(root));
writeTrayIcons(root);
