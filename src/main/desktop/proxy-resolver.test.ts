import { expect, it } from 'vitest';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { createProxyResolver } from './proxy-resolver.ts';

it('hands on what Chromium says, and goes straight when it says nothing', async () => {
  const configs: unknown[] = [];
  let fails = false;
  const resolver = createProxyResolver(
    {
      setProxy: async (config) => {
        configs.push(config);
      },
      forceReloadProxyConfig: async () => undefined,
      resolveProxy: async (url) => {
        if (fails) throw new Error('ended');
        return `PROXY ${new URL(url).hostname}:1`;
      },
    },
    createMemoryLog(),
  );
  await resolver.use({ mode: 'system' });
  await resolver.reload();
  expect(configs).toEqual([{ mode: 'system' }]);
  expect(await resolver.resolve('https://gw:8043')).toBe('PROXY gw:1');
  fails = true;
  expect(await resolver.resolve('https://gw:8043')).toBe('DIRECT');
});
