import { build, normalizePath, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { mainTarget } from './targets.ts';

test('the practice call brings the simulated world into the program, but no server and little weight', async () => {
  const target = mainTarget(root);
  const built = await build({ ...target, build: { ...target.build, write: false } });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  const modules = Object.entries(chunk.modules).map(([id, { code }]) => ({ id, bytes: code?.length ?? 0 }));
  expect(modules.filter(({ id }) => /fastify|@peculiar|reflect-metadata/.test(id))).toEqual([]);
  const world = modules.filter(({ id }) => id.startsWith(`${normalizePath(root)}/simulator/`));
  expect(world.map(({ id }) => id)).toContain(`${normalizePath(root)}/simulator/world/conference.ts`);
  expect(world.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(80_000);
}, 60_000);
