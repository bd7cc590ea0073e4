import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../lib/paths.mjs';
import { judgeAudit } from './audit.mjs';
import { isFit, readLicence, thirdPartyText } from './licences.mjs';
import { makeSbom, type Sbom } from './sbom.mjs';

describe('isFit', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND BSD-3-Clause', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-or-later', false],
    ['AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE', false],
    ['UNLICENSED', false],
    ['Apache-2.0 WITH LLVM-exception', false],
    [undefined, false],
    [{ type: 'MIT' }, false],
  ])('%o: %s', (licence, fit) => {
    expect(isFit(licence)).toBe(fit);
  });
});

describe('readLicence', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-licence-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  it('stops at a licence that is unknown or missing', () => {
    write('package.json', '{"name":"odd","version":"1.0.0","license":"Beerware"}');
    expect(() => readLicence(folder)).toThrow('odd 1.0.0 has the licence "Beerware"');
    write('package.json', '{"name":"odd","version":"1.0.0"}');
    expect(() => readLicence(folder)).toThrow('odd 1.0.0 has the licence null');
  });

  it('names the author where there is no text, and takes texts and notices where there are', () => {
    write('package.json', '{"name":"p","version":"1.0.0","license":"MIT","author":{"name":"Somebody"}}');
    expect(readLicence(folder).text).toBe('Licence: MIT. Author: Somebody.');
    write('LICENSE.md', 'The text\n');
    write('NOTICE', 'A notice\n');
    const licence = readLicence(folder);
    expect(licence.text).toBe('The text\n\nA notice');
    expect(thirdPartyText([licence])).toContain('- p 1.0.0: MIT\n');
  });
});

describe('the bill of materials', () => {
  let sbom: Sbom;
  const runtime = { electron: '99.1.2', chrome: '199.0.1.2', node: '24.9.9' };
  beforeAll(async () => {
    sbom = await makeSbom(runtime);
  }, 60_000);

  it('has every runtime dependency, and the runtime with what is in it', () => {
    const has = (name: string, version: string) =>
      sbom.components.some((component) => component.name === name && component.version === version);
    for (const [name, version] of Object.entries(packageJson.dependencies)) {
      expect([name, has(name, version)]).toEqual([name, true]);
    }
    expect(has('electron', '99.1.2') && has('chromium', '199.0.1.2') && has('node', '24.9.9')).toBe(true);
    expect(sbom.bomFormat).toBe('CycloneDX');
    expect(sbom.metadata.component).toMatchObject({ name: 'tonebridge', version: packageJson.version });
  });

  it('has no development tool, and no dependency that is not in it', () => {
    const names = sbom.components.map(({ name }) => name);
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron-builder');
    const refs = new Set(sbom.components.map((component) => component['bom-ref']));
    for (const { dependsOn = [] } of sbom.dependencies) {
      for (const ref of dependsOn) expect(refs).toContain(ref);
    }
    const own = sbom.dependencies.find(({ ref }) => ref === sbom.metadata.component['bom-ref']);
    expect(own?.dependsOn).toContain('electron@99.1.2');
  });
});

describe('judgeAudit', () => {
  const shipped = new Set(['undici', 'electron']);
  const report = (...found: [string, string][]) =>
    `npm warn something\n${JSON.stringify({
      vulnerabilities: Object.fromEntries(found.map(([name, severity]) => [name, { name, severity }])),
    })}`;

  it('is content without a finding, or with findings in tools', () => {
    expect(judgeAudit(report(), shipped)).toBe('No known vulnerabilities.');
    expect(judgeAudit(report(['vite', 'low']), shipped)).toContain('1 in development tools');
  });

  it('refuses a finding in the program, of which Electron is a part', () => {
    expect(() => judgeAudit(report(['electron', 'high'], ['vite', 'low']), shipped)).toThrow(
      'electron (high)',
    );
  });

  it.each(['npm error audit endpoint returned an error', '{"error":{"code":"ENOAUDIT"}}', ''])(
    'does not take %o for a good answer',
    (output) => {
      expect(() => judgeAudit(output, shipped)).toThrow('The registry could not say');
    },
  );
});

it('the lock file names no registry', () => {
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
});
