import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../shared/state.ts';
import { say, sayNotice } from '../model/text.ts';
import { secondsWithUnit } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';
import { Banner } from '../ui/banner.tsx';
import type { IconName } from '../ui/icon.tsx';

/** Counts down to the next try, and rests from there on. */
export function Countdown({ retryAt }: { retryAt: number }) {
  const [over, setOver] = useState(0);
  const now = useNow(over !== retryAt, retryAt);
  const seconds = Math.ceil((retryAt - now) / 1000);
  useEffect(() => {
    if (now >= retryAt) setOver(retryAt);
  }, [now, retryAt]);
  if (seconds <= 0) return <>{say('connection.retryNow')}</>;
  return <>{say('connection.retryIn', { time: secondsWithUnit(seconds) })}</>;
}

/** A connection that is tried again. */
export type Retrying = Extract<ConnectionView, { kind: 'reconnecting' }>;

/** Icon and words for why there is no connection: no network at all, or a gateway that can't be reached. */
export function retryLook({ reason }: Retrying): { readonly icon: IconName; readonly title: string } {
  return reason.key === 'failure.network'
    ? { icon: 'offline', title: say('look.offline') }
    : { icon: 'broken', title: say('connection.reconnecting') };
}

interface ReconnectingProps {
  connection: Retrying;
  /** In place of the usual words. */
  title?: string;
}

/** There is no connection: why, and when it is tried again. */
export function Reconnecting({ connection, title }: ReconnectingProps) {
  const look = retryLook(connection);
  return (
    <Banner
      tone="warning"
      icon={look.icon}
      title={title ?? look.title}
      aside={<Countdown retryAt={connection.retryAt} />}
    >
      <p>{sayNotice(connection.reason)}</p>
    </Banner>
  );
}
