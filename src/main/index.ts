import { join } from 'node:path';
import { bindActivity } from './app/activity-binding.ts';
import { answerWindows } from './app/answer-windows.ts';
import { readBuildFacts } from './app/build-facts.ts';
import { bindDoctor } from './app/doctor-binding.ts';
import { createDomain } from './app/domain.ts';
import { enter, type Running } from './app/enter.ts';
import { createFirstRun } from './app/first-run.ts';
import { showFirstWindow } from './app/first-window.ts';
import { forgetSecrets } from './app/forget-secrets.ts';
import { layGround } from './app/ground.ts';
import { liveOnMachine } from './app/machine.ts';
import { openDesk } from './app/open-desk.ts';
import { openShortcuts } from './app/open-shortcuts.ts';
import { reportAlone } from './app/report-alone.ts';
import { bindTongue } from './app/tongue.ts';
import { bindUpdates } from './app/update-binding.ts';
import { createWake } from './app/wake.ts';
import { createPerform } from './command/perform.ts';
import { preventMenu } from './desktop/app-menu.ts';
import { nameApp } from './desktop/app-name.ts';
import * as electron from './desktop/electron.ts';
import { print } from './desktop/print.ts';
import { registerScheme } from './desktop/protocol.ts';
import { createProxyResolver } from './desktop/proxy-resolver.ts';
import { hardenApp } from './desktop/security.ts';
import { createStateSync } from './desktop/state-sync.ts';

/** Electron draws the icon in turns of its own, for about so long: what ran in between would make it come later. */
const ICON_MS = 60;

const { app } = electron;

nameApp(app, process.platform);
const folder = app.getPath('userData');
const built = join(__dirname, '..');
const facts = readBuildFacts(join(built, '..'));
const entry = enter({ app, argv: process.argv, isPackaged: app.isPackaged, folder, facts, print });
if (entry.kind === 'end') app.exit(entry.code);
if (entry.kind === 'forget') void forgetSecrets(folder, print).then(app.exit);

const ground = layGround(app, folder);
const { clock, log, limitedLog } = ground;

if (entry.kind === 'report') reportAlone(electron, { ...ground, json: entry.json, print });
if (entry.kind === 'run') {
  hardenApp(app, limitedLog);
  registerScheme(electron.protocol);
  preventMenu(electron.Menu);
  start(entry).catch((error: unknown) => log.error('start failed', { error }));
}

async function start({ hidden, serve }: Running): Promise<void> {
  log.info('started', {
    version: app.getVersion(),
    build: facts.buildKind,
    electron: process.versions.electron,
  });
  const proxyResolver = createProxyResolver(app, log);
  const domain = createDomain({ ...ground, proxyResolver });
  const { settings, store, warnings, audit, agent, proxies } = domain;
  // While Electron gets ready, the keychain looks for the session that was kept.
  await app.whenReady();
  bindTongue(electron, store, settings);
  const firstRun = createFirstRun({ folder, store, settings: settings.get, proxies, clock, log });
  const updates = bindUpdates(electron, domain, { ...ground, facts });
  const activity = bindActivity(electron, domain, { clock, log });
  const doctor = bindDoctor(electron, domain, ground);
  const quit = (): void => app.quit();
  const { windows, feedback } = openDesk(electron, domain, {
    ...ground,
    built,
    quit,
    updates,
    onClosed: { activity: activity.forget, welcome: firstRun.leave, practice: firstRun.leave },
  });
  const openToolbar = (): void => windows.open('toolbar');

  const actions = {
    pass: () => void (firstRun.takePress() || agent.transmit()),
    connect: () => void agent.calls.connect(null),
    toolbar: windows.toggleToolbar,
  };
  // A hidden start has nothing to show but the icon.
  if (hidden) await new Promise<void>((drawn) => clock.after(ICON_MS, drawn));
  proxies.lookAhead();
  const resumed = hidden ? agent.resume() : null;
  const shortcuts = openShortcuts(electron, { actions, settings, store, warnings, clock, log });

  const wake = createWake(() => agent.reconcile(), clock);
  const { snapshot: state } = createStateSync(store, (patch) =>
    windows.broadcast('state:patch', JSON.stringify(patch)),
  );
  audit.subscribe(() => windows.broadcast('activity:changed', null));
  answerWindows(electron, domain, {
    windows,
    shortcuts,
    state,
    firstRun,
    activity,
    doctor,
    feedback,
    wake,
    quit,
    updates,
    log: limitedLog,
  });
  settings.subscribe(agent.settingsChanged);

  liveOnMachine(electron, { agent, audit, shortcuts, proxies, wake, openToolbar, updates, clock, log });

  serve(createPerform({ agent, windows, takePress: firstRun.takePress, report: doctor.report, quit }));
  const resume = () => resumed ?? agent.resume();
  void showFirstWindow(hidden, { agent: { resume }, store, windows, isNew: firstRun.isNeeded });
}
