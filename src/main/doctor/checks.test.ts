import { describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { initialState } from '../../shared/state.ts';
import { checkKeychain } from './keychain-check.ts';
import { checkDisplays, checkVersions, sessionType } from './machine-checks.ts';
import { checkPolicy } from './policy-check.ts';
import { checkSession } from './session-check.ts';
import { checkShortcut } from './shortcut-check.ts';

describe('checkKeychain', () => {
  it('says that it works, what is wrong, or that it does not answer', async () => {
    expect(await checkKeychain(async () => 'works', 1000)).toMatchObject({ verdict: 'ok' });
    expect(await checkKeychain(async () => 'differs', 1000)).toMatchObject({ verdict: 'warning' });
    expect(await checkKeychain(async () => 'locked', 1000)).toMatchObject({
      verdict: 'warning',
      found: { params: { reason: { key: 'keychain.locked' } } },
    });
    expect(await checkKeychain(() => new Promise(() => undefined), 20)).toMatchObject({
      verdict: 'warning',
      found: { params: { reason: { key: 'keychain.late' } } },
    });
  });
});

describe('checkSession', () => {
  const session = { kind: 'signedIn', agentId: '30517', agentState: 'ready' } as const;
  const reason = notice('failure.network');

  it.each([
    [null, 'skipped', 'doctor.session.notRunning'],
    [initialState, 'ok', 'doctor.session.out'],
    [{ session, connection: { kind: 'online' } }, 'ok', 'doctor.session.in'],
    [
      { session, connection: { kind: 'reconnecting', attempt: 1, retryAt: 1, reason } },
      'warning',
      'doctor.session.lost',
    ],
  ] as const)('of %j is %s, and never names the agent', (state, verdict, key) => {
    const finding = checkSession(state);
    expect(finding).toMatchObject({ verdict, found: { key } });
    expect(JSON.stringify(finding)).not.toContain(session.agentId);
  });
});

describe('checkShortcut', () => {
  const usual = { accelerator: 'Control+F9', reach: 'everywhere', command: 'tonebridge' } as const;

  it('tells a shortcut that works from one that is taken or may not arrive', () => {
    expect(checkShortcut({ ...usual, state: 'held' })).toMatchObject({ verdict: 'ok' });
    expect(checkShortcut({ ...usual, state: 'free' })).toMatchObject({
      found: { key: 'doctor.shortcut.free' },
    });
    expect(checkShortcut({ ...usual, state: 'taken' })).toMatchObject({ verdict: 'warning' });
    expect(checkShortcut({ ...usual, state: 'held', reach: 'wayland' })).toMatchObject({
      verdict: 'warning',
      todo: { params: { command: 'tonebridge --transmit' } },
    });
  });
});

describe('the desktop', () => {
  it.each([
    ['linux', { XDG_SESSION_TYPE: 'x11', XDG_CURRENT_DESKTOP: 'GNOME' }, '', 'X11 (GNOME)'],
    ['linux', { XDG_SESSION_TYPE: 'wayland' }, '', 'Wayland, XWayland'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0', XDG_CURRENT_DESKTOP: 'KDE' }, 'wayland', 'Wayland (KDE)'],
    ['linux', {}, '', 'X11'],
    ['win32', { SESSIONNAME: 'Console' }, '', 'Windows'],
    ['win32', { SESSIONNAME: 'RDP-Tcp#4' }, '', 'Windows (remote)'],
    ['darwin', {}, '', 'macOS'],
  ] as const)('on %s with %j is told', (platform, env, ozone, expected) => {
    expect(sessionType(platform, env, ozone)).toBe(expected);
  });

  it('has its displays counted and measured', () => {
    expect(checkDisplays([{ width: 1920, height: 1080, scale: 1.5 }])).toMatchObject({
      verdict: 'ok',
      facts: [{ name: 'display', value: '1920 × 1080, 150 %' }],
    });
    expect(checkDisplays([])).toMatchObject({ verdict: 'fault' });
  });

  it('has its versions told', () => {
    const versions = { app: '1', build: 'b', electron: '2', chromium: '3', node: '4', system: 'Linux' };
    expect(checkVersions(versions).facts.map(({ value }) => value)).toEqual(Object.values(versions));
  });
});

describe('checkPolicy', () => {
  const policy = { locked: { gateway: 'https://secret.example:1' }, defaults: { agentId: '30517' } };

  it('names settings and no values', () => {
    const finding = checkPolicy({ policy, warning: null, source: 'file' }, '/etc/tonebridge/policy.json');
    expect(finding).toMatchObject({ verdict: 'ok', found: { key: 'doctor.policy.file' } });
    expect(finding.facts.map(({ value }) => value)).toEqual([
      '/etc/tonebridge/policy.json',
      'gateway',
      'agentId',
    ]);
  });

  it('says what is wrong with a broken one', () => {
    const wrong = notice('warning.policyBrokenKept', { reason: 'locked.theme: not valid' });
    expect(checkPolicy({ policy, warning: wrong, source: 'kept' }, '/p')).toMatchObject({
      verdict: 'warning',
      found: wrong,
    });
    expect(
      checkPolicy({ policy: { locked: {}, defaults: {} }, warning: null, source: 'none' }, '/p'),
    ).toMatchObject({ verdict: 'ok', found: { key: 'doctor.policy.none' } });
  });
});
