import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../lib/paths.mjs';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: Record<string, string>;
  readonly env?: unknown;
  readonly jobs: Record<
    string,
    {
      readonly 'runs-on': string;
      readonly permissions?: Record<string, string>;
      readonly env?: unknown;
      readonly 'timeout-minutes'?: number;
      readonly strategy?: { readonly matrix: { readonly os: string[] } };
      readonly steps: Step[];
    }
  >;
}

// The updater brings the reader that it needs itself.
const { load } = createRequire(createRequire(import.meta.url).resolve('electron-updater'))('js-yaml') as {
  load(text: string): unknown;
};
const folder = join(root, '.github', 'workflows');
const files = readdirSync(folder);

describe.each(files)('%s', (file) => {
  const workflow = load(readFileSync(join(folder, file), 'utf8')) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('runs only scripts that there are', () => {
    const commands = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm (run )?([\w:]+)/g)]);
    expect(commands.length).toBeGreaterThan(2);
    for (const [, , script] of commands) expect(Object.keys(packageJson.scripts)).toContain(script);
  });

  it('runs on three systems', () => {
    const systems = Object.values(workflow.jobs).flatMap(
      (job) => job.strategy?.matrix.os ?? [job['runs-on']],
    );
    for (const system of ['ubuntu-latest', 'windows-latest', 'macos-latest'])
      expect(systems).toContain(system);
  });

  it('takes actions of one publisher only, each pinned', () => {
    const actions = steps.flatMap(({ uses }) => uses ?? []);
    for (const action of actions) expect(action).toMatch(/^actions\/[\w-]+@(v\d+|[0-9a-f]{40})$/);
  });

  it('may only read, but for the job that makes a release, and that one runs no code of the repository', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs).filter(({ permissions }) => permissions)) {
      expect(job.permissions).toEqual({ contents: 'write' });
      expect(job.steps.some(({ uses, run }) => /checkout/.test(uses ?? '') || /npm/.test(run ?? ''))).toBe(
        false,
      );
    }
  });

  it('hands secrets to the step that signs and to no other', () => {
    const withSecrets = steps.filter((step) => JSON.stringify(step).includes('secrets.'));
    expect(withSecrets.map(({ run }) => run)).toEqual(file === 'release.yml' ? ['npm run release'] : []);
    const outside = [workflow.env, ...Object.values(workflow.jobs).map(({ env }) => env)];
    expect(JSON.stringify(outside)).not.toContain('secrets.');
    // A command line that a secret stands in is in the process list.
    expect(steps.map(({ run = '' }) => run).join()).not.toContain('secrets.');
  });
});

it('there is one for changes and one for releases', () => {
  expect(files.sort()).toEqual(['ci.yml', 'release.yml']);
});
