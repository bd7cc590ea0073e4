import { join } from 'node:path';
import { type Answer, exitCodes } from '../command/exit-codes.ts';
import { createProxyResolver } from '../desktop/proxy-resolver.ts';
import type { Doctor } from '../doctor/doctor.ts';
import { createKeychain } from '../storage/keychain.ts';
import { loadPolicy } from '../storage/policy/policy.ts';
import { openSettings } from '../storage/settings-store.ts';
import { createKnownSecrets } from './known-secrets.ts';
import { type DoctorElectron, type DoctorGround, openDoctor, reportAnswer } from './open-doctor.ts';
import { reachOfShortcuts } from './open-shortcuts.ts';
import { createProxies } from './proxies.ts';

/** Prints a report where the program does not run, on what it would find if it started, and ends the process. */
export function reportAlone(
  electron: DoctorElectron,
  parts: DoctorGround & { readonly json: boolean; print(stream: 'out', text: string): void },
): void {
  const { app } = electron;
  const end = ({ code, text }: Answer): void => {
    parts.print('out', `${text}\n`);
    app.exit(code);
  };
  const make = () => reportAnswer(openAlone(electron, parts), parts.json);
  app
    .whenReady()
    .then(make)
    .then(end, (error: unknown) => {
      parts.log.error('report failed', { error });
      end({ code: exitCodes.notDone, text: 'failed: The report could not be made; the log says why.' });
    });
}

function openAlone(electron: DoctorElectron, parts: DoctorGround): Doctor {
  const { folder, log, policyFile } = parts;
  const managed = loadPolicy({ folder, log, ...(policyFile && { file: policyFile }) });
  const settings = openSettings({ folder, log, policy: managed.policy });
  const secrets = createKnownSecrets(parts.redactor).guard(createKeychain(log));
  const resolver = createProxyResolver(electron.app, log);
  const proxies = createProxies({ resolver, settings, secrets, log });
  return openDoctor(electron, {
    ...parts,
    settings,
    managed,
    proxies,
    auditFile: join(folder, 'audit.jsonl'),
    state: () => null,
    shortcut: () => {
      const { globalShortcut } = electron;
      const { shortcut: accelerator } = settings.get();
      const { reach, command } = reachOfShortcuts(electron.app);
      // On Wayland asking for it may put a question to the user.
      const isFree = reach === 'wayland' || globalShortcut.register(accelerator, () => undefined);
      globalShortcut.unregisterAll();
      return { accelerator, state: isFree ? 'free' : 'taken', reach, command };
    },
  });
}
