import type { Agent, Session } from './agent.ts';
import { endSession } from './sign-out.ts';
import type { World } from './world.ts';

/** Notes a sign of life of the client. */
export function touch(world: World, session: Session): void {
  session.lastSeen = world.clock.monotonic();
}

/**
 * Signs the agent out by force when it gives no sign of life for `maxIdleMs` (protocol notes §3). One timer
 * per sign-in: when it rings too early it is set again for the rest, so that a poll costs nothing here.
 */
export function watchIdle(world: World, agent: Agent, session: Session): void {
  const { maxIdleMs } = world.options;
  const check = (): void => {
    if (session.queue.waiting > 0) touch(world, session);
    const left = session.lastSeen + maxIdleMs - world.clock.monotonic();
    if (left <= 0) endSession(world, agent, { cause: 260, notice: 'queue', calls: 'drop' });
    else session.cancelIdleWatch = world.clock.after(left, check);
  };
  session.cancelIdleWatch = world.clock.after(maxIdleMs, check);
}
