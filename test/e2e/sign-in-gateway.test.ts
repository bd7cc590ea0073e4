import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FaultSpec, type SimulatorOptions, startSimulator } from '../../simulator/index.ts';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import { httpAnswer, startRawServer, successBody } from '../support/raw-server.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, shows, showsText, signInAs, text } from '../support/toolbar.ts';

describe('a gateway that cannot be used', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  // The app lives on: the sign-in works as soon as the fault is gone.
  afterEach(async () => {
    const { control } = stage;
    control.clearFaults();
    // An answer that was lost or spoilt leaves the agent signed in at the gateway.
    if (control.state().agents[0]?.signedIn) control.forceSignOut(agent.id);
    await stage.use(stage.simulator);
    await stage.signIn();
    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.submit');
  });

  const unreachable: [string, string, MessageKey][] = [
    ['a closed port', 'https://127.0.0.1:1', 'failure.refused'],
    ['a name that does not exist', 'https://gateway.invalid:8043', 'failure.dns'],
  ];
  it.each(unreachable)('%s', async (name, gateway, told) => {
    await stage.change({ gateway });
    await signInAs(stage.toolbar, agent);
    const { host, hostname } = new URL(gateway);
    await showsText(stage.toolbar, text(told, { host: told === 'failure.dns' ? hostname : host }));
    await stage.picture(`gateway-${name.replaceAll(' ', '-')}`);
  });

  const certificates: [SimulatorOptions['certificate'], MessageKey][] = [
    ['otherCa', 'failure.tlsUnknownCa'],
    ['expired', 'failure.tlsExpired'],
    ['wrongHost', 'failure.tlsWrongHost'],
  ];
  it.each(certificates)('a certificate that is no good: %s', async (certificate, told) => {
    const simulator = await startSimulator({ certificate });
    try {
      await stage.use(simulator);
      await signInAs(stage.toolbar, agent);
      await showsText(stage.toolbar, text(told, { host: new URL(simulator.gatewayUrl).host }));
      await stage.picture(`gateway-certificate-${certificate}`);
      expect(simulator.control.requests()).toHaveLength(0);
    } finally {
      await simulator.close();
    }
  });

  const answers: [string, FaultSpec, string][] = [
    ['a web page with status 200', { kind: 'html' }, text('failure.wrongContentType')],
    ['half an answer', { kind: 'truncate' }, text('failure.notJson')],
    ['a connection that breaks half-way', { kind: 'cut' }, text('failure.reset')],
    ['502', { kind: 'status', status: 502 }, text('failure.httpStatus', { status: '502' })],
    ['an answer of 50 MB', { kind: 'huge' }, text('failure.tooLarge')],
    ['no GUID', { kind: 'body', body: '{"message":"","retcode":"0","result":{}}' }, text('failure.noGuid')],
    [
      'a retcode as a number',
      { kind: 'body', body: '{"message":"","retcode":10001}' },
      text('retcode.platform', { retcode: '10001', message: '' }),
    ],
  ];
  it.each(answers)('%s', async (name, fault, told) => {
    stage.control.addFault({ ...fault, match: { method: 'PUT', path: '/onlineagent/' } });
    await signInAs(stage.toolbar, agent);
    await showsText(stage.toolbar, told);
    await stage.picture(`gateway-${name.replaceAll(' ', '-')}`);
  });

  it('a redirect, which is not followed', async () => {
    const other = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)));
    try {
      const match = { method: 'PUT', path: '/onlineagent/' };
      stage.control.addFault({ kind: 'redirect', status: 307, match, location: `${other.origin}/x` });
      await signInAs(stage.toolbar, agent);
      await showsText(stage.toolbar, text('failure.redirect', { status: '307' }));
      expect(other.connections()).toBe(0);
    } finally {
      await other.close();
    }
  });
});
