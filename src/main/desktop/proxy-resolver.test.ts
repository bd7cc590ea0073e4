import { expect, it } from 'vitest';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { createProxyResolver } from './proxy-resolver.ts';

it('hands on what Chromium says, and goes straight when it says nothing', async () => {
  const configs: unknown[] = [];
  let fails = false;
  let opened = 0;
  const open = () => {
    opened += 1;
    return {
      setProxy: async (config: unknown) => {
        configs.push(config);
      },
      forceReloadProxyConfig: async () => void configs.push('reload'),
      resolveProxy: async (url: string) => {
        if (fails) throw new Error('ended');
        return `PROXY ${new URL(url).hostname}:1`;
      },
    };
  };
  const resolver = createProxyResolver(open, createMemoryLog());
  await resolver.use({ mode: 'direct' });
  await resolver.use({ mode: 'system' });
  await resolver.reload();
  // Making the session takes time, which a start does not have.
  expect(opened).toBe(0);
  const asked = [resolver.resolve('https://gw:8043'), resolver.resolve('https://gw2:8043')];
  expect(await Promise.all(asked)).toEqual(['PROXY gw:1', 'PROXY gw2:1']);
  expect([opened, configs]).toEqual([1, [{ mode: 'system' }]]);
  await resolver.use({ mode: 'direct' });
  await resolver.reload();
  expect(configs).toEqual([{ mode: 'system' }, { mode: 'direct' }, 'reload']);
  fails = true;
  expect(await resolver.resolve('https://gw:8043')).toBe('DIRECT');
});
