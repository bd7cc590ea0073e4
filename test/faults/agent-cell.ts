import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { until } from '../support/until.ts';
import { type AgentOperation, type Fault, requestsOf } from './model.ts';
import { shownAfter, shownIn } from './shown.ts';
import { form, type Stage, startStage } from './stage.ts';

/** How many times as fast the agent's pauses pass: three seconds of patience would make a cell too slow. */
const QUICK = 10;
/** The shortest pause after a failed poll, in milliseconds. */
const SHORTEST_PAUSE_MS = 100;

/** Plays one fault on one operation of the whole agent, and checks what is shown. */
export async function playOnAgent(fault: Fault, operation: AgentOperation): Promise<void> {
  const isNameGone = fault.play.kind === 'wire' && fault.play.wire === 'dns';
  const stage = await startStage({
    // How long a newer GUID is waited for is short already.
    quick: fault.play.kind === 'rotatedMeanwhile' ? 1 : QUICK,
    host: isNameGone ? 'localhost' : '127.0.0.1',
  });
  try {
    await cells[operation](stage, fault);
    expect(stage.gateway.seen.filter((seen) => seen.operation === null)).toEqual([]);
  } finally {
    await stage.close();
  }
}

const cells: Readonly<Record<AgentOperation, (stage: Stage, fault: Fault) => Promise<void>>> = {
  async signIn(stage, fault) {
    const { agent, gateway } = stage;
    await play(stage, fault, 'signIn');
    const answer = await agent.signIn({ ...form, rememberPassword: false });
    const shown = shownAfter(fault, 'signIn');
    expect(shownIn(stage.state())).toEqual(shown);
    expect(answer.ok).toBe(shown.session !== 'signedOut');
    expect(gateway.seenOf('signIn')).toHaveLength(requestsOf(fault, 'signIn'));
    // At no time it was shown otherwise.
    if (shown.session !== 'signedIn') expect(stage.states.map(kindOfSession)).not.toContain('signedIn');

    await heal(stage);
    if (shown.session === 'signedIn') return;
    if (shown.session === 'confirmForce') await agent.answerForce(false);
    await stage.signIn();
    expect(stage.state().session.kind).toBe('signedIn');
  },

  async signOut(stage, fault) {
    const { agent, gateway } = stage;
    await stage.signIn();
    await stage.join();
    await play(stage, fault, 'signOut');
    const answer = await agent.signOut();
    const shown = shownAfter(fault, 'signOut');
    expect(shownIn(stage.state())).toEqual(shown);
    expect(answer.ok).toBe(shown.session === 'signedOut');
    expect(gateway.seenOf('signOut')).toHaveLength(requestsOf(fault, 'signOut'));

    await heal(stage);
    await agent.signOut();
    expect(stage.state().session).toMatchObject({ kind: 'signedOut' });
  },

  async poll(stage, fault) {
    const { gateway } = stage;
    await stage.signIn();
    await stage.join();
    await play(stage, fault, 'poll');
    // The poll that hangs is answered, and the next one meets the fault.
    gateway.tell({ eventType: 'AgentOther_Note', workNo: form.agentId, content: null });
    const shown = shownAfter(fault, 'poll');
    await until(`shown: ${JSON.stringify(shown)}`, () => isShown(stage, shown));
    if (shown.connection !== 'reconnecting') return;
    expect(stage.state().transmitBlock).toEqual({ key: 'block.reconnecting' });
    await keepsTrying(stage, fault);

    await heal(stage);
    await until('the poll hangs again', () => gateway.held('poll') === 1);
    // What the lost answers have told is not known; that is shown, and the call stays as it was.
    await until('back', () => stage.state().connection.kind === 'online');
    expect(stage.state()).toMatchObject({ call: { kind: 'conference' }, callUnsure: true });
  },

  async transmit(stage, fault) {
    const { agent, gateway } = stage;
    await stage.signIn();
    await stage.join();
    await play(stage, fault, 'transmit');
    const outcome = await agent.transmit();
    const shown = shownAfter(fault, 'transmit');
    expect(shownIn(stage.state())).toEqual(shown);
    expect(outcome.kind).toBe(shown.transmit);
    const posts = requestsOf(fault, 'transmit');
    expect(gateway.seenOf('transmit')).toHaveLength(posts);
    // At no time it was claimed.
    if (shown.transmit !== 'passing') expect(stage.states.map(kindOfTransmit)).not.toContain('passing');

    // The next press is a request of its own.
    await heal(stage);
    expect(await agent.transmit()).toMatchObject({ kind: 'passing' });
    expect(gateway.seenOf('transmit')).toHaveLength(posts + 1);
  },
};

/** Makes the fault happen, or lets everything stand ready for it. */
async function play(stage: Stage, fault: Fault, operation: AgentOperation): Promise<void> {
  const { gateway, surroundings, agent } = stage;
  const { kind } = fault.play;
  if (operation !== 'signIn' && (kind === 'rotatedBefore' || kind === 'rotatedMeanwhile')) {
    if (operation === 'poll') {
      // Beside a poll nothing but a transmission can bring a GUID.
      gateway.hold('transmit');
      void agent.transmit();
      await until('the transmission is under way', () => gateway.held('transmit') === 1);
    }
    if (kind === 'rotatedBefore') {
      gateway.rotateHeld();
      await until('the poll hangs', () => gateway.held('poll') === 1);
    }
  }
  if (fault.play.kind === 'wire' && fault.play.wire === 'dns') surroundings.loseNames();
  await gateway.play(fault, operation);
  if (fault.play.kind === 'wire' && fault.play.wire === 'idleReset') await sleep(30);
  stage.hurry(fault.runsOut ?? false);
}

async function heal(stage: Stage): Promise<void> {
  stage.surroundings.restore();
  stage.hurry(false);
  await stage.gateway.heal();
}

function isShown(stage: Stage, shown: ReturnType<typeof shownAfter>): boolean {
  return JSON.stringify(shownIn(stage.state())) === JSON.stringify(shown);
}

/** It goes on trying, with growing pauses, and waits as long as it was asked to. */
async function keepsTrying(stage: Stage, fault: Fault): Promise<void> {
  const { gateway } = stage;
  await until('the third try', () => {
    const { connection } = stage.state();
    return connection.kind === 'reconnecting' && connection.attempt >= 3;
  });
  if (requestsOf(fault, 'poll') === 0) return;
  const [first, second] = gateway.seenOf('poll').slice(-2);
  const gap = ((second?.at ?? 0) - (first?.at ?? 0)) * QUICK;
  expect(gap).toBeGreaterThanOrEqual(Math.max(fault.retryAfterMs ?? 0, SHORTEST_PAUSE_MS) - 20);
}

const kindOfSession = ({ session }: { session: { kind: string } }) => session.kind;
const kindOfTransmit = ({ transmit }: { transmit: { kind: string } }) => transmit.kind;
