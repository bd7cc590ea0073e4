import * as z from 'zod';
import { type CommandLine, commands } from './parse-arguments.ts';

/** What a later start asks of the running instance: a command, a report, or just that it is there. */
const orderSchema = z.enum([...commands, 'start', 'hidden', 'doctor', 'doctor-json']);

export type Order = z.infer<typeof orderSchema>;

/** An order on its way, and the name under which its answer is awaited. */
const messageSchema = z.object({ order: orderSchema, id: z.uuid() });

export type OrderMessage = z.infer<typeof messageSchema>;

/** The order that a command line amounts to when an instance runs already. */
export function orderOf(line: Extract<CommandLine, { kind: 'start' | 'command' | 'doctor' }>): Order {
  if (line.kind === 'command') return line.command;
  if (line.kind === 'doctor') return line.json ? 'doctor-json' : 'doctor';
  return line.hidden ? 'hidden' : 'start';
}

/**
 * Reads what came from another process. Only programs of this user reach the profile's socket, but they may be of
 * another version.
 *
 * @returns null when it is not an order.
 */
export function readOrder(data: unknown): OrderMessage | null {
  return messageSchema.safeParse(data).data ?? null;
}
