import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OtherProgram, startOtherProgram } from '../support/other-program.ts';
import { type Plain, startPlain, tell } from '../support/processes.ts';
import { endCalls, joinThree, openStage, type Stage } from '../support/stage.ts';
import { button, inputOf, text } from '../support/toolbar.ts';
import { focusedProcess, windowsOf } from '../support/x-windows.ts';

describe('a hidden start, as at login', () => {
  let stage: Stage;
  let other: OtherProgram;
  let plain: Plain | null = null;

  beforeAll(async () => {
    stage = await openStage({ simulator: { pollWaitMs: 300 } });
    await stage.signIn();
    await stage.app.kill();
    other = await startOtherProgram();
  });
  afterEach(async () => {
    await plain?.stop();
    plain = null;
  });
  afterAll(async () => {
    await other.quit();
    await stage.simulator.close();
    stage.profile.remove();
  });

  const requests = () => stage.control.requests().length;
  /** Starts it, and waits until it works with the kept session. */
  const resume = async () => {
    const before = requests();
    plain = startPlain(stage.profile, '--hidden');
    await expect.poll(requests).toBeGreaterThan(before + 3);
    return plain;
  };

  it('goes on with the session without a window; a conference shows the toolbar, the focus stays', async () => {
    const { pid } = await resume();
    expect(windowsOf(pid)).toEqual([]);
    expect(focusedProcess()).toBe(other.pid);
    joinThree(stage.control);
    // From the start of the program, which takes long on a busy machine.
    await expect.poll(() => windowsOf(pid).length, { timeout: 30_000 }).toBe(1);
    expect(focusedProcess()).toBe(other.pid);
    expect((await tell(stage.profile, '--transmit')).out).toMatch(/^passing: /);
    expect(stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
    expect(focusedProcess()).toBe(other.pid);
    endCalls(stage.control);
  });

  it('ends soon at log-out, and signs the agent out at the gateway', async () => {
    const { ended, signal } = await resume();
    expect(stage.control.state().agents[0]?.signedIn).toBe(true);
    const start = performance.now();
    signal('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(4_000);
    expect(stage.control.state().agents[0]?.signedIn).toBe(false);
  });

  it('shows the sign-in form without taking the focus when there is no session', async () => {
    plain = startPlain(stage.profile, '--hidden');
    const { pid } = plain;
    // From the start of the program, which takes long on a busy machine.
    await expect.poll(() => windowsOf(pid).length, { timeout: 30_000 }).toBe(1);
    expect(focusedProcess()).toBe(other.pid);
    expect((await tell(stage.profile, '--show')).code).toBe(0);
    await expect.poll(focusedProcess).toBe(pid);
  });
});

describe('the start at login', () => {
  let config: string;
  let stage: Stage;
  beforeAll(async () => {
    config = mkdtempSync(join(tmpdir(), 'tonebridge config '));
    stage = await openStage({ env: { XDG_CONFIG_HOME: config } });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(config, { recursive: true, force: true });
  });

  it('is a file for the desktop, there for as long as it is switched on', async () => {
    const file = join(config, 'autostart', 'tonebridge.desktop');
    await button(stage.toolbar, 'window.openSettings').click();
    const settings = await stage.app.settingsWindow();
    const tick = inputOf(settings, 'launchAtLogin');
    const save = async () => {
      await button(settings, 'settings.save').click();
      await settings.getByText(/^Saved at/).waitFor();
    };
    expect(await tick.isChecked()).toBe(false);
    expect(existsSync(file)).toBe(false);
    await settings.getByText(text('life.launchAtLogin')).click();
    await save();
    await tick.scrollIntoViewIfNeeded();
    await stage.picture('settings-start', settings);
    expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.* --hidden$/m);

    await stage.app.quit();
    await stage.start({ XDG_CONFIG_HOME: config });
    expect(existsSync(file)).toBe(true);
    await stage.change({ launchAtLogin: false });
    expect(existsSync(file)).toBe(false);
  });
});
