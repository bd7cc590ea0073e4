import { writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Simulator } from './api.ts';
import { makeControl } from './control/control.ts';
import { buildControlServer } from './control/server.ts';
import { makeServerCertificate } from './http/certificates.ts';
import type { GatewayContext } from './http/exchange.ts';
import { Faults } from './http/faults.ts';
import { buildGateway } from './http/gateway.ts';
import { RequestLog } from './http/request-log.ts';
import { defaultOptions, type SimulatorOptions } from './options.ts';
import { closeWorld, createWorld } from './world/world.ts';

/**
 * Starts a simulator; it is ready when this returns.
 * @param options what differs from the defaults
 * @throws when a port is taken, the CA file can't be written, or plain HTTP is asked for beyond loopback
 */
export async function startSimulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const all: SimulatorOptions = { ...defaultOptions, ...options };
  if (all.http && !isLoopback(all.host)) throw new Error('Plain HTTP is only served on a loopback host.');

  const certificate = await makeServerCertificate(all.certificate, isWildcard(all.host) ? [] : [all.host]);
  if (all.caOut !== null) await writeFile(all.caOut, certificate.caPem);
  const world = createWorld(all);
  const context: GatewayContext = { world, faults: new Faults(), log: new RequestLog() };
  const control = makeControl(context);
  const gateway = buildGateway(context, all.http ? null : certificate);
  const controlServer = await buildControlServer(control);
  const close = async (): Promise<void> => {
    closeWorld(world);
    await Promise.all([gateway.close(), controlServer.close()]);
  };
  try {
    // A fleet connects at once: the usual backlog of 511 would make many of them wait for a second SYN.
    await gateway.listen({ host: all.host, port: all.port, backlog: 4096 });
    await controlServer.listen({ host: '127.0.0.1', port: all.controlPort });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    gatewayUrl: `${all.http ? 'http' : 'https'}://${urlHost(all.host)}:${portOf(gateway)}`,
    controlUrl: `http://127.0.0.1:${portOf(controlServer)}`,
    caPem: certificate.caPem,
    control,
    close,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** The host part of the gateway's URL; a wildcard listener is reached on loopback. */
function urlHost(host: string): string {
  if (isWildcard(host)) return '127.0.0.1';
  return isIP(host) === 6 ? `[${host}]` : host;
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The server does not listen on a port.');
  return address.port;
}
