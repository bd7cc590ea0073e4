import { failed, type Result, success, type TransportCause } from '../../gateway/failure.ts';
import type {
  AnswerHeaders,
  TransportAnswer,
  TransportFailure,
  TransportRequest,
} from '../../gateway/transport.ts';
import type { Clock } from '../../ports.ts';

export type Operation =
  | 'login'
  | 'forceLogin'
  | 'logout'
  | 'resetSkill'
  | 'sync'
  | 'status'
  | 'callIds'
  | 'callInfo'
  | 'poll'
  | 'transmit';

/** What the gateway says, or how its answer gets lost. */
export type Reply =
  | {
      readonly retcode?: string | number;
      readonly message?: string;
      readonly result?: unknown;
      readonly event?: unknown;
      readonly headers?: AnswerHeaders;
    }
  | {
      readonly status: number;
      readonly contentType: string;
      readonly text: string;
      readonly headers?: AnswerHeaders;
    }
  | { readonly lost: TransportCause; readonly sent: boolean }
  | 'never';

const operations: readonly (readonly [Operation, string, RegExp])[] = [
  ['login', 'PUT', /^\/onlineagent\/\d+$/],
  ['forceLogin', 'PUT', /^\/onlineagent\/\d+\/forcelogin$/],
  ['logout', 'DELETE', /^\/onlineagent\/\d+\/logout$/],
  ['resetSkill', 'POST', /^\/onlineagent\/\d+\/resetskill\/true$/],
  ['sync', 'POST', /^\/onlineagent\/\d+\/syncagentinfo$/],
  ['status', 'GET', /^\/onlineagent\/\d+\/agentstatus$/],
  ['callIds', 'GET', /^\/calldata\/\d+\/allcallid$/],
  ['callInfo', 'GET', /^\/calldata\/\d+\/callinfobycallid\/[^/]+$/],
  ['poll', 'GET', /^\/agentevent\/\d+$/],
  ['transmit', 'POST', /^\/voicecall\/\d+\/thirdPartyConfTransmitNum$/],
];

type Outcome = Result<TransportAnswer, TransportFailure>;

/** The reply as HTTP, unless the deadline, the caller or the end of the connection comes first. */
export function answerOf(
  clock: Clock,
  request: TransportRequest,
  aborted: AbortSignal,
  reply: Promise<Reply>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const lose = (cause: TransportCause) => settle(failed({ kind: 'transport', sent: true, cause }));
    const cancel = clock.after(request.deadlineMs, () => lose('answerTimeout'));
    const onAbort = () => lose('aborted');
    let settled = false;
    const settle = (outcome: Outcome): void => {
      if (settled) return;
      settled = true;
      cancel();
      aborted.removeEventListener('abort', onAbort);
      if (outcome.ok) request.onHeaders(outcome.value.headers);
      resolve(outcome);
    };
    aborted.addEventListener('abort', onAbort);
    if (aborted.aborted) onAbort();
    void reply.then((said) => {
      if (said !== 'never') settle(asHttp(said));
    });
  });
}

function asHttp(reply: Exclude<Reply, 'never'>): Outcome {
  if ('lost' in reply) return failed({ kind: 'transport', sent: reply.sent, cause: reply.lost });
  if ('status' in reply) {
    const body = new TextEncoder().encode(reply.text);
    const headers = { ...reply.headers, 'content-type': reply.contentType };
    return success({ status: reply.status, headers, body });
  }
  const { headers, retcode = '0', message = '', ...rest } = reply;
  return success({
    status: 200,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...headers },
    body: new TextEncoder().encode(JSON.stringify({ message, retcode, ...rest })),
  });
}

/** Which operation a request is; there are no others. */
export function operationOf({ method, path }: TransportRequest): Operation {
  const base = '/agentgateway/resource';
  const found = operations.find(
    ([, verb, form]) => verb === method && path.startsWith(base) && form.test(path.slice(base.length)),
  );
  if (!found) throw new Error(`the gateway has no ${method} ${path}`);
  return found[0];
}
