import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App, Session } from 'electron';
import type { ProxyConfig } from '../gateway/proxy-settings.ts';
import { leadsTo } from '../update/certificate-chain.ts';
import { isSignedFeed } from '../update/feed-signature.ts';
import { UpdateError, type Updater, type UpdateTrouble } from '../update/updates.ts';

/** The part of Electron's session in use here; the updater makes its requests with it. */
export type UpdateSession = Pick<Session, 'setCertificateVerifyProc' | 'setProxy'>;

export interface UpdaterParts {
  readonly app: Pick<App, 'isPackaged'>;
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  /** Whose signature the feed must bear: public Ed25519 key, DER in base64. Without one nothing is installed. */
  readonly key: string;
  /** A new one: Chromium keeps the first verdict on a certificate for as long as a session lives. */
  readonly session: UpdateSession;
  /** PEM of authorities to trust besides the operating system's. */
  readonly roots: readonly string[];
  readonly proxy: ProxyConfig;
  readonly platform?: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
}

/** Makes the updater of this installation for a feed. Loaded at the first use: most installations never need it. */
export async function openUpdater(feed: string, parts: UpdaterParts): Promise<Updater> {
  const { app, folder, key, platform = process.platform, env = process.env } = parts;
  const { autoUpdater, CancellationToken, GenericProvider } = await import('./updater-package.ts');

  /** Takes a feed only with its signature beside it. */
  class SignedFeed extends GenericProvider {
    protected override async httpRequest(url: URL): Promise<string | null> {
      const text = await super.httpRequest(url);
      if (text === null || !/^version: /m.test(text)) throw new UpdateError('noFeed');
      if (key === '') return text;
      const beside = new URL(url);
      beside.pathname += '.sig';
      const signature = await super.httpRequest(beside).catch(() => null);
      if (!isSignedFeed(text, signature ?? '', key)) throw new UpdateError('signature');
      return text;
    }
  }

  if (!app.isPackaged) {
    // An installed program has it in its resources.
    const config = join(folder, 'app-update.yml');
    writeFileSync(config, 'updaterCacheDirName: tonebridge-updater\n');
    autoUpdater.forceDevUpdateConfig = true;
    autoUpdater.updateConfigPath = config;
  }
  autoUpdater.logger = null;
  autoUpdater.autoDownload = false;
  // This program installs at its own end, after it has signed out; macOS does it by itself.
  autoUpdater.autoInstallOnAppQuit = platform === 'darwin';
  autoUpdater.allowDowngrade = false;
  autoUpdater.disableDifferentialDownload = true;
  // Else a number that tells this installation from others would be sent along.
  autoUpdater.requestHeaders = { 'x-user-staging-id': '00000000-0000-0000-0000-000000000000' };
  // What goes wrong comes from the calls below; without a listener an event would end the program.
  autoUpdater.removeAllListeners('error');
  autoUpdater.on('error', () => undefined);
  autoUpdater.setFeedURL({
    provider: 'custom',
    updateProvider: SignedFeed,
    url: feed,
  } as unknown as Parameters<typeof autoUpdater.setFeedURL>[0]);
  trustRoots(parts.session, parts.roots);
  await parts.session.setProxy({ ...parts.proxy });
  // By itself it has one session for good. Should it stop to look here, the default one trusts less, not more.
  (autoUpdater as unknown as { httpExecutor: { cachedSession: UpdateSession } }).httpExecutor.cachedSession =
    parts.session;

  return {
    // Debian and RPM packages would ask for an administrator's password; who gave them out replaces them.
    canInstall: key !== '' && (platform !== 'linux' || Boolean(env.APPIMAGE)),
    async check(accept) {
      autoUpdater.isUpdateSupported = ({ version }) => accept(version);
      const result = await autoUpdater.checkForUpdates().catch(refuse);
      return result?.isUpdateAvailable ? result.updateInfo.version : null;
    },
    async download() {
      await autoUpdater.downloadUpdate(new CancellationToken()).catch(refuse);
    },
    install: (startAgain) => autoUpdater.quitAndInstall(true, startAgain),
  };
}

/** Lets the updater's connections trust the administrator's authorities as those to the gateway do. */
function trustRoots(session: UpdateSession, roots: readonly string[]): void {
  session.setCertificateVerifyProc(({ hostname, certificate, verificationResult }, answer) => {
    if (verificationResult !== 'net::ERR_CERT_AUTHORITY_INVALID') return answer(asChromiumSays);
    const chain: string[] = [];
    for (let each = certificate; each && chain.length < 10; each = each.issuerCert) {
      chain.push(each.data);
      if (!each.issuerCert || each.issuerCert.fingerprint === each.fingerprint) break;
    }
    answer(leadsTo(chain, roots, hostname, Date.now()) ? trusted : asChromiumSays);
  });
}

const trusted = 0;
const asChromiumSays = -3;

function refuse(error: unknown): never {
  throw error instanceof UpdateError ? error : new UpdateError(troubleOf(error));
}

function troubleOf(error: unknown): UpdateTrouble {
  const { code = '', message = '' } = error as { code?: unknown; message?: unknown };
  const text = `${String(code)} ${String(message)}`;
  if (/ERR_CHECKSUM_MISMATCH/.test(text)) return 'checksum';
  if (/net::ERR_|ECONN|ENOTFOUND|ETIMEDOUT|timed out/.test(text)) return 'unreachable';
  if (/ERR_UPDATER_|HTTP_ERROR_/.test(text)) return 'noFeed';
  return 'other';
}
