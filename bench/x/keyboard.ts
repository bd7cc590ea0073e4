import { now } from '../now.ts';
import { padded, type XConnection } from './connection.ts';

/** The keys of a display, pressed by its XTEST extension: a real key event that any program may see. */
export interface Keyboard {
  /**
   * Presses keys together, the last one last, and lets them go.
   *
   * @returns when the last key's event was sent, in milliseconds of the monotonic clock.
   */
  press(...names: KeyName[]): number;
}

const keysyms = { Control: 0xffe3, Shift: 0xffe1, F8: 0xffc5, F9: 0xffc6, F10: 0xffc7 } as const;
export type KeyName = keyof typeof keysyms;

const DOWN = 2;
const UP = 3;

/** @throws when the display has no XTEST, or not one of the keys. */
export async function openKeyboard(x: XConnection): Promise<Keyboard> {
  const opcode = await extension(x, 'XTEST');
  const codes = await keycodes(x);
  const codeOf = (name: KeyName) => {
    const code = codes.get(keysyms[name]);
    if (code === undefined) throw new Error(`the keyboard has no ${name}`);
    return code;
  };
  const event = (kind: number, code: number): Buffer => {
    const request = Buffer.alloc(36);
    request[0] = opcode;
    // XTestFakeInput
    request[1] = 2;
    request.writeUInt16LE(9, 2);
    request[4] = kind;
    request[5] = code;
    return request;
  };
  return {
    press(...names) {
      const down = names.map((name) => event(DOWN, codeOf(name)));
      const up = names.map((name) => event(UP, codeOf(name))).reverse();
      const at = now();
      x.send(Buffer.concat(down));
      x.send(Buffer.concat(up));
      return at;
    },
  };
}

async function extension(x: XConnection, name: string): Promise<number> {
  const text = padded(Buffer.from(name));
  const head = Buffer.alloc(8);
  head[0] = 98;
  head.writeUInt16LE(2 + text.length / 4, 2);
  head.writeUInt16LE(name.length, 4);
  const answer = await x.ask(Buffer.concat([head, text]));
  if (answer[8] !== 1) throw new Error(`the X server has no ${name}`);
  return answer[9] ?? 0;
}

/** Which key of the keyboard makes which symbol, without modifiers. */
async function keycodes(x: XConnection): Promise<Map<number, number>> {
  const count = x.lastKeycode - x.firstKeycode + 1;
  const request = Buffer.alloc(8);
  request[0] = 101;
  request.writeUInt16LE(2, 2);
  request[4] = x.firstKeycode;
  request[5] = count;
  const answer = await x.ask(request);
  const each = answer[1] ?? 1;
  const codes = new Map<number, number>();
  for (let key = count - 1; key >= 0; key--) {
    codes.set(answer.readUInt32LE(32 + key * each * 4), x.firstKeycode + key);
  }
  return codes;
}
