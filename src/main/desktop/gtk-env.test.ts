import { expect, it } from 'vitest';
import { spareGtkOpenGl } from './gtk-env.ts';

it('keeps GTK from OpenGL while it is set up, and nobody else', () => {
  const env: NodeJS.ProcessEnv = { HOME: '/home/a' };
  const takeBack = spareGtkOpenGl(env, 'linux');
  expect(env).toEqual({ HOME: '/home/a', GDK_GL: 'disable' });
  takeBack();
  expect(env).toEqual({ HOME: '/home/a' });
});

it('leaves alone what the user has set, and systems without GTK', () => {
  const env: NodeJS.ProcessEnv = { GDK_GL: 'always' };
  spareGtkOpenGl(env, 'linux')();
  expect(env).toEqual({ GDK_GL: 'always' });
  const windows: NodeJS.ProcessEnv = {};
  spareGtkOpenGl(windows, 'win32');
  expect(windows).toEqual({});
});
