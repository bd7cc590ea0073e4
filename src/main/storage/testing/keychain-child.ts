/**
 * Runs in a session of its own (see keyring-session.ts): does the operations that stdin lists on the real
 * keychain and writes the answers to stdout as one JSON line.
 */
import { spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { createKeychain } from '../keychain.ts';
import { createKeychainProbe } from '../keychain-probe.ts';
import type { Operation, Plan } from './keyring-session.ts';

const plan: Plan = JSON.parse(await text(process.stdin));
const silent = { debug() {}, info() {}, warn() {}, error() {} };
const store = createKeychain(silent, plan.timeoutMs === undefined ? {} : { timeoutMs: plan.timeoutMs });

/** The process that serves the Secret Service on this session's bus. */
function keyringPid(): number {
  const asked = spawnSync('dbus-send', [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.GetConnectionUnixProcessID',
    'string:org.freedesktop.secrets',
  ]);
  return Number(/uint32 (\d+)/.exec(asked.stdout.toString())?.[1]);
}

function perform(operation: Operation): Promise<unknown> {
  if (operation.do === 'probe') return createKeychainProbe()();
  if (operation.do === 'get') return store.get(operation.name);
  if (operation.do === 'set') return store.set(operation.name, operation.value);
  return store.delete(operation.name);
}

const answers: unknown[] = [];
const frozen = plan.freeze ? keyringPid() : undefined;
if (frozen) process.kill(frozen, 'SIGSTOP');
try {
  if (plan.together) answers.push(...(await Promise.all(plan.operations.map(perform))));
  else for (const operation of plan.operations) answers.push(await perform(operation));
} finally {
  if (frozen) process.kill(frozen, 'SIGKILL');
}
process.stdout.write(`${JSON.stringify(answers)}\n`, () => process.exit(0));
