import { systemClock } from '../../src/main/app/system-clock.ts';
import { createConnection, type GatewayConnection } from '../../src/main/gateway/connection.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import { httpAnswer, type RawHandler, type RawServer, startRawServer, successBody } from './raw-server.ts';
import { createRecordingLogger, type LogLine } from './recording-logger.ts';

/** A real client on a real connection to a raw server. */
export interface GatewayBench {
  readonly server: RawServer;
  readonly connection: GatewayConnection;
  readonly lines: readonly LogLine[];
  close(): Promise<void>;
}

/**
 * @param handler how the server answers; everything is a plain success without it.
 * @param guid the GUID the agent has already; null for signed out.
 */
export async function startGatewayBench(
  handler: RawHandler = (_request, socket) => socket.write(httpAnswer(successBody)),
  guid: string | null = 'guid-1.AgentGateway1',
): Promise<GatewayBench> {
  const server = await startRawServer(handler);
  const log = createRecordingLogger();
  const transport = createUndiciTransport({ origin: server.origin });
  const connection = createConnection(transport, '101', { clock: systemClock, log });
  connection.guid.set(guid);
  return {
    server,
    connection,
    lines: log.lines,
    async close() {
      await connection.close();
      await server.close();
    },
  };
}
