import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import keytar from 'keytar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { makeProfile, type Profile } from '../support/app.ts';
import { run, tell } from '../support/processes.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { shows } from '../support/toolbar.ts';
import { focusedProcess } from '../support/x-windows.ts';

describe('the command line while nothing runs', () => {
  let profile: Profile;
  beforeAll(() => {
    profile = makeProfile({});
  });
  afterAll(() => profile.remove());

  it.each([
    ['--version', 0, `Tonebridge ${packageJson.version} (development build)\n`],
    ['--transmit', 3, 'not-running: Tonebridge is not running.\n'],
    ['--hide', 3, 'not-running: Tonebridge is not running.\n'],
    ['--sign-out', 3, 'not-running: Tonebridge is not running.\n'],
    ['--quit', 3, 'not-running: Tonebridge is not running.\n'],
  ])('%s ends at once with %i and one line', async (option, code, out) => {
    expect(await tell(profile, option)).toMatchObject({ code, out });
  });

  it('--forget-secrets removes what is kept in the keychain, and nothing else', async () => {
    const kept = { kind: 'password', gateway: 'https://forget.example:8043', agentId: '101' };
    const account = `${kept.gateway} agent ${kept.agentId}`;
    await keytar.setPassword('Tonebridge password', account, 'x');
    await keytar.setPassword('Tonebridge password', `${account}1`, 'of somebody else');
    writeFileSync(join(profile.folder, 'keychain-names.json'), JSON.stringify([kept]));
    expect(await tell(profile, '--forget-secrets')).toMatchObject({
      code: 0,
      out: 'forgotten: 1 entry is gone from the keychain.\n',
    });
    expect(await keytar.getPassword('Tonebridge password', account)).toBeNull();
    expect(await keytar.deletePassword('Tonebridge password', `${account}1`)).toBe(true);
    expect((await tell(profile, '--forget-secrets')).out).toBe(
      'forgotten: 0 entries are gone from the keychain.\n',
    );
  });

  it('--help lists the options', async () => {
    const { code, out } = await tell(profile, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Tonebridge passes .*--transmit .*--sign-out .*Exit codes/s);
  });

  it('an unknown option is an error', async () => {
    const { code, out, error } = await tell(profile, '--pass');
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('Unknown option --pass. tonebridge --help lists the options.');
  });
});

describe('the command line and the running program', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.signIn();
  });
  afterAll(() => stage.close());

  it('--forget-secrets is refused', async () => {
    expect(await tell(stage.profile, '--forget-secrets')).toMatchObject({
      code: 1,
      out: 'running: Quit Tonebridge first: tonebridge --quit\n',
    });
  });

  it('--hide and --show do, --hidden does nothing, a plain start shows', async () => {
    const { app, profile } = stage;
    expect(await tell(profile, '--hide')).toMatchObject({
      code: 0,
      out: 'hidden: The toolbar is hidden.\n',
    });
    expect(await app.visible()).toEqual([]);
    expect(await tell(profile, '--hidden')).toMatchObject({
      code: 0,
      out: 'running: Tonebridge is running already.\n',
    });
    expect(await app.visible()).toEqual([]);
    expect(await tell(profile, '--show')).toMatchObject({
      code: 0,
      out: 'shown: The toolbar is shown.\n',
    });
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
    await expect.poll(focusedProcess).toBe(app.electron.process().pid);
    await tell(profile, '--hide');
    expect(await tell(profile)).toMatchObject({ code: 0 });
    await expect.poll(() => app.visible()).toEqual(['toolbar']);
  });

  it('--transmit without a call says why not', async () => {
    const { code, out } = await tell(stage.profile, '--transmit');
    expect(code).toBe(1);
    expect(out).toMatch(/^blocked: No call\. .+\n$/);
  });

  it('--transmit passes the numbers, and the script knows', async () => {
    await stage.conference();
    const { code, out } = await tell(stage.profile, '--transmit');
    expect([code, out]).toEqual([0, 'passing: Numbers are being passed to the IVR.\n']);
    expect(stage.control.state().agents[0]?.conference?.transmitting).toBe(true);
    await shows(stage.toolbar, 'outcome.passing');
    await stage.hangUp();
  });

  it('--transmit that the gateway answers with nonsense is not known', async () => {
    await stage.conference();
    stage.control.addFault({ kind: 'html', match: { path: '/thirdPartyConfTransmitNum' }, times: 1 });
    const { code, out } = await tell(stage.profile, '--transmit');
    expect(code).toBe(4);
    expect(out).toMatch(/^unknown: /);
    await stage.hangUp();
  });

  it('npm start hands options on', async () => {
    const args = ['start', '--silent', '--', `--user-data-dir=${stage.profile.folder}`, '--transmit'];
    const { code, out } = await run('npm', args);
    expect(code).toBe(1);
    expect(out).toMatch(/^blocked: No call\./m);
  });

  it('--sign-out signs out at the gateway', async () => {
    expect(stage.control.state().agents[0]?.signedIn).toBe(true);
    expect(await tell(stage.profile, '--sign-out')).toMatchObject({
      code: 0,
      out: 'signed-out: Signed out.\n',
    });
    expect(stage.control.state().agents[0]?.signedIn).toBe(false);
  });

  it('--quit ends the running program', async () => {
    expect(await tell(stage.profile, '--quit')).toMatchObject({
      code: 0,
      out: 'quitting: Tonebridge is quitting.\n',
    });
    // What watches the process in this test has to let go of it before it can end.
    await stage.app.quit();
    expect(await tell(stage.profile, '--hide')).toMatchObject({ code: 3 });
  });
});

describe('the command line of a first start', () => {
  it('--show starts the program', async () => {
    const stage = await openStage({ options: ['--show'] });
    await expect.poll(() => stage.app.visible()).toEqual(['toolbar']);
    await stage.close();
  });
});
