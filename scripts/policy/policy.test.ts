// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parsePolicy } from '../../src/main/storage/policy/parse-policy.ts';
import { parseRegistry, registryKey } from '../../src/main/storage/policy/policy-registry.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings.ts';
import { policyFiles } from './files.ts';
import { settingKinds, type Way, ways } from './settings.ts';
import { withSettingsTable } from './settings-table.ts';

const files = policyFiles();
const names = settingKinds.map(([name]) => name);
const bothWays = Object.keys(ways) as Way[];
const docs = join(import.meta.dirname, '..', '..', 'docs');

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml');
}
const problem = (xml: string) => parse(xml).querySelector('parsererror')?.textContent ?? null;
const templates = Object.keys(files).filter((name) => /\.adm[lx]$/.test(name));
const texts = templates.filter((name) => name.endsWith('.adml'));
const all = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)];
const admx = parse(files['Tonebridge.admx'] ?? '');

describe('the group policy template', () => {
  it.each(templates)('%s is well-formed XML', (name) => {
    expect(problem('<a><b></a>')).not.toBeNull();
    expect(problem(files[name] ?? '')).toBeNull();
  });

  it('has every setting, locked and as a default, each in its own key', () => {
    const found = all(admx, 'policy').map((one) => [
      one.getAttribute('name'),
      one.getAttribute('key'),
      one.querySelector('parentCategory')?.getAttribute('ref'),
    ]);
    const key = registryKey.replace('HKLM\\', '');
    const wanted = bothWays.flatMap((way) =>
      names.map((name) => [`${name}_${way}`, `${key}\\${ways[way]}`, way]),
    );
    expect(found).toEqual(wanted);
    expect(new Set(names)).toEqual(new Set(Object.keys(defaultSettings)));
  });

  it.each(texts)('finds every text, field and nothing too many in %s', (name) => {
    const adml = parse(files[name] ?? '');
    const used = (kind: string) =>
      new Set(
        [...(files['Tonebridge.admx'] ?? '').matchAll(new RegExp(`\\$\\(${kind}\\.([^)]+)\\)`, 'g'))].map(
          ([, id]) => id,
        ),
      );
    const strings = all(adml, 'stringTable > string');
    expect(new Set(strings.map((one) => one.getAttribute('id')))).toEqual(used('string'));
    expect(strings.filter((one) => one.textContent?.trim() === '')).toEqual([]);
    const presentations = all(adml, 'presentation');
    expect(new Set(presentations.map((one) => one.getAttribute('id')))).toEqual(used('presentation'));
    for (const one of presentations) {
      const id = one.querySelector('[refId]')?.getAttribute('refId');
      expect(id).toBe(one.getAttribute('id'));
      expect(all(admx, `elements > [id="${id}"]`)).toHaveLength(2);
    }
  });

  it('is in the languages of the program, each with texts of its own', () => {
    expect(texts).toEqual(['en-US/Tonebridge.adml', 'zh-CN/Tonebridge.adml']);
    const [english, chinese] = texts.map((name) =>
      all(parse(files[name] ?? ''), 'stringTable > string').map((one) => [
        one.getAttribute('id'),
        one.textContent,
      ]),
    );
    const same = chinese?.filter(([id, text]) =>
      english?.some(([other, its]) => other === id && its === text),
    );
    expect(same?.map(([id]) => id).sort()).toEqual(['language_is_en', 'language_is_zh_CN', 'tonebridge']);
  });
});

/** Values that differ from the defaults, of every kind. */
const sample: Settings = {
  ...defaultSettings,
  gateway: 'https://gw.example:8043',
  fallbackGateways: ['https://b.example:8043', 'https://c.example:8043'],
  ivrDirectory: [{ name: '银行', numbers: ['70093'], prefixes: [] }],
  rememberPassword: true,
  forceSignIn: 'never',
  theme: 'dark',
  visibleDigits: 4,
  launchAtLogin: true,
  whenNoCall: 'hide',
  language: 'zh-CN',
};

/** The line that `reg query` prints once the editor of group policy has written a value as the template says. */
function registryLine(policy: Element, name: keyof Settings): string {
  const value = sample[name];
  const input = policy.querySelector('elements > *');
  const line = (type: string, data: string) => `    ${name}    ${type}    ${data}`;
  if (input === null) {
    const chosen = policy.querySelector(value ? 'enabledValue > decimal' : 'disabledValue > decimal');
    expect(policy.getAttribute('valueName')).toBe(name);
    return line('REG_DWORD', `0x${Number(chosen?.getAttribute('value')).toString(16)}`);
  }
  expect(input.getAttribute('valueName')).toBe(name);
  switch (input.localName) {
    case 'decimal':
      return line('REG_DWORD', `0x${Number(value).toString(16)}`);
    case 'multiText':
      return line('REG_MULTI_SZ', (value as string[]).join('\\0'));
    case 'enum':
      expect(all(input, 'item > value > string').map((one) => one.textContent)).toContain(value);
      return line('REG_SZ', String(value));
    default:
      return line('REG_SZ', typeof value === 'string' ? value : JSON.stringify(value));
  }
}

it('what the template writes, the program reads back', () => {
  const output = bothWays.flatMap((way) => [
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Tonebridge\\${ways[way]}`,
    ...names.map((name) => {
      const policy = admx.querySelector(`policy[name="${name}_${way}"]`);
      if (policy === null) throw new Error(`no policy for ${name}`);
      return registryLine(policy, name);
    }),
  ]);
  expect(parseRegistry(output.join('\r\n'))).toEqual({
    kind: 'policy',
    policy: { locked: sample, defaults: sample },
  });
});

describe('the JSON schema', () => {
  const schema = JSON.parse(files['policy.schema.json'] ?? '') as {
    properties: Record<Way, { properties: object; additionalProperties: boolean; required?: string[] }>;
    required?: string[];
  };

  it.each(bothWays)('knows every setting under %s, needs none and takes no other', (way) => {
    const part = schema.properties[way];
    expect(Object.keys(part.properties)).toEqual(names);
    expect([part.additionalProperties, part.required, schema.required]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  it('takes what the program takes', () => {
    const again = z.fromJSONSchema(schema as never);
    const example = JSON.parse(readFileSync(join(docs, 'policy.example.json'), 'utf8'));
    expect(again.safeParse(example).success).toBe(true);
    expect(again.safeParse({ locked: { gatway: 'x' } }).success).toBe(false);
  });
});

describe('the documents', () => {
  it('have an example that the program takes', () => {
    const reading = parsePolicy(readFileSync(join(docs, 'policy.example.json'), 'utf8'));
    expect(reading).toMatchObject({ kind: 'policy', policy: { locked: { rememberPassword: false } } });
  });

  it('list every setting as it is now (else: npm run policy)', () => {
    const document = readFileSync(join(docs, 'admin.md'), 'utf8');
    expect(withSettingsTable(document)).toBe(document);
    for (const name of names) expect(document).toContain(`| \`${name}\` |`);
  });
});
