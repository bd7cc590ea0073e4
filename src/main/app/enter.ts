import { randomUUID } from 'node:crypto';
import { type AnswerBox, openAnswerBox } from '../command/answer-box.ts';
import { type Answer, exitCodes } from '../command/exit-codes.ts';
import { help } from '../command/help.ts';
import { type Order, type OrderMessage, orderOf, readOrder } from '../command/order.ts';
import { type CommandLine, parseArguments } from '../command/parse-arguments.ts';
import { claimSingleInstance, type InstanceApp } from '../desktop/single-instance.ts';
import { type BuildFacts, versionLine } from './build-facts.ts';

/** Longer than the gateway has for a transmission, the patience before it, and a busy machine, in milliseconds. */
const ANSWER_MS = 15_000;
/** A report takes as long as all steps to a gateway that does not answer. */
const REPORT_MS = 45_000;

export interface EnterParts {
  readonly app: InstanceApp & { getVersion(): string };
  /** The command line, executable first. */
  readonly argv: readonly string[];
  readonly isPackaged: boolean;
  /** Absolute path of the user's profile folder. */
  readonly folder: string;
  readonly facts: Pick<BuildFacts, 'buildKind'>;
  print(stream: 'out' | 'error', text: string): void;
  /** For tests. */
  readonly answerMs?: number;
}

/** How a process that has been started goes on. */
export type Entry =
  | { readonly kind: 'end'; readonly code: number }
  /** It makes a report and ends; meanwhile others may start. */
  | { readonly kind: 'report'; readonly json: boolean }
  /** It removes what is kept in the keychain and ends. */
  | { readonly kind: 'forget' }
  | Running;

/** It is the one instance. */
export interface Running {
  readonly kind: 'run';
  /** No window, unless the agent is needed. */
  readonly hidden: boolean;
  /** Says what does the orders of later starts. */
  serve(perform: (order: Order) => Promise<Answer>): void;
}

/**
 * Decides what a start is for: to run the program, to hand a command to the one that runs, to make a report where none
 * runs, or to print something.
 */
export function enter(parts: EnterParts): Entry {
  const { app, folder, print } = parts;
  const line = parseArguments(parts.argv, parts.isPackaged);
  const end = (code: number): Entry => ({ kind: 'end', code });
  const say = ({ code, text }: Pick<Answer, 'text'> & { code: number }): Entry => {
    print('out', `${text}\n`);
    return end(code);
  };
  switch (line.kind) {
    case 'wrong':
      print('error', `${line.why} tonebridge --help lists the options.\n`);
      return end(exitCodes.usage);
    case 'help':
      print('out', help);
      return end(exitCodes.done);
    case 'version':
      return say({ code: exitCodes.done, text: versionLine(app.getVersion(), parts.facts) });
    case 'forget-secrets':
    case 'start':
    case 'command':
    case 'doctor':
      break;
  }
  const message: OrderMessage = {
    order: line.kind === 'forget-secrets' ? 'hidden' : orderOf(line),
    id: randomUUID(),
  };
  const box = openAnswerBox(folder);
  const orders = createOrders(box);
  if (claimSingleInstance(app, message, orders.take)) {
    if (line.kind === 'doctor') {
      app.releaseSingleInstanceLock();
      return { kind: 'report', json: line.json };
    }
    if (line.kind === 'forget-secrets') return { kind: 'forget' };
    if (needsInstance(line)) {
      return say({ code: exitCodes.notRunning, text: 'not-running: Tonebridge is not running.' });
    }
    box.clear();
    return {
      kind: 'run',
      hidden: line.kind === 'start' && line.hidden,
      serve: orders.serve,
    };
  }
  if (line.kind === 'forget-secrets') {
    // The running one would put them back.
    return say({ code: exitCodes.notDone, text: 'running: Quit Tonebridge first: tonebridge --quit' });
  }
  const answer = box.take(message.id, parts.answerMs ?? (line.kind === 'doctor' ? REPORT_MS : ANSWER_MS));
  const silence = { code: exitCodes.unknown, text: 'unknown: The running Tonebridge did not answer.' };
  return say(answer ?? silence);
}

/** A command that makes no sense without a running instance; `--show` shows one that it starts. */
function needsInstance(line: CommandLine): boolean {
  return line.kind === 'command' && line.command !== 'show';
}

/** Orders may come before the program is ready to do them; then they wait. */
function createOrders(box: AnswerBox) {
  let perform: ((order: Order) => Promise<Answer>) | null = null;
  let waiting: OrderMessage[] = [];
  const run = async ({ order, id }: OrderMessage) => {
    if (perform) box.put(id, await perform(order));
  };
  return {
    take: (data: unknown): void => {
      // A start of another version wants at least what any start wants.
      const message = readOrder(data) ?? { order: 'start', id: randomUUID() };
      if (perform) void run(message);
      else waiting.push(message);
    },
    serve: (next: (order: Order) => Promise<Answer>): void => {
      perform = next;
      for (const message of waiting) void run(message);
      waiting = [];
    },
  };
}
