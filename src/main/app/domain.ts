import { join } from 'node:path';
import { notice } from '../../shared/notice.ts';
import { type Agent, createAgent } from '../agent/agent.ts';
import { type AppStateStore, createAppStateStore } from '../agent/app-state.ts';
import { createWarnings, type Warnings } from '../agent/warnings.ts';
import type { ProxyResolver } from '../desktop/proxy-resolver.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { AuditTrail, Clock, Logger } from '../ports.ts';
import { openAudit } from '../storage/audit.ts';
import { keptNamesFile, noteNames } from '../storage/kept-names.ts';
import { createKeychain } from '../storage/keychain.ts';
import { openLastIvrs } from '../storage/last-ivrs.ts';
import { loadPolicy, type ManagedPolicy } from '../storage/policy/policy.ts';
import { readAhead } from '../storage/read-ahead.ts';
import type { Redactor } from '../storage/redact.ts';
import { openSettings, type SettingsStore } from '../storage/settings-store.ts';
import { bindAudit } from './audit-binding.ts';
import { createConnect } from './connect.ts';
import { forbidPassword } from './forbidden-password.ts';
import { keptSessionName } from './kept-session-name.ts';
import { createKnownSecrets, type KnownSecrets } from './known-secrets.ts';
import { lockForm } from './locked-form.ts';
import { createProxies, type ProxyBinding } from './proxies.ts';

/** The program without its desktop: what it knows, keeps and does. */
export interface Domain {
  readonly settings: SettingsStore;
  readonly managed: ManagedPolicy;
  readonly secrets: KnownSecrets;
  readonly store: AppStateStore;
  readonly warnings: Warnings;
  readonly audit: AuditTrail;
  /** Absolute path of the current file of the audit trail. */
  readonly auditFile: string;
  readonly agent: Agent;
  readonly proxies: ProxyBinding;
}

/** @param folder absolute path of the user's profile folder. */
export function createDomain(parts: {
  readonly folder: string;
  readonly redactor: Redactor;
  readonly clock: Clock;
  readonly log: Logger;
  readonly proxyResolver: ProxyResolver;
  /** Where to look for the policy instead of the machine's own place; for tests. */
  readonly policyFile?: string | undefined;
}): Domain {
  const { folder, redactor, clock, log } = parts;
  const managed = loadPolicy({ folder, log, ...(parts.policyFile && { file: parts.policyFile }) });
  const settings = openSettings({ folder, log, policy: managed.policy });
  const secrets = createKnownSecrets(redactor);
  const store = createAppStateStore();
  const warnings = createWarnings((standing) => store.update({ warnings: standing }));
  for (const warning of settings.warnings) warnings.set(warning.key, warning);
  warnings.set('policy', managed.warning);
  store.update({ managed: settings.locked });
  const auditFile = join(folder, 'audit.jsonl');
  const audit = openAudit({
    file: auditFile,
    clock,
    log,
    onTrouble: (reason) =>
      warnings.set('audit', reason === null ? null : notice('warning.audit', { reason })),
  });
  const auditing = bindAudit({ store, audit, clock });
  const onConnection = (connection: GatewayConnection): void => {
    secrets.watch(connection);
    auditing.watch(connection);
  };
  const keychain = readAhead(createKeychain(log), keptSessionName(settings.get()));
  const guarded = secrets.guard(noteNames(keychain, keptNamesFile(folder)));
  const proxies = createProxies({ resolver: parts.proxyResolver, settings, secrets: guarded, log });
  const agent = createAgent({
    store,
    warnings,
    connect: createConnect({ settings: settings.get, proxies, clock, log, onConnection }),
    // A policy may have forbidden it after it was kept.
    secrets: forbidPassword(
      guarded,
      () => settings.locked.includes('rememberPassword') && !settings.get().rememberPassword,
    ),
    settings: settings.get,
    clock,
    random: Math.random,
    lastIvrs: openLastIvrs(folder, log),
    log,
    onSignedIn: (remembered) => {
      settings.save({ ...settings.get(), ...remembered });
    },
  });
  const signIn: Agent['signIn'] = (form) => agent.signIn(lockForm(form, settings));
  return {
    settings,
    managed,
    secrets,
    store,
    warnings,
    audit,
    auditFile,
    proxies,
    agent: { ...agent, signIn },
  };
}
