import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeModules } from '../lib/paths.mjs';
import { npmEnvironment } from './npm.mjs';

test('drops what an outer npm run leaves behind', () => {
  const outer = {
    npm_lifecycle_event: 'test',
    npm_package_name: 'tonebridge',
    npm_execpath: '/usr/lib/npm-cli.js',
    INIT_CWD: '/somewhere',
    NODE_ENV: 'production',
    npm_config_omit: 'dev',
    npm_config_loglevel: 'silent',
    npm_config_ignore_scripts: 'true',
  };
  expect(npmEnvironment(outer)).toEqual({});
});

test('keeps how npm reaches its registry', () => {
  const settings = {
    npm_config_registry: 'http://localhost:4873/',
    npm_config_https_proxy: 'http://proxy:1',
    HOME: '/h',
  };
  expect(npmEnvironment(settings)).toEqual(settings);
});

test('takes node_modules out of PATH', () => {
  const path = [join(nodeModules, '.bin'), '/usr/bin', join(nodeModules, 'node', 'bin'), '/bin'].join(
    delimiter,
  );
  expect(npmEnvironment({ PATH: path })).toEqual({ PATH: ['/usr/bin', '/bin'].join(delimiter) });
});
