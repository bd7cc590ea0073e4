import { describe, expect, it } from 'vitest';
import { Failure } from '../lib/report.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { isSigned, release } from './release.mjs';

describe('release', () => {
  it.runIf(electronRuntime().origin !== 'official')('is refused with a runtime for development', async () => {
    await expect(release()).rejects.toThrow(Failure);
    await expect(release()).rejects.toThrow(/^Refused: /);
  });
});

describe('isSigned', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
    ['win32', {}, false],
    ['win32', { WIN_CSC_LINK: 'cert.pfx' }, true],
    ['win32', { CSC_NAME: 'a name of a keychain' }, false],
    ['darwin', { CSC_NAME: 'Developer ID' }, true],
    ['darwin', { APPLE_ID: 'who' }, false],
    ['linux', { CSC_LINK: 'cert.p12' }, false],
  ])('on %s with %o: %s', (platform, env, signed) => {
    expect(isSigned(platform, env)).toBe(signed);
  });
});
