import type { ConnectionView } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Reconnecting } from './reconnecting.tsx';

/**
 * What is the matter with the connection of a signed-in agent. Both kinds look alike but for icon and words, because
 * in an outage they take turns.
 */
export function ConnectionBanner({ connection }: { connection: ConnectionView }) {
  switch (connection.kind) {
    case 'none':
    case 'online':
      return null;
    case 'reconnecting':
      return <Reconnecting connection={connection} />;
    case 'reconciling':
      return (
        <Banner tone="warning" icon="sync" title={say('connection.checkingCall')}>
          <p>{say('connection.checkingCallText')}</p>
        </Banner>
      );
  }
}
