import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folder = new URL('../console/', import.meta.url);
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Serves the console's files. They are read once; a path that isn't one of them is not found. */
export async function addConsoleRoutes(app: FastifyInstance): Promise<void> {
  for (const name of await readdir(folder)) {
    const type = types[extname(name)];
    if (!type) continue;
    const content = await readFile(new URL(name, folder));
    app.get(name === 'index.html' ? '/' : `/${name}`, (_request, reply) => reply.type(type).send(content));
  }
}
