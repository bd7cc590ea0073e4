import type { FaultGroup } from '../model.ts';
import { breaks, connection, time } from './connection.ts';
import { bodies, encoding, framing } from './http.ts';
import { retcodes } from './retcodes.ts';
import { clocks, cookies, guids } from './session.ts';
import { statuses } from './status.ts';

/** Faults of the way to the gateway and back. Two lists, so that two test files share the work. */
export const connectionFaults: readonly FaultGroup[] = [connection, breaks, time, framing, encoding];

/** Faults of what the gateway says, and of the session. */
export const answerFaults: readonly FaultGroup[] = [bodies, statuses, retcodes, guids, cookies, clocks];

export const faultGroups: readonly FaultGroup[] = [...connectionFaults, ...answerFaults];
