import { say } from '../model/text.ts';
import { secondsWithUnit } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';

/** How long the IVR is still waited for; nothing once that is over. @param until ms since the epoch. */
export function TimeLeft({ until }: { until: number }) {
  const seconds = Math.ceil((until - useNow(true, until)) / 1000);
  return seconds > 0 ? (
    <span class="flow-left">{say('link.left', { time: secondsWithUnit(seconds) })}</span>
  ) : null;
}
