import { describe, expect, it } from 'vitest';
import { type Notice, notice } from '../../shared/notice.ts';
import { createWarnings } from './warnings.ts';

function setUp() {
  const shown: string[][] = [];
  const warnings = createWarnings((standing: readonly Notice[]) =>
    shown.push(standing.map(({ key }) => key)),
  );
  return { warnings, shown };
}

describe('createWarnings', () => {
  it('keeps one warning about each thing, in the order in which the things came up', () => {
    const { warnings, shown } = setUp();
    warnings.set('keychain', notice('warning.keychainRead'));
    warnings.set('skills', notice('warning.skills'));
    warnings.set('keychain', notice('warning.keychain'));
    expect(shown).toEqual([
      ['warning.keychainRead'],
      ['warning.keychainRead', 'warning.skills'],
      ['warning.keychain', 'warning.skills'],
    ]);
  });

  it('takes a warning back, and says nothing when there was none', () => {
    const { warnings, shown } = setUp();
    warnings.set('skills', notice('warning.skills'));
    warnings.set('password', null);
    warnings.set('skills', null);
    warnings.set('skills', null);
    expect(shown).toEqual([['warning.skills'], []]);
  });
});
