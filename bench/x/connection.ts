import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** A connection to an X server: just what it takes to press keys and look at pixels without starting a program each time. */
export interface XConnection {
  readonly root: number;
  readonly firstKeycode: number;
  readonly lastKeycode: number;
  /** Sends a request that has no answer. */
  send(request: Buffer): void;
  /** Sends a request and waits for its answer. @throws for an error of the server. */
  ask(request: Buffer): Promise<Buffer>;
  close(): void;
}

const COOKIE = 'MIT-MAGIC-COOKIE-1';

/** @param env names display and X authority, as for every X program. */
export async function openX(env: NodeJS.ProcessEnv = process.env): Promise<XConnection> {
  const display = /^:(\d+)/.exec(env.DISPLAY ?? '')?.[1];
  if (display === undefined) throw new Error('there is no X display of this machine');
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  await once(socket, 'connect');
  socket.setNoDelay(true);
  const read = reader(socket);
  socket.write(greeting(env.XAUTHORITY ? cookieIn(readFileSync(env.XAUTHORITY)) : Buffer.alloc(0)));
  const head = await read(8);
  const setup = await read(head.readUInt16LE(6) * 4);
  if (head[0] !== 1) throw new Error(`the X server refused: ${setup.toString('latin1').trim()}`);
  const vendorLength = setup.readUInt16LE(16);
  const formats = setup[21] ?? 0;
  const screen = 32 + Math.ceil(vendorLength / 4) * 4 + formats * 8;

  /** Who waits for an answer, in the order of asking. */
  const waiting: { resolve(answer: Buffer): void; reject(error: Error): void }[] = [];
  let closed = false;
  void (async () => {
    while (!closed) {
      const first = await read(32);
      if (first[0] === 0) waiting.shift()?.reject(new Error(`X error ${first[1]}`));
      else if (first[0] === 1) {
        const more = first.readUInt32LE(4) * 4;
        waiting.shift()?.resolve(more > 0 ? Buffer.concat([first, await read(more)]) : first);
      }
    }
  })().catch((error: Error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  });

  return {
    root: setup.readUInt32LE(screen),
    firstKeycode: setup[26] ?? 8,
    lastKeycode: setup[27] ?? 255,
    send: (request) => void socket.write(request),
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        socket.write(request);
      }),
    close: () => {
      closed = true;
      socket.destroy();
    },
  };
}

function greeting(cookie: Buffer): Buffer {
  const name = cookie.length > 0 ? COOKIE : '';
  const head = Buffer.alloc(12);
  head.write('l', 0, 'latin1');
  head.writeUInt16LE(11, 2);
  head.writeUInt16LE(name.length, 6);
  head.writeUInt16LE(cookie.length, 8);
  return Buffer.concat([head, padded(Buffer.from(name)), padded(cookie)]);
}

/** Fills up to four bytes, as the protocol wants it. */
export function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** The key of the first entry of an X authority file; the file of our desktop has just one. */
function cookieIn(file: Buffer): Buffer {
  let at = 2;
  const field = () => {
    const length = file.readUInt16BE(at);
    at += 2 + length;
    return file.subarray(at - length, at);
  };
  const [, , name, data] = [field(), field(), field(), field()];
  if (name?.toString() !== COOKIE || !data)
    throw new Error('the X authority file has no key of a known kind');
  return data;
}

/** Reads so many bytes, one reader at a time. */
function reader(socket: Socket): (length: number) => Promise<Buffer> {
  let pending = Buffer.alloc(0);
  let wake = (): void => undefined;
  let isOver = false;
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    wake();
  });
  socket.on('close', () => {
    isOver = true;
    wake();
  });
  socket.on('error', () => undefined);
  return async (length) => {
    while (pending.length < length) {
      if (isOver) throw new Error('the X server is gone');
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    const taken = pending.subarray(0, length);
    pending = pending.subarray(length);
    return taken;
  };
}
