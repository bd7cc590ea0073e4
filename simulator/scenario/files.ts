import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readScenario, ScenarioError } from './read.ts';
import type { Scenario } from './schema.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));

/** Names of the scenarios that come with the simulator. */
export function scenarioNames(): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.map((file) => basename(file, '.json')).sort();
}

/**
 * Reads a scenario that comes with the simulator, by its name, or any file.
 * @throws ScenarioError when there is none, or when it is wrong
 */
export function loadScenario(nameOrFile: string): Scenario {
  const file = scenarioNames().includes(nameOrFile) ? join(folder, `${nameOrFile}.json`) : nameOrFile;
  if (!existsSync(file)) {
    throw new ScenarioError(
      `There is no ${nameOrFile}. Give a file, or one of: ${scenarioNames().join(', ')}.`,
    );
  }
  return readScenario(readFileSync(file, 'utf8'), file === nameOrFile ? file : `${nameOrFile}.json`);
}
