import { say } from '../model/text.ts';
import { secondsBetween, stopWatch } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';

/** How long the call has stood; the only thing in the call that moves. */
export function Duration({ since }: { since: number }) {
  const seconds = secondsBetween(since, useNow(true, since));
  return (
    <time class="call-duration" role="timer" aria-label={say('call.duration')} dateTime={`PT${seconds}S`}>
      {stopWatch(seconds)}
    </time>
  );
}
