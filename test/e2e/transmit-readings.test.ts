import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, endCalls, joinThree, openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, signInAs, text } from '../support/toolbar.ts';

/** What the sources leave open about the gateway, in the readings that could mislead a client. */
const readings: Partial<SimulatorOptions>[] = [
  { partnerSeparator: '，', partnerOrder: 'ivrFirst' },
  { partnerSeparator: ', ', trailingNul: true, numbersAsStrings: true },
  { conferenceCallId: 'new', confJoinRelease: 'before', confJoinReleaseOf: 'held' },
  { conferenceCallId: 'new', confJoinRelease: 'after', confJoinReleaseOf: 'active' },
  { conferenceCallId: 'active', confJoinRelease: 'after', confJoinReleaseOf: 'held' },
  { conferenceCallId: 'held', confJoinRelease: 'before', confJoinReleaseOf: 'active' },
  { conferenceCallId: 'held', confJoinRelease: 'after', confJoinReleaseOf: 'conference' },
  { confJoinRelease: 'none', talkingAfterConference: true, eventGenTime: false },
  { authMode: 1, requireCookie: true, emptyEvent: 'null', deadGuidRetcode: '000-003' },
];

describe('each reading of the gateway', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each(readings)('%j: the whole story goes well', async (reading) => {
    const simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1, ...reading });
    try {
      await stage.use(simulator);
      await playStory(stage, simulator);
    } finally {
      await simulator.close();
    }
  });
});

async function playStory({ toolbar }: Stage, { control }: Simulator): Promise<void> {
  await signInAs(toolbar, agent);
  await shows(toolbar, 'call.none');
  joinThree(control);
  await shows(toolbar, 'call.threeParty');
  await shows(toolbar, 'party.customer');
  await button(toolbar, 'pass.button').click();
  await shows(toolbar, 'outcome.passing');
  control.press(customer, '42#');
  // Time for every event of the join to have arrived; none may end what stands.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await toolbar.getByText(text('outcome.passing'), { exact: true }).isVisible()).toBe(true);
  expect(control.ivrReceived(ivr)).toBe('42#');
  expect(control.recordingHeard(agent.id)).toBe('');
  expect(transmissions(control)).toBe(1);

  control.hangUp(ivr);
  await shows(toolbar, 'call.oneLeft');
  endCalls(control);
  await shows(toolbar, 'call.ended');
  await shows(toolbar, 'agent.ready');
  await button(toolbar, 'agent.signOut').click();
  await shows(toolbar, 'signIn.submit');
  expect(control.state().agents[0]?.signedIn).toBe(false);
}
