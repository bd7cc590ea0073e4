import type { Failure } from '../model/api.ts';
import { sayNotice } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';

/** Why something the agent asked for was not done; read out at once. */
export function FailureBanner({ failure }: { failure: Failure }) {
  return (
    <Banner tone="bad" alert>
      <p>{sayNotice(failure.notice)}</p>
    </Banner>
  );
}
