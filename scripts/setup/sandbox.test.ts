import { expect, test } from 'vitest';
import { obstacleOf, sandboxArguments, sandboxObstacle } from './sandbox.mjs';

const plain = { platform: 'linux', user: 1000, restricted: false, helper: false } as const;

test.each([
  [{ ...plain }, null],
  [{ ...plain, user: 0 }, 'root'],
  [{ ...plain, restricted: true }, 'user namespace'],
  [{ ...plain, restricted: true, helper: true }, null],
  [{ ...plain, platform: 'darwin', user: 0 }, null],
  [{ ...plain, platform: 'win32', user: undefined }, null],
] as const)('on %j the obstacle is %j', (facts, reason) => {
  const obstacle = obstacleOf(facts);
  if (reason === null) expect(obstacle).toBeNull();
  else expect(obstacle).toContain(reason);
});

test('the switch is given exactly when there is an obstacle here', () => {
  const needed = sandboxObstacle(process.execPath) !== null;
  expect(sandboxArguments(process.execPath)).toEqual(needed ? ['--no-sandbox'] : []);
});
