import { describe, expect, it } from 'vitest';
import { httpAnswer, startRawServer } from '../../../test/support/raw-server.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { freePort } from '../gateway/testing/free-port.ts';
import { createConnect } from './connect.ts';
import { systemClock } from './system-clock.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const told: string[] = [];
const connectWith = (settings: Partial<Settings>) =>
  createConnect({
    settings: () => ({ ...defaultSettings, ...settings }),
    clock: systemClock,
    log: quiet,
    onConnection: (connection) => told.push(connection.origin),
  })('101');

describe('createConnect', () => {
  it('opens a connection of the agent to the gateway of the settings', async () => {
    const connected = await connectWith({ gateway: 'https://gw.example.com:8043' });
    expect(connected.ok && [connected.connection.origin, connected.connection.agentId]).toEqual([
      'https://gw.example.com:8043',
      '101',
    ]);
    expect(told).toEqual(['https://gw.example.com:8043']);
    if (connected.ok) await connected.connection.close();
  });

  it('goes to the further addresses of the settings, but for those that cannot be read', async () => {
    const server = await startRawServer((_request, socket) =>
      socket.write(httpAnswer('{"message":"","retcode":"0","result":{"agentState":4}}')),
    );
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const connected = await connectWith({
      gateway: nobody,
      fallbackGateways: [nobody, 'nonsense', server.origin],
    });
    if (!connected.ok) throw new Error('not connected');
    const { connection } = connected;
    expect(connection.origin).toBe(nobody);
    expect(await connection.client.agentStatus()).toMatchObject({ ok: true, value: { agentState: 4 } });
    await connection.close();
    await server.close();
  });

  it.each<[Partial<Settings>, string]>([
    [{}, 'gateway'],
    [{ gateway: 'ftp://x:1' }, 'gateway'],
    [{ gateway: 'https://gw.example.com:8043', caFile: '/no/such/file' }, 'caFile'],
  ])('says what is wrong with %o', async (settings, field) => {
    const connected = await connectWith(settings);
    expect(connected.ok ? null : connected.field).toBe(field);
  });
});
