import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrashApp } from '../crash/crash-app.ts';
import { agent, type CrashStage, endCalls, openCrashStage, signInFirst } from '../crash/stage.ts';
import { joinConference } from '../support/simulated-gateway.ts';
import { text } from '../support/toolbar.ts';

describe('a toolbar whose process dies', () => {
  let stage: CrashStage;
  let app: CrashApp;

  beforeAll(async () => {
    stage = await openCrashStage();
    app = stage.start();
    await signInFirst(app);
  });
  afterAll(async () => {
    await app.kill();
    await app.clearAway();
    await stage.close();
  });

  const renderers = () => app.processes().filter(({ command }) => command.includes('--type=renderer'));
  /** What the window shows; null while there is no page. */
  const shown = () => app.evaluate(() => document.body.innerText, null).catch(() => null);
  const crash = async () => {
    const before = renderers().map(({ pid }) => pid);
    expect(before).not.toEqual([]);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    await expect.poll(() => renderers().some(({ pid }) => before.includes(pid))).toBe(false);
  };
  const posts = () =>
    stage.simulator.control.requests().filter(({ path }) => path.endsWith('/thirdPartyConfTransmitNum'))
      .length;

  it('is back with the state of the moment, and works', async () => {
    joinConference(stage.simulator.control, agent.id);
    await expect.poll(shown, { timeout: 10_000 }).toContain(text('call.threeParty'));
    await crash();
    await expect.poll(shown, { timeout: 10_000 }).toContain(text('call.threeParty'));
    await app.evaluate(() => window.tonebridge.transmit(), null);
    await expect.poll(shown, { timeout: 10_000 }).toContain(text('outcome.passing'));
    expect(posts()).toBe(1);
  });

  it('shows what happened while it was away', async () => {
    const killed = crash();
    await endCalls(stage.simulator);
    await killed;
    await expect.poll(shown, { timeout: 15_000 }).toContain(text('call.none'));
    expect(await shown()).not.toContain(text('outcome.passing'));
    expect(posts()).toBe(1);
  });
});
