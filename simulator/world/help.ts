import * as z from 'zod';
import type { Agent } from './agent.ts';
import { confJoin } from './conference.ts';
import { dial } from './dial.ts';
import { badParameter, done, type Outcome, refused } from './outcome.ts';
import { hold } from './phone.ts';
import type { World } from './world.ts';

const oneOrTwo = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.enum(['1', '2']));

/** Body of `innerhelp` (protocol notes §4); fields that change nothing here are let through. */
const bodySchema = z.looseObject({
  dstaddress: z
    .union([z.string(), z.number()])
    .transform(String)
    .pipe(z.string().regex(/^[0-9*#+]{1,24}$/)),
  devicetype: oneOrTwo,
  mode: oneOrTwo,
  callappdata: z.string().optional(),
});

/**
 * `innerhelp`: the customer is put on hold and a colleague is dialled; with mode 2 the three are joined as
 * soon as the colleague answers. The colleague is played by control, like any far end.
 * @returns with the callid of the call to the colleague as result
 */
export function innerHelp(world: World, agent: Agent, body: unknown): Outcome {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return badParameter;
  const { dstaddress, mode, callappdata } = parsed.data;
  const current = agent.line.inState('talking');
  if (!current) return refused('200-018', 'There is no call to get help with.');
  hold(world, agent);
  const join = (): void => {
    confJoin(world, agent, current.callId);
  };
  const call = dial(
    world,
    agent,
    {
      kind: 'colleague',
      number: dstaddress,
      caller: agent.session?.phone ?? agent.id,
      feature: mode === '1' ? '51' : '52',
      data: callappdata ?? current.data,
    },
    mode === '1' ? undefined : join,
  );
  return done(call.callId);
}
