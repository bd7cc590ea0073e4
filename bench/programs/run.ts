import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { electronRuntime } from '../../scripts/setup/electron-runtime.mjs';
import { appEnvironment } from '../../test/support/app.ts';
import { buildProgram } from './build.ts';

/**
 * Runs a program of this folder on Electron's own Node.
 *
 * @param order what it is to do, given as JSON.
 * @param onLine told of each line of JSON that it prints, parsed; it ends by itself.
 * @throws when it ends with an error.
 */
export async function runProgram<T>(
  name: Parameters<typeof buildProgram>[0],
  order: unknown,
  onLine: (told: T, reply: (text: string) => void) => void,
): Promise<void> {
  const file = await buildProgram(name);
  const child = spawn(electronRuntime().executable, [file, JSON.stringify(order)], {
    env: { ...appEnvironment(), ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  lines.on('line', (line) => onLine(JSON.parse(line) as T, (text) => child.stdin.write(`${text}\n`)));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`the program ${name} ended with ${code}`);
}
