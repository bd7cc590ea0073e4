import { describe, it } from 'vitest';
import { operationNames } from './good-answers.ts';
import type { Fault, FaultGroup, Operation } from './model.ts';

/** One test for each fault and operation. */
export function testCells<O extends Operation>(
  who: 'client' | 'agent',
  groups: readonly FaultGroup[],
  operations: readonly O[],
  play: (fault: Fault, operation: O) => Promise<void>,
): void {
  describe.each(groups)(`the ${who} · $title`, ({ faults }) => {
    describe.each(faults)('$title', (fault) => {
      for (const operation of operations) it(operationNames[operation], () => play(fault, operation));
    });
  });
}
