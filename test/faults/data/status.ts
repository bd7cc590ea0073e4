import { says, whole } from '../bytes.ts';
import { type Fault, type FaultGroup, lost, odd, passes } from '../model.ts';

const before = (status: string) =>
  says((good) => Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n\r\n`), whole(good.body, good.headers)]));

/** An HTTP status with a plausible page; its body must not be taken for an answer. */
function status(words: string, headers: Record<string, string> = {}): Fault {
  const code = Number(words.slice(0, 3));
  const isRedirect = code >= 300 && code < 400;
  return {
    title: words,
    play: says(({ body }) => whole(body, headers, words)),
    end: odd(isRedirect ? 'redirect' : 'httpStatus', code),
  };
}

/** Followed, it would show as a request that the gateway doesn't know. */
const elsewhere = { Location: '/elsewhere' };

function patience(words: string, seconds: string, title: string): Fault {
  return { ...status(words, { 'Retry-After': seconds }), title, retryAfterMs: 1000 };
}

export const statuses: FaultGroup = {
  title: 'HTTP status',
  faults: [
    // undici takes a 100 that nobody asked for as a broken answer.
    { title: '100 before the answer', play: before('100 Continue'), end: lost('reset') },
    {
      title: '103 before the answer',
      play: before('103 Early Hints\r\nLink: </x>; rel=preload'),
      end: passes,
    },
    {
      title: '103 with a GUID before the answer',
      play: before('103 Early Hints\r\nSet-GUID: JSESSIONID=early.AgentGateway1'),
      end: passes,
    },
    {
      title: '101 Switching Protocols',
      play: says(() => 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
      end: lost('reset'),
    },
    status('201 Created'),
    status('202 Accepted'),
    {
      title: '204 No Content',
      play: says(() => 'HTTP/1.1 204 No Content\r\n\r\n'),
      end: odd('httpStatus', 204),
    },
    status('206 Partial Content'),
    status('301 Moved Permanently', elsewhere),
    status('302 Found', elsewhere),
    status('303 See Other', elsewhere),
    {
      title: '304 Not Modified',
      play: says(() => 'HTTP/1.1 304 Not Modified\r\n\r\n'),
      end: odd('redirect', 304),
    },
    status('307 Temporary Redirect', elsewhere),
    status('308 Permanent Redirect', elsewhere),
    status('400 Bad Request'),
    status('401 Unauthorized', { 'WWW-Authenticate': 'Basic realm="x"' }),
    status('403 Forbidden'),
    status('404 Not Found'),
    status('407 Proxy Authentication Required', { 'Proxy-Authenticate': 'Basic realm="x"' }),
    status('408 Request Timeout'),
    status('429 Too Many Requests'),
    patience('429 Too Many Requests', '1', '429 with Retry-After'),
    status('500 Internal Server Error'),
    status('501 Not Implemented'),
    status('502 Bad Gateway'),
    status('503 Service Unavailable'),
    patience('503 Service Unavailable', '1', '503 with Retry-After'),
    status('504 Gateway Timeout'),
  ],
};
