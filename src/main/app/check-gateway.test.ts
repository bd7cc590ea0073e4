import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { freePort } from '../gateway/testing/free-port.ts';
import { createCheckGateway } from './check-gateway.ts';
import { systemClock as clock } from './system-clock.ts';

describe('createCheckGateway', () => {
  const check = createCheckGateway({ settings: () => defaultSettings, clock, log: createMemoryLog() });
  let folder: string;
  let simulator: Simulator;
  let caFile: string;
  const refusal = async (gateway: string, file = '') => {
    const result = await check({ gateway, caFile: file });
    return result.ok ? null : [result.field, result.notice.key];
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-check-'));
    simulator = await startSimulator();
    caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, simulator.caPem);
  });
  afterAll(async () => {
    await simulator.close();
    rmSync(folder, { recursive: true });
  });

  it('is content with a gateway whose certificate it trusts, and signs nobody in', async () => {
    expect(await refusal(simulator.gatewayUrl, ` ${caFile} `)).toBeNull();
    expect(simulator.control.state().agents.every(({ signedIn }) => !signedIn)).toBe(true);
    expect(simulator.control.requests().map(({ method, guid }) => [method, guid])).toEqual([['GET', 'none']]);
  });

  it('points at the certificate file when the authority is not trusted', async () => {
    expect(await refusal(simulator.gatewayUrl)).toEqual(['caFile', 'failure.tlsUnknownCa']);
    expect(await refusal(simulator.gatewayUrl, '/no/such/file.pem')).toEqual(['caFile', 'input.caFile']);
  });

  it('says what is wrong with the address', async () => {
    expect(await refusal('')).toEqual(['gateway', 'input.gatewayMissing']);
    expect(await refusal('gw.example.com')).toEqual(['gateway', 'input.gatewayPort']);
    expect(await refusal(`127.0.0.1:${await freePort()}`)).toEqual(['gateway', 'failure.refused']);
    expect(await refusal('gateway.invalid:8043')).toEqual(['gateway', 'failure.dns']);
  });

  it('tells another server from a gateway', async () => {
    const other = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await refusal(`http://127.0.0.1:${port}`)).toEqual(['gateway', 'failure.wrongContentType']);
    other.close();
  });
});
