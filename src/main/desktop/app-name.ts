import type { App } from 'electron';

/** The appId of electron-builder.yml, which the installer writes into the start menu's entry. */
const appId = 'net.tonebridge.desktop';

/** Tells the system who we are. Windows shows notifications only of a program whose id the start menu knows. */
export function nameApp(app: Pick<App, 'setName' | 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  app.setName('Tonebridge');
  if (platform === 'win32') app.setAppUserModelId(appId);
}
