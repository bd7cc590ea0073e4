import type { Measurement } from './measurement.ts';
import { afterIdle } from './rows/after-idle.ts';
import { keyPress } from './rows/key-press.ts';
import { reading } from './rows/reading.ts';
import { transmit } from './rows/transmit.ts';

/** Everything that is measured, in the order in which it is. */
export const measurements: readonly Measurement[] = [keyPress, transmit, afterIdle, reading];
