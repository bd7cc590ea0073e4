import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../lib/report.mjs';

/** Licences under which others' code may be in the program: all allow it in a closed product, and ask for a notice. */
const fit = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Names of the files in which packages keep their licences and the notices that those ask to be passed on. */
const textFiles = /^(licen[cs]e|copying|notice)([-.].*)?$/i;

/**
 * @typedef {object} Licensed
 * @property {string} name
 * @property {string} version
 * @property {string} licence as the package says it, an SPDX expression
 * @property {string} text licences and notices, or who holds the rights where the package has no such file
 */

/**
 * @param {unknown} expression SPDX licence expression
 * @returns {boolean} whether it leaves a way to pass the code on with the program
 */
export function isFit(expression) {
  if (typeof expression !== 'string') return false;
  const plain = expression.trim().replace(/^\((.*)\)$/, '$1');
  // One of these cannot be read without a real parser, and no package in use needs one.
  if (/[()]|\bWITH\b/.test(plain)) return false;
  return plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => fit.has(one.trim())));
}

/**
 * Reads what a package says about its licence.
 * @param {string} folder of the package
 * @returns {Licensed}
 * @throws {Failure} when the licence is unknown or unfit
 */
export function readLicence(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!isFit(license)) {
    throw new Failure(
      `${name} ${version} has the licence ${JSON.stringify(license ?? null)}, which is not one of those that fit.`,
      'Replace the package, or have the licence looked at and add it to scripts/release/licences.mjs.',
    );
  }
  const texts = readdirSync(folder)
    .filter((file) => textFiles.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : author?.name;
  const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license}. Author: ${holder ?? name}.`;
  return { name, version, licence: license, text };
}

/**
 * @param {readonly Licensed[]} packages
 * @returns {string} the file that goes with the program
 */
export function thirdPartyText(packages) {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const head = `Tonebridge contains the work of others. This file names it, with the licences under which it is passed on.
The licences of Electron and of Chromium are in files of their own beside the program.
`;
  const list = sorted.map(({ name, version, licence }) => `- ${name} ${version}: ${licence}\n`).join('');
  const line = '='.repeat(80);
  const texts = sorted.map(
    ({ name, version, text }) => `\n${line}\n${name} ${version}\n${line}\n\n${text}\n`,
  );
  return `${head}\n${list}${texts.join('')}`;
}
