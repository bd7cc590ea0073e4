import type { Fact, Finding } from '../../shared/doctor.ts';
import type { Notice } from '../../shared/notice.ts';

type Facts = readonly Fact[];

export const fine = (found: Notice, facts: Facts = []): Finding => ({
  verdict: 'ok',
  found,
  todo: null,
  facts,
});

/** Something that does not keep the agent from working. */
export const warning = (found: Notice, todo: Notice | null, facts: Facts = []): Finding => ({
  verdict: 'warning',
  found,
  todo,
  facts,
});

/** Something that does. */
export const fault = (found: Notice, todo: Notice | null, facts: Facts = []): Finding => ({
  verdict: 'fault',
  found,
  todo,
  facts,
});

/** @param why it could not be asked. */
export const skipped = (why: Notice): Finding => ({ verdict: 'skipped', found: why, todo: null, facts: [] });
