import { describe, expect, test } from 'vitest';
import { parseLdconfig, systemFacts, systemProgram } from './system-facts.mjs';

const list = `2 libs found in cache \`/etc/ld.so.cache'
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
\tlibgbm.so.1 (libc6) => /lib/i386-linux-gnu/libgbm.so.1
\tlibdrm.so.2 (libc6,AArch64) => /lib/aarch64-linux-gnu/libdrm.so.2
`;

describe('parseLdconfig', () => {
  test('keeps the libraries of the architecture alone', () => {
    expect([...parseLdconfig(list, 'x64')]).toEqual(['libnss3.so']);
    expect([...parseLdconfig(list, 'arm64')]).toEqual(['libdrm.so.2']);
  });

  test('keeps all where the mark of the architecture is not known', () => {
    expect(parseLdconfig(list, 'riscv64')).toContain('libgbm.so.1');
  });
});

describe.runIf(process.platform === 'linux')('this system', () => {
  test('has a shell and lacks an invented program', () => {
    expect(systemProgram('sh')).toMatch(/\/sh$/);
    expect(systemFacts().hasProgram('no-such-program-here')).toBe(false);
  });

  test('lists its C library', () => {
    expect(systemFacts().libraries ?? new Set(['libc.so.6'])).toContain('libc.so.6');
  });

  test('knows no font for an invented language', () => {
    expect(systemFacts().hasFontFor('xq')).toBe(false);
  });

  test('knows no invented pkg-config module', () => {
    expect(systemFacts().hasModule('no-such-module-here')).toBe(false);
  });
});
