import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { secondsWithUnit } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';
import { Banner } from '../ui/banner.tsx';

/** Counts down to the next try, and rests from there on. */
function Countdown({ retryAt }: { retryAt: number }) {
  const [over, setOver] = useState(0);
  const now = useNow(over !== retryAt, retryAt);
  const seconds = Math.ceil((retryAt - now) / 1000);
  useEffect(() => {
    if (now >= retryAt) setOver(retryAt);
  }, [now, retryAt]);
  if (seconds <= 0) return <>{say('connection.retryNow')}</>;
  return <>{say('connection.retryIn', { time: secondsWithUnit(seconds) })}</>;
}

interface ReconnectingProps {
  connection: Extract<ConnectionView, { kind: 'reconnecting' }>;
  title: string;
}

/** There is no connection: why, and when it is tried again. */
export function Reconnecting({ connection, title }: ReconnectingProps) {
  return (
    <Banner tone="warning" icon="offline" title={title} aside={<Countdown retryAt={connection.retryAt} />}>
      <p>{sayNotice(connection.reason)}</p>
    </Banner>
  );
}
