import { describe, expect, it } from 'vitest';
import { pinnedElectron, refusal } from './refusal.mjs';

const release = {
  electronDist: undefined,
  electronVersion: pinnedElectron(),
  targets: ['nsis', 'msi'],
  kind: 'unsigned',
};

describe('refusal', () => {
  it('lets a release with the pinned Electron through', () => {
    expect(refusal(release)).toBeNull();
    expect(refusal({ ...release, electronVersion: null })).toBeNull();
  });

  it.each([
    ['a runtime from a folder', { electronDist: '/somewhere/electron' }],
    ['a runtime from a folder, called a trial', { electronDist: '/somewhere/electron', kind: 'development' }],
    ['another version', { electronVersion: '33.4.11' }],
    ['another version, unpacked', { electronVersion: '33.4.11', targets: ['dir'] }],
  ])('refuses %s', (_name, change) => {
    expect(refusal({ ...release, ...change })).toMatch(/^Refused: /);
  });

  it('lets the packing be tried with any runtime, unpacked only', () => {
    const trial = { electronDist: '/somewhere/electron', electronVersion: '33.4.11', kind: 'development' };
    expect(refusal({ ...trial, targets: ['dir'] })).toBeNull();
    expect(refusal({ ...trial, targets: ['dir', 'deb'] })).toMatch(/^Refused: /);
  });
});
