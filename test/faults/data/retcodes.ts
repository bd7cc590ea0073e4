import { body, says, whole } from '../bytes.ts';
import { envelope } from '../good-answers.ts';
import { type End, type Fault, type FaultGroup, passes, refused } from '../model.ts';

const refusal = (retcode: string): Fault => ({
  title: retcode,
  play: says(() => whole(envelope({ result: {} }, retcode, 'as the platform says'))),
  end: refused(retcode),
});

const written = (title: string, retcode: unknown, end: End): Fault => ({
  title,
  play: body(({ body: text }) => text.replace('"retcode":"0"', `"retcode":${JSON.stringify(retcode)}`)),
  end,
});

/** Every retcode that means something of its own, and one of each group (protocol notes §6). */
export const retcodes: FaultGroup = {
  title: 'Retcodes',
  faults: [
    ...['000-001', '000-002', '000-003', '000-004', '000-005', '000-006', '000-007'].map(refusal),
    ...['100-001', '100-002', '100-003', '100-004', '100-006', '100-007', '100-008'].map(refusal),
    ...['100-010', '100-013', '100-015', '100-020', '100-021'].map(refusal),
    ...['105-001', '105-002', '105-003', '105-004', '105-005', '105-006', '105-007'].map(refusal),
    ...['110-016', '110-021', '200-001', '200-010', '200-026', '400-001', '500-004'].map(refusal),
    ...['10001', '999-999'].map(refusal),
    written('retcode as a number: 10001', 10_001, refused('10001')),
    written('retcode as a number: 0', 0, passes),
    written('retcode with spaces', ' 0 ', passes),
    written('retcode empty', '', refused('')),
  ],
};
