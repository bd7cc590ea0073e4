import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import keytar from 'keytar';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServerCertificate } from '../../simulator/http/certificates.ts';
import { freePort } from '../../src/main/gateway/testing/free-port.ts';
import { type ProxyProcess, startProxy } from '../proxy/proxy-process.ts';
import { commandLines, environments, findInFiles } from '../support/search.ts';
import { agent, openStage, type Stage, transmissions } from '../support/stage.ts';
import { button, shows, showsText, signInAs, text } from '../support/toolbar.ts';

/** A name that only the proxies know: without one of them there is no way to the gateway. */
const NAME = 'gateway.test';
const KEY = { user: 'anna', password: 'Pr0xy-canary-7731' };

/** TLS with a certificate for the name, before the simulator. */
async function startFront(): Promise<{
  port: number;
  caPem: string;
  leadTo(port: number): void;
  close(): void;
}> {
  const { caPem, certPem, keyPem } = await makeServerCertificate('valid', [NAME]);
  let target = 0;
  const server = createTlsServer({ cert: certPem, key: keyPem }, (socket) => {
    const inner = connect(target, '127.0.0.1');
    socket.pipe(inner).pipe(socket);
    for (const each of [socket, inner]) each.on('error', () => each.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    caPem,
    leadTo: (port) => {
      target = port;
    },
    close: () => server.close(),
  };
}

describe('a gateway behind proxies', () => {
  let front: Awaited<ReturnType<typeof startFront>>;
  let stage: Stage;
  let settings: Page;
  let ofSystem: ProxyProcess;
  let ofPac: ProxyProcess;
  let own: ProxyProcess;
  const pac = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/x-ns-proxy-autoconfig');
    response.end(pacText);
  });
  let pacText = '';
  const target = () => `${NAME}:${front.port}`;

  beforeAll(async () => {
    front = await startFront();
    ofSystem = await startProxy();
    ofPac = await startProxy();
    own = await startProxy({ signIn: KEY });
    pacText = `function FindProxyForURL(url, host) {
      return host === '${NAME}' ? 'PROXY 127.0.0.1:${await freePort()}; PROXY 127.0.0.1:${ofPac.port}' : 'DIRECT';
    }`;
    await new Promise<void>((resolve) => pac.listen(0, '127.0.0.1', resolve));
    stage = await openStage({
      simulator: { http: true },
      settings: { gateway: `https://${target()}` },
      env: { https_proxy: `http://127.0.0.1:${ofSystem.port}`, no_proxy: '' },
    });
    front.leadTo(Number(new URL(stage.simulator.gatewayUrl).port));
    const caFile = join(stage.profile.folder, 'front.pem');
    writeFileSync(caFile, front.caPem);
    await stage.change({ caFile });
  });
  afterAll(async () => {
    await stage.close();
    await Promise.all([ofSystem, ofPac, own].map((each) => each.kill()));
    pac.close();
    front.close();
  });

  it('the system’s: an agent signs in and passes numbers, and the proxy sees the name alone', async () => {
    await stage.signIn();
    await stage.conference();
    await button(stage.toolbar, 'pass.button').click();
    await expect.poll(() => transmissions(stage.control)).toBe(1);
    const { targets, bytes } = await ofSystem.report();
    expect(new Set(targets)).toEqual(new Set([target()]));
    expect(bytes).not.toMatch(/agentgateway|guid|cookie/i);
  });

  it('those of a PAC file, at once, past one that is down', async () => {
    const proxyPac = `http://127.0.0.1:${(pac.address() as AddressInfo).port}/proxy.pac`;
    await stage.change({ proxyMode: 'pac', proxyPac });
    await expect.poll(async () => (await ofPac.report()).targets).toContain(target());
    const before = (await ofSystem.report()).targets.length;
    await button(stage.toolbar, 'pass.again').click();
    await expect.poll(() => transmissions(stage.control)).toBe(2);
    expect((await ofSystem.report()).targets).toHaveLength(before);
  });

  it('one of the settings, with its password from the keychain', async () => {
    await button(stage.toolbar, 'window.openSettings').click();
    settings = await stage.app.settingsWindow();
    await settings.getByLabel(text('proxy.mode')).selectOption('manual');
    await settings.getByLabel(text('proxy.address')).fill(`127.0.0.1:${own.port}`);
    await settings.getByLabel(text('proxy.user')).fill(KEY.user);
    await settings.getByLabel(text('proxy.password')).fill(KEY.password);
    await button(settings, 'settings.save').click();
    await settings.getByText(/^Saved at/).waitFor();
    await showsText(settings, text('proxy.inUse', { ways: `127.0.0.1:${own.port}` }));
    await shows(settings, 'proxy.passwordKept');
    await settings.getByText(text('proxy.section'), { exact: true }).scrollIntoViewIfNeeded();
    await stage.picture('settings-proxy', settings);
    const account = `127.0.0.1:${own.port} user ${KEY.user}`;
    expect(await keytar.getPassword('Tonebridge proxy password', account)).toBe(KEY.password);
    await expect.poll(async () => (await own.report()).credentials).toContain(`${KEY.user}:${KEY.password}`);
    await shows(stage.toolbar, 'connection.online');
  });

  it('whose password is nowhere but in the keychain', async () => {
    const marks = {
      password: KEY.password,
      header: Buffer.from(`${KEY.user}:${KEY.password}`).toString('base64').slice(0, -4),
    };
    expect(findInFiles(stage.profile.folder, marks)).toEqual([]);
    const pid = stage.app.electron.process().pid ?? 0;
    const around = [...commandLines(pid), ...environments(pid)].join('\n');
    const pages = await Promise.all(
      [stage.toolbar, settings].map((page) =>
        page.evaluate(async () => {
          const state = [await window.tonebridge.getState(), await window.tonebridge.getSettings()];
          const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
          return JSON.stringify([state, fields, document.documentElement.outerHTML]);
        }),
      ),
    );
    for (const mark of Object.values(marks)) expect(around + pages.join('\n')).not.toContain(mark);
  });

  it('that is left out for an exception', async () => {
    const ways = () => stage.toolbar.evaluate(async () => (await window.tonebridge.getProxy()).ways);
    expect(await ways()).toEqual([`127.0.0.1:${own.port}`]);
    await stage.change({ proxyBypass: ['*.test'] });
    await expect.poll(ways).toEqual(['']);
    await stage.change({ proxyBypass: [] });
    await expect.poll(ways).toEqual([`127.0.0.1:${own.port}`]);
  });

  it('that does not accept the password: the agent is told, and after another one signs in', async () => {
    await stage.hangUp();
    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.submit');
    const keep = (password: string) =>
      stage.toolbar.evaluate((given) => window.tonebridge.keepProxyPassword(given), password);
    expect(await keep('wrong')).toEqual({ ok: true });
    await signInAs(stage.toolbar, agent);
    const told = { proxy: `127.0.0.1:${own.port}`, host: target() };
    await showsText(stage.toolbar, text('failure.proxyPassword', told));
    await stage.picture('proxy-password');
    await keep(KEY.password);
    await stage.signIn();
    await stage.toolbar.evaluate(() => window.tonebridge.forgetProxyPassword());
    const account = `127.0.0.1:${own.port} user ${KEY.user}`;
    expect(await keytar.getPassword('Tonebridge proxy password', account)).toBeNull();
  });
});
