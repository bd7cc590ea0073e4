import type { Measurement } from './measurement.ts';
import { afterIdle } from './rows/after-idle.ts';
import { eventShown } from './rows/event-shown.ts';
import { fleet } from './rows/fleet.ts';
import { idleCpu } from './rows/idle-cpu.ts';
import { keyPress } from './rows/key-press.ts';
import { memory } from './rows/memory.ts';
import { others } from './rows/others.ts';
import { reading } from './rows/reading.ts';
import { simulator } from './rows/simulator.ts';
import { size } from './rows/size.ts';
import { start } from './rows/start.ts';
import { transmit } from './rows/transmit.ts';

/** Everything that is measured, in the order in which it is. */
export const measurements: readonly Measurement[] = [
  keyPress,
  transmit,
  afterIdle,
  eventShown,
  start,
  memory,
  idleCpu,
  others,
  reading,
  size,
  simulator,
  fleet,
];

/** @param only names that are asked for; none means all, without those that a quick run has no time for. */
export function chosen(quick: boolean, only: readonly string[]): readonly Measurement[] {
  if (only.length > 0) return measurements.filter(({ name }) => only.includes(name));
  return measurements.filter(({ onlyInFull }) => !(quick && onlyInFull));
}
