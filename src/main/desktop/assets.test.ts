import { relative, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveAsset } from './assets.ts';

const root = resolve('dist', 'renderer');

describe('resolveAsset', () => {
  it.each([
    ['tonebridge://app/toolbar.html', 'toolbar.html', 'text/html; charset=utf-8'],
    [
      'tonebridge://app/assets/toolbar-B1_x.js?v=1#top',
      'assets/toolbar-B1_x.js',
      'text/javascript; charset=utf-8',
    ],
    ['tonebridge://app/a/b/icon.svg', 'a/b/icon.svg', 'image/svg+xml'],
  ])('%s', (address, path, contentType) => {
    expect(resolveAsset(address, root)).toEqual({ file: resolve(root, path), contentType });
  });

  it.each([
    'tonebridge://app/',
    'tonebridge://app',
    'tonebridge://other/toolbar.html',
    'tonebridge://app.evil/toolbar.html',
    'tonebridge://app@evil/toolbar.html',
    'file:///etc/passwd.html',
    'tonebridge://app/../index.html',
    'tonebridge://app/%2e%2e/index.html',
    'tonebridge://app/a%2f..%2findex.html',
    'tonebridge://app/..\\index.html',
    'tonebridge://app/C:/index.html',
    'tonebridge://app//etc/index.html',
    'tonebridge://app/.hidden.js',
    'tonebridge://app/index.cjs',
    'tonebridge://app/index.html/',
    'tonebridge://app/a.constructor',
    'tonebridge://app/index.html\u0000.js',
  ])('refuses %s', (address) => {
    expect(resolveAsset(address, root)).toBeNull();
  });

  it('never leaves its folder', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2f',
        '%5c',
        'a',
        'b.html',
        ':',
        '\u0000',
        '//',
        '%00',
        'ａ',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const asset = resolveAsset(`tonebridge://app/${pieces.join('')}.html`, root);
        if (asset === null) return;
        const path = relative(root, asset.file);
        expect(path.split(sep)).not.toContain('..');
        expect(resolve(root, path)).toBe(asset.file);
      }),
      { numRuns: 2000 },
    );
  });
});
