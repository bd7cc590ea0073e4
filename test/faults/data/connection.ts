import { saysLast, whole } from '../bytes.ts';
import type { Exchange } from '../exchange.ts';
import { type FaultGroup, lost, notSent, passes, type WireFault } from '../model.ts';

const wire = (fault: WireFault) => ({ kind: 'wire', wire: fault }) as const;
const answer = (play: (exchange: Exchange) => void) => ({ kind: 'answer', answer: play }) as const;

/** Writes a part of the healthy answer and, once that has arrived, resets the connection. */
const resetAfter = (part: (bytes: Buffer) => Buffer) =>
  answer((exchange) => {
    exchange.write(part(whole(exchange.good.body, exchange.good.headers)));
    exchange.later(30, exchange.reset);
  });
const headLength = (bytes: Buffer) => bytes.indexOf('\r\n\r\n') + 4;

export const connection: FaultGroup = {
  title: 'Before HTTP',
  faults: [
    { title: 'connection refused', play: wire('refused'), end: notSent('refused') },
    { title: 'DNS name gone', play: wire('dns'), end: notSent('dns') },
    {
      title: 'black hole: TCP, but never TLS',
      play: wire('blackHole'),
      end: notSent('connectTimeout'),
      runsOut: true,
    },
    { title: 'closed at once', play: wire('closedAtAccept'), end: notSent('reset') },
    { title: 'reset before the request: at once', play: wire('resetAtAccept'), end: notSent('reset') },
    {
      title: 'reset before the request: in the handshake',
      play: wire('resetInHandshake'),
      end: notSent('reset'),
    },
    { title: 'no TLS spoken', play: wire('noTls'), end: notSent('tlsNone') },
    { title: 'TLS handshake refused', play: wire('tlsAlert'), end: notSent('tls') },
    { title: 'certificate of an unknown authority', play: wire('unknownCa'), end: notSent('tlsUnknownCa') },
    { title: 'certificate expired', play: wire('expired'), end: notSent('tlsExpired') },
    { title: 'certificate not valid yet', play: wire('notYetValid'), end: notSent('tlsNotYetValid') },
    { title: 'certificate of another host', play: wire('wrongHost'), end: notSent('tlsWrongHost') },
    { title: 'kept connection closed before the request', play: wire('idleClosed'), end: passes },
    { title: 'kept connection reset before the request', play: wire('idleReset'), end: passes },
  ],
};

export const breaks: FaultGroup = {
  title: 'Connection lost',
  faults: [
    // The gateway never got the whole request, but nobody on this side can know.
    {
      title: 'reset while the request is sent',
      play: wire('resetAtFirstByte'),
      end: lost('reset'),
      requests: { signIn: 0, poll: 0, transmit: 0, signOut: 0, status: 0, callData: 0, sync: 0 },
    },
    { title: 'reset after the request', play: answer((exchange) => exchange.reset()), end: lost('reset') },
    { title: 'closed after the request', play: saysLast(() => ''), end: lost('reset') },
    {
      title: 'reset in the status line',
      play: resetAfter((bytes) => bytes.subarray(0, 10)),
      end: lost('reset'),
    },
    {
      title: 'reset in the headers',
      play: resetAfter((bytes) => bytes.subarray(0, headLength(bytes) - 10)),
      end: lost('reset'),
    },
    {
      title: 'reset between headers and body',
      play: resetAfter((bytes) => bytes.subarray(0, headLength(bytes))),
      end: lost('reset'),
    },
    {
      title: 'half an answer, then reset',
      play: resetAfter((bytes) => bytes.subarray(0, -8)),
      end: lost('reset'),
    },
    {
      title: 'half an answer, then closed',
      play: saysLast(({ body, headers }) => whole(body, headers).subarray(0, -8)),
      end: lost('reset'),
    },
    { title: 'reset after the answer', play: resetAfter((bytes) => bytes), end: passes },
    {
      title: 'closed after the answer',
      play: saysLast(({ body, headers }) => whole(body, headers)),
      end: passes,
    },
  ],
};

export const time: FaultGroup = {
  title: 'Too slow',
  faults: [
    { title: 'never answers', play: answer(() => undefined), end: lost('answerTimeout'), runsOut: true },
    {
      title: 'slow headers',
      play: answer((exchange) => {
        exchange.write('HTTP/1.1 200 OK\r\n');
        exchange.drip('X-Slow: yes\r\n', 25);
      }),
      end: lost('answerTimeout'),
      runsOut: true,
    },
    {
      title: 'slow body',
      play: answer((exchange) => {
        exchange.write(whole('', { 'Content-Length': '900000' }));
        exchange.drip(' ', 25);
      }),
      end: lost('answerTimeout'),
      runsOut: true,
    },
    {
      title: 'half an answer, then nothing',
      play: answer(({ good, write }) => write(whole(good.body, good.headers).subarray(0, -8))),
      end: lost('answerTimeout'),
      runsOut: true,
    },
    {
      title: '1xx without end',
      play: answer((exchange) => exchange.drip('HTTP/1.1 102 Processing\r\n\r\n', 25)),
      end: lost('answerTimeout'),
      runsOut: true,
    },
    {
      title: 'slow headers, in time',
      play: answer((exchange) => exchange.later(150, () => exchange.healthy())),
      end: passes,
    },
    {
      title: 'slow body, in time',
      play: answer((exchange) => {
        const { body, headers } = exchange.good;
        const bytes = whole(body, headers);
        exchange.write(bytes.subarray(0, -20));
        exchange.later(60, () => exchange.write(bytes.subarray(-20, -10)));
        exchange.later(120, () => exchange.write(bytes.subarray(-10)));
      }),
      end: passes,
    },
  ],
};
