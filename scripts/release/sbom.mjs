import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { Failure } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { npm } from '../setup/npm.mjs';

/**
 * @typedef {object} Component
 * @property {string} type
 * @property {string} name
 * @property {string} version
 * @property {string} [bom-ref]
 * @property {string} [purl]
 * @property {string} [cpe]
 * @property {{ license: { id: string } }[]} [licenses]
 * @property {{ name: string, value: string }[]} [properties]
 */

/**
 * A bill of materials as CycloneDX has it, as far as it is used here.
 * @typedef {object} Sbom
 * @property {string} bomFormat
 * @property {{ component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */

const LIMIT_MS = 60_000;

/**
 * Lists what the program is made of: npm's own list of the dependencies in the lock file, and the runtime, which npm
 * takes for a development tool.
 * @param {Readonly<Record<string, string | undefined>>} runtime `process.versions` of the Electron that is packed
 * @returns {Promise<Sbom>}
 * @throws {Failure}
 */
export async function makeSbom(runtime) {
  // npm's own --omit dev also leaves out what the program needs when a development tool needs it too.
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { code, output } = await npm(args, { cwd: root, limitMs: LIMIT_MS });
  if (code !== 0) {
    throw new Failure(
      `npm sbom failed:\n${lastLines(output, 10)}`,
      'See what npm said; it needs npm 10.2 or newer.',
    );
  }
  // Warnings of npm stand around it.
  const sbom = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  return withRuntime(withoutDevelopment(sbom, neededVersions()), runtime);
}

/** @returns {Set<string>} `name@version` of what the lock file has not for development only */
function neededVersions() {
  /** @type {{ packages: Record<string, { version?: string, dev?: boolean }> }} */
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed = Object.entries(packages).filter(([folder, { dev }]) => folder !== '' && !dev);
  return new Set(needed.map(([folder, { version }]) => `${folder.split('node_modules/').at(-1)}@${version}`));
}

/**
 * @param {Sbom} sbom
 * @param {ReadonlySet<string>} needed `name@version` of what the program needs: where a tool has a copy of the same
 *   version, npm may call both of them tools
 * @returns {Sbom} without what is there for development only
 */
export function withoutDevelopment(sbom, needed) {
  /** @param {{ name: string }} property */
  const isMark = ({ name }) => name === 'cdx:npm:package:development';
  const components = sbom.components
    .filter(
      ({ name, version, properties = [] }) => !properties.some(isMark) || needed.has(`${name}@${version}`),
    )
    .map(({ properties, ...rest }) =>
      properties ? { ...rest, properties: properties.filter((each) => !isMark(each)) } : rest,
    );
  const kept = new Set([sbom.metadata.component, ...components].map((component) => component['bom-ref']));
  const dependencies = sbom.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((entry) => ({ ...entry, dependsOn: (entry.dependsOn ?? []).filter((ref) => kept.has(ref)) }));
  return { ...sbom, components, dependencies };
}

/**
 * @param {Sbom} sbom
 * @param {Readonly<Record<string, string | undefined>>} runtime
 * @returns {Sbom}
 */
export function withRuntime(sbom, runtime) {
  const { electron, chrome, node } = runtime;
  if (!electron || !chrome || !node) {
    throw new Failure('The runtime does not tell its versions.', 'Set it up anew: npm run setup');
  }
  const mit = [{ license: { id: 'MIT' } }];
  /** @type {Component[]} */
  const parts = [
    {
      type: 'framework',
      name: 'electron',
      version: electron,
      purl: `pkg:npm/electron@${electron}`,
      licenses: mit,
    },
    {
      type: 'framework',
      name: 'chromium',
      version: chrome,
      cpe: `cpe:2.3:a:google:chrome:${chrome}:*:*:*:*:*:*:*`,
      licenses: [{ license: { id: 'BSD-3-Clause' } }],
    },
    {
      type: 'framework',
      name: 'node',
      version: node,
      cpe: `cpe:2.3:a:nodejs:node.js:${node}:*:*:*:*:*:*:*`,
      licenses: mit,
    },
  ];
  const components = parts.map((part) => ({ 'bom-ref': `${part.name}@${part.version}`, ...part }));
  const [electronRef = '', ...inside] = components.map((component) => component['bom-ref']);
  const { component } = sbom.metadata;
  const name = 'tonebridge';
  return {
    ...sbom,
    // npm names it after the folder that it lies in.
    metadata: { ...sbom.metadata, component: { ...component, type: 'application', name } },
    components: [...sbom.components, ...components],
    dependencies: [
      ...sbom.dependencies.map((entry) =>
        entry.ref === component['bom-ref']
          ? { ...entry, dependsOn: [...(entry.dependsOn ?? []), electronRef] }
          : entry,
      ),
      { ref: electronRef, dependsOn: inside },
    ],
  };
}
