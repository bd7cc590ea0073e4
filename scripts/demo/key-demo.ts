import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/index.ts';
import { launchApp, makeProfile } from '../../test/support/app.ts';
import { canPressKeys } from './key-press.ts';
import { createNarrator } from './narrator.ts';
import { AGENT, IVR, playStory } from './story.ts';

const folder = join(import.meta.dirname, '..', '..', 'out', 'demo');
/** Said by the starter: on a virtual display nobody can look at it, so nothing stays open. */
const nobodyWatches = process.env.TONEBRIDGE_DISPLAY === 'virtual';

/** Plays the main job once; where a person watches, the app stays open afterwards. @returns whether all went well */
export async function playKeyDemo(): Promise<boolean> {
  const narrator = createNarrator(folder);
  const simulator = await startSimulator({ authMode: 2, guidIntervalMs: 5000 });
  narrator.say(
    `A simulated CC-Gateway runs at ${simulator.gatewayUrl}, its console at ${simulator.controlUrl}.`,
  );

  const caFile = join(folder, 'simulator-ca.pem');
  writeFileSync(caFile, simulator.caPem);
  const profile = makeProfile({
    gateway: simulator.gatewayUrl,
    caFile,
    ivrDirectory: [{ name: 'Payment line', numbers: [IVR], prefixes: [] }],
  });
  const app = await launchApp(profile);

  try {
    await playStory({ simulator, app, narrator, patienceMs: canPressKeys() ? 20_000 : 120_000 });
    if (!nobodyWatches) {
      narrator.say('The app stays open for you to play with; play customer and IVR on the console:');
      narrator.say(
        `  ${simulator.controlUrl}   agent ${AGENT.id}, password ${AGENT.password}, any phone number`,
      );
      narrator.say('Quit Tonebridge (tray menu) or press Ctrl+C here to end.');
      await app.closed;
    }
  } catch (error) {
    await narrator.picture(app.toolbar, 'failed').catch(() => undefined);
    narrator.check(`the story went on (${error instanceof Error ? error.message : String(error)})`, false);
  } finally {
    await app.quit();
    await simulator.close();
    profile.remove();
  }

  narrator.say(`Pictures of each stage are in out/demo/.`);
  narrator.check('the whole story went well', narrator.allWell());
  return narrator.allWell();
}
