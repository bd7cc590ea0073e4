import { type Notice, notice } from '../../shared/notice.ts';
import type { GatewayFailure } from './failure.ts';
import { retcodeNotice } from './retcodes.ts';

/** Plain words for a failure: what happened and, where there is one, the cure. */
export function failureNotice(failure: GatewayFailure): Notice {
  switch (failure.kind) {
    case 'business':
      return retcodeNotice(failure.retcode, failure.message);
    case 'transport': {
      // A name is looked up without its port.
      const host = failure.cause === 'dns' ? failure.host.replace(/:\d+$/, '') : failure.host;
      return notice(`failure.${failure.cause}`, { host, ...(failure.proxy && { proxy: failure.proxy }) });
    }
    case 'protocol':
      return notice(`failure.${failure.reason}`, { status: String(failure.status) });
  }
}
