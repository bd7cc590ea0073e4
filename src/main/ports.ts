/**
 * The small interfaces through which the domain reaches the world. The composition root fills them with
 * the real thing; tests fill them with the real thing too wherever it runs.
 */

import type { AuditEntry } from '../shared/audit-entry.ts';

/** Time, so that tests can turn it. All values are milliseconds. */
export interface Clock {
  /** Wall-clock time since the epoch; may jump. For showing only. */
  now(): number;
  /** Monotonic time from an arbitrary start; never jumps. For measuring and deciding. */
  monotonic(): number;
  /** Calls back once after `ms`; returns the function that cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** Which secret: what it is, and of whom. */
export type SecretName = AgentSecretName | ProxySecretName;

/** Gateway is the origin, e.g. `https://gw.example:8043`. */
export interface AgentSecretName {
  readonly kind: 'guid' | 'password';
  readonly gateway: string;
  readonly agentId: string;
}

/** A password is for one proxy (`host:port`) and one user, so that no other proxy is told it. */
export interface ProxySecretName {
  readonly kind: 'proxyPassword';
  readonly proxy: string;
  readonly user: string;
}

/** Why the keychain can't be used: a fixed word, because an error's own text may hold names and values. */
export type KeychainTrouble = 'late' | 'noModule' | 'noService' | 'locked' | 'denied' | 'full' | 'other';

/** "Unavailable" is not "absent": a locked keychain must never be taken for an empty one. */
export type SecretRead =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly reason: KeychainTrouble };

export type SecretWrite =
  | { readonly kind: 'done' }
  | { readonly kind: 'unavailable'; readonly reason: KeychainTrouble };

/** The OS keychain. Never throws. */
export interface SecretStore {
  get(name: SecretName): Promise<SecretRead>;
  set(name: SecretName, value: string): Promise<SecretWrite>;
  delete(name: SecretName): Promise<SecretWrite>;
}

/** Log lines: a fixed sentence and named values. Implementations redact every line. */
export interface Logger {
  debug(message: string, values?: Readonly<Record<string, unknown>>): void;
  info(message: string, values?: Readonly<Record<string, unknown>>): void;
  warn(message: string, values?: Readonly<Record<string, unknown>>): void;
  error(message: string, values?: Readonly<Record<string, unknown>>): void;
}

/** What an agent did and what came of it, kept for an auditor. */
export interface AuditTrail {
  /** Notes an entry; it is written soon after. Never throws and never waits for the disk. */
  record(entry: AuditEntry): void;
  /** Resolves when everything is written, or couldn't be at this attempt. */
  flush(): Promise<void>;
  /** Calls back whenever entries were written; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
}

/** Random numbers in [0, 1), so that tests can fix the jitter. */
export type Random = () => number;
