import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import Fastify, { type FastifyInstance } from 'fastify';
import { refused } from '../world/outcome.ts';
import { outcomeAnswer, pageAnswer } from './answer.ts';
import type { ServerCertificate } from './certificates.ts';
import { exchange, type GatewayContext } from './exchange.ts';
import { gatewayRoutes } from './table.ts';

/**
 * Builds the gateway's server; it doesn't listen yet.
 * @param certificate what to show; null for plain HTTP
 */
export function buildGateway(
  context: GatewayContext,
  certificate: ServerCertificate | null,
): FastifyInstance {
  const { world } = context;
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: 64 * 1024,
    serverFactory: (handler) => {
      const server = certificate
        ? createHttpsServer({ cert: certificate.certPem, key: certificate.keyPem }, handler)
        : createHttpServer(handler);
      server.keepAliveTimeout = 72_000;
      return server;
    },
  });
  // Bodies stay text: several operations take none although the content type says JSON.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  for (const [method, url, operation] of gatewayRoutes(world)) {
    app.route({ method, url, handler: exchange(context, operation) });
  }

  const unknown = refused('000-002', 'The URL or a parameter is incorrect.');
  app.setNotFoundHandler(exchange(context, () => outcomeAnswer(world.options, unknown)));
  app.setErrorHandler((_error, _request, reply) => {
    const answer = pageAnswer(400, 'Bad Request');
    return reply.code(answer.status).type(answer.contentType).send(answer.body);
  });
  return app;
}
