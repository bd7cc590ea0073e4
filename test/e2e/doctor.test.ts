import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeProfile, type Profile } from '../support/app.ts';
import { keptFor } from '../support/kept.ts';
import { tell } from '../support/processes.ts';
import { findInFiles } from '../support/search.ts';
import { customer } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { shows, signInAs } from '../support/toolbar.ts';

const password = 'Mark-doctor-7Kq2v9';

describe('--doctor while nothing runs', () => {
  let profile: Profile;
  beforeAll(() => {
    profile = makeProfile({});
  });
  afterAll(() => profile.remove());

  it('reports without a gateway, ends with 0, and shows and leaves nothing', async () => {
    const { code, out } = await tell(profile, '--doctor');
    expect(code).toBe(0);
    expect(out).toMatch(/^healthy: No fault was found\. Warnings: \d\.\n/);
    expect(out).toContain('No gateway is set.');
    expect(out).toContain('[OK] Keychain');
    expect(await tell(profile, '--transmit')).toMatchObject({ code: 3 });
  });

  it('ends with 5 when something is wrong, in JSON too', async () => {
    const broken = makeProfile({ gateway: 'https://127.0.0.1:9' });
    const { code, out } = await tell(broken, '--doctor', '--json');
    expect(code).toBe(5);
    const report = JSON.parse(out);
    expect(report.verdict).toBe('fault');
    expect(report.checks.find(({ check }: { check: string }) => check === 'tcp')).toMatchObject({
      verdict: 'fault',
      target: 'https://127.0.0.1:9',
      message: 'failure.refused',
    });
    broken.remove();
  });
});

describe('a report of the running program, with marked secrets', () => {
  let stage: Stage;
  let marks: Record<string, string>;
  const found = (text: string) => Object.keys(marks).filter((what) => text.includes(marks[what] ?? ''));

  beforeAll(async () => {
    stage = await openStage({ simulator: { agents: [{ id: agent.id, password }] } });
    await signInAs(stage.toolbar, { ...agent, password, remember: true });
    await shows(stage.toolbar, 'connection.online');
    await stage.conference();
    const kept = keptFor(stage.simulator.gatewayUrl, agent.id);
    await vi.waitFor(async () => expect(await kept.session()).not.toBeNull(), 5_000);
    const session = await kept.session();
    marks = {
      password,
      GUID: session?.guid ?? '',
      cookie: session?.cookies[0]?.match(/=([^;]+)/)?.[1] ?? '',
      'customer number': customer,
      'agent ID': `"${agent.id}"`,
      'home folder': process.env.HOME ?? '',
    };
    for (const mark of Object.values(marks)) expect(mark.length).toBeGreaterThan(4);
  });
  afterAll(() => stage.close());

  it('is told by a further start, safe for strangers in both forms', async () => {
    const text = await tell(stage.profile, '--doctor');
    expect(text.out).toMatch(/^healthy: /);
    expect(text.code).toBe(0);
    expect(text.out).toContain('[OK] Certificate of the gateway');
    expect(text.out).toMatch(/SHA-256: ([0-9A-F]{2}:){31}[0-9A-F]{2}/);
    expect(text.out).toContain('An agent is signed in.');
    const json = await tell(stage.profile, '--doctor=json');
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out).checks).toHaveLength(15);
    expect([...found(text.out), ...found(json.out)]).toEqual([]);
  });

  it('is made by the button in the help, copied and saved, as safe', async () => {
    await stage.toolbar.evaluate(() => window.tonebridge.openWindow('help'));
    const help = await stage.app.windowNamed('help');
    await help.getByRole('button', { name: 'Check this computer' }).click();
    await help.getByText('No fault was found.').waitFor();
    await stage.picture('doctor', help);
    await help.getByRole('button', { name: 'Copy report' }).click();
    await help.getByText('Copied.').waitFor();
    const copied = await stage.app.electron.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('[OK] Answer of the gateway');
    const file = join(stage.profile.folder, 'report.json');
    // The system's own dialog is worked in activity.test.ts.
    await stage.app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await help.getByRole('button', { name: 'Save as JSON…' }).click();
    await help.getByText('Saved as report.json.').waitFor();
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8')).verdict).not.toBe('fault');
    const page = await help.evaluate(() => document.documentElement.outerHTML);
    expect([copied, readFileSync(file, 'utf8'), page].flatMap(found)).toEqual([]);
    const { password: mark, GUID, cookie } = marks;
    const secrets = { password: mark ?? '', GUID: GUID ?? '', cookie: cookie ?? '' };
    expect(findInFiles(stage.profile.folder, secrets)).toEqual([]);
  });
});
