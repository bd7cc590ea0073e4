import Fastify, { type FastifyInstance } from 'fastify';
import * as z from 'zod';
import { ControlError, type SimulatorControl } from '../api.ts';
import { addApiRoutes } from './api-routes.ts';
import { addConsoleRoutes } from './console-routes.ts';
import { refusal } from './guard.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Builds the server of control API and console; it doesn't listen yet and must only do so on loopback. */
export async function buildControlServer(control: SimulatorControl): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1024 * 1024 });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(String(body)));
    } catch {
      done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
    }
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    const { host, origin, 'content-type': contentType } = request.headers;
    const port = request.socket.localPort ?? 0;
    const why = refusal({ method: request.method, host, origin, contentType }, port);
    if (why) return reply.code(403).send({ error: why });
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) return reply.code(400).send({ error: z.prettifyError(error) });
    if (error instanceof ControlError) {
      return reply.code(409).send({ error: error.message, retcode: error.retcode });
    }
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply.code(status).send({ error: error instanceof Error ? error.message : 'Unknown error' });
  });
  addApiRoutes(app, control);
  await addConsoleRoutes(app);
  return app;
}
