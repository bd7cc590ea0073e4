import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '../../src/main/storage/testing/read-audit.ts';
import { agent, type CrashStage, endCalls, openCrashStage } from '../crash/stage.ts';
import { launchApp } from '../support/app.ts';
import { customer, ivr, joinConference } from '../support/simulated-gateway.ts';
import { button, shows, signInAs } from '../support/toolbar.ts';

describe('the audit trail of a session', () => {
  let stage: CrashStage;

  beforeAll(async () => {
    stage = await openCrashStage();
  });
  afterAll(() => stage.close());

  it('tells all that matters, up to the quit, after a line that was cut off, and holds no secret and no number', async () => {
    const file = join(stage.profile.folder, 'audit.jsonl');
    // As a machine that lost its power leaves it.
    writeFileSync(file, '{"time":"2026-01-05T09:0');
    const app = await launchApp(stage.profile);
    const { toolbar } = app;
    await signInAs(toolbar, { ...agent, password: 'not-it' });
    await shows(toolbar, 'retcode.100-004');
    await signInAs(toolbar, agent);
    await shows(toolbar, 'connection.online');
    joinConference(stage.simulator.control, agent.id);
    await shows(toolbar, 'call.threeParty');
    await button(toolbar, 'pass.button').click();
    await shows(toolbar, 'outcome.passing');
    await endCalls(stage.simulator);
    await shows(toolbar, 'call.none');
    await app.quit();

    const { entries, unreadable } = await readAudit(file);
    expect(unreadable).toBe(1);
    expect(entries.map(({ kind }) => kind)).toEqual([
      'signInRefused',
      'signedIn',
      'conferenceBegan',
      'transmitPressed',
      'transmitPassed',
      'conferenceEnded',
      'signedOut',
    ]);
    const gateway = new URL(stage.simulator.gatewayUrl).host;
    for (const entry of entries) expect(entry).toMatchObject({ agentId: agent.id, gateway });
    expect(entries.at(0)).toMatchObject({ retcode: '100-004' });
    expect(entries.at(-1)).toMatchObject({ gatewayTold: true });

    const text = readFileSync(file, 'utf8');
    for (const secret of [agent.password, 'not-it', customer, ivr, agent.phoneNumber]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
