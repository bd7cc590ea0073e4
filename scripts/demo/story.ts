import type { Simulator } from '../../simulator/index.ts';
import type { RunningApp } from '../../test/support/app.ts';
import { button, callIs, shows, signInAs } from '../../test/support/toolbar.ts';
import { until } from '../../test/support/until.ts';
import { pressShortcut } from './key-press.ts';
import type { Narrator } from './narrator.ts';

export const AGENT = { id: '101', password: 'Practice-1', phoneNumber: '40038' };
export const IVR = '70093';
const CUSTOMER = '13800138000';
const CARD = '4111222233334444';

export interface Stage {
  readonly simulator: Simulator;
  readonly app: RunningApp;
  readonly narrator: Narrator;
  /** How long a step may take, milliseconds; longer where a person has to press the key. */
  readonly patienceMs: number;
}

/**
 * The main job, from sign-in to the customer's digits at the IVR: each step is seen on the toolbar and checked
 * at the gateway.
 */
export async function playStory(stage: Stage): Promise<void> {
  await signIn(stage);
  await buildConference(stage);
  await passNumbers(stage);
  await comeToAnEnd(stage);
}

/** The agent signs in, as a person does. */
export async function signIn({ app: { toolbar }, narrator, patienceMs }: Stage): Promise<void> {
  narrator.say('The app starts on a fresh profile and asks the agent to sign in.');
  await button(toolbar, 'signIn.submit').waitFor({ timeout: patienceMs });
  await narrator.picture(toolbar, 'sign-in');
  narrator.say(`Agent ${AGENT.id} signs in over TLS; the GUID goes to the keychain of this desktop.`);
  await signInAs(toolbar, AGENT);
  await shows(toolbar, 'connection.online', patienceMs);
  await narrator.picture(toolbar, 'signed-in');
}

async function buildConference({ simulator, app, narrator, patienceMs }: Stage): Promise<void> {
  const { control } = simulator;
  const { toolbar } = app;
  const phone = control.phone(AGENT.id);
  narrator.say('A customer calls; the agent answers on the phone.');
  control.callIn(AGENT.id, CUSTOMER);
  await callIs(toolbar, 'call.ringing', patienceMs);
  await narrator.picture(toolbar, 'ringing');
  phone.answer();
  await callIs(toolbar, 'call.talking', patienceMs);
  await narrator.picture(toolbar, 'talking');
  narrator.say('The agent puts the customer on hold and calls the payment line.');
  phone.hold();
  await callIs(toolbar, 'call.held', patienceMs);
  phone.callOut(IVR);
  await callIs(toolbar, 'call.dialling', patienceMs);
  await narrator.picture(toolbar, 'dialling');
  await callIs(toolbar, 'call.talking', patienceMs);
  narrator.say('The payment line answers; the agent joins the two calls.');
  phone.confJoin();
  await callIs(toolbar, 'call.threeParty', patienceMs);
  await narrator.picture(toolbar, 'conference');
}

async function passNumbers({ simulator, app, narrator, patienceMs }: Stage): Promise<void> {
  const { control } = simulator;
  narrator.say('The customer keys in two digits too early.');
  control.press(CUSTOMER, '12');
  narrator.check('the IVR received nothing yet', control.ivrReceived(IVR) === '');
  narrator.check('the recording heard both tones', control.recordingHeard(AGENT.id).length === 2);

  narrator.say('The agent presses Ctrl+Shift+F9.');
  pressShortcut(narrator.say, 'F9');
  await shows(app.toolbar, 'outcome.passing', patienceMs);
  await narrator.picture(app.toolbar, 'passing');
  const posts = control.requests().filter((one) => one.path.endsWith('/thirdPartyConfTransmitNum'));
  narrator.check('the gateway got one thirdPartyConfTransmitNum', posts.length === 1);

  narrator.say('The customer keys in a card number.');
  control.press(CUSTOMER, CARD);
  const all = `${CARD.length} of ${CARD.length}`;
  narrator.check(`the IVR received every digit (${all})`, control.ivrReceived(IVR) === CARD);
  narrator.check('the recording heard none of them', control.recordingHeard(AGENT.id).length === 2);
}

async function comeToAnEnd({ simulator, app, narrator, patienceMs }: Stage): Promise<void> {
  const { control } = simulator;
  const { toolbar } = app;
  narrator.say('The payment line hangs up; agent and customer go on talking.');
  control.hangUp(IVR);
  await callIs(toolbar, 'call.oneLeft', patienceMs);
  await narrator.picture(toolbar, 'ivr-left');
  narrator.say('The customer hangs up; the agent signs out.');
  control.hangUp(CUSTOMER);
  await callIs(toolbar, 'call.ended', patienceMs);
  await narrator.picture(toolbar, 'ended');
  await until('the phone is down', () => control.state().agents.every((agent) => agent.calls.length === 0));
  await button(toolbar, 'agent.signOut').click();
  await button(toolbar, 'signIn.submit').waitFor({ timeout: patienceMs });
  await narrator.picture(toolbar, 'signed-out');
  const signedIn = control.state().agents.some((agent) => agent.signedIn);
  narrator.check('the gateway has signed the agent out', !signedIn);
}
