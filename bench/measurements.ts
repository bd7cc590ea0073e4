import type { Measurement } from './measurement.ts';
import { afterIdle } from './rows/after-idle.ts';
import { eventShown } from './rows/event-shown.ts';
import { fleet } from './rows/fleet.ts';
import { idleCpu } from './rows/idle-cpu.ts';
import { keyPress } from './rows/key-press.ts';
import { memory } from './rows/memory.ts';
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
  reading,
  size,
  simulator,
  fleet,
];
