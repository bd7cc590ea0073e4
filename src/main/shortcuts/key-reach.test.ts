import { expect, it } from 'vitest';
import { keyReach } from './key-reach.ts';

it.each([
  ['linux', { XDG_SESSION_TYPE: 'wayland' }, '', 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'Wayland' }, 'x11', 'wayland'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, '', 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'tty', WAYLAND_DISPLAY: 'wayland-1' }, '', 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'x11' }, 'wayland', 'wayland'],
  ['linux', { XDG_SESSION_TYPE: 'x11', WAYLAND_DISPLAY: 'nested' }, '', 'everywhere'],
  ['linux', { DISPLAY: ':0' }, '', 'everywhere'],
  ['linux', { WAYLAND_DISPLAY: '' }, 'x11', 'everywhere'],
  ['win32', { WAYLAND_DISPLAY: 'wayland-0' }, '', 'everywhere'],
  ['darwin', {}, '', 'everywhere'],
] as const)('%s with %o and --ozone-platform=%s: %s', (platform, env, ozone, reach) => {
  expect(keyReach({ platform, env, ozone })).toBe(reach);
});
