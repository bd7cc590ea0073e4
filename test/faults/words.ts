import { type End, endOf, type Fault, type Operation, requestsOf } from './model.ts';
import { shownAfter } from './shown.ts';

/** One cell of the table: what comes of it, and how often the gateway gets the request when it isn't once. */
export function cellWords(fault: Fault, operation: Operation): string {
  const count = requestsOf(fault, operation);
  return count === 1 ? outcome(fault, operation) : `${outcome(fault, operation)} · ${count}×`;
}

function outcome(fault: Fault, operation: Operation): string {
  const end = endOf(fault, operation);
  switch (operation) {
    case 'signIn': {
      const { session } = shownAfter(fault, operation);
      if (session === 'confirmForce') return 'asks: take over?';
      return end.kind === 'passes' ? 'signed in' : `signed out: ${cause(end)}`;
    }
    case 'signOut': {
      const { session, why } = shownAfter(fault, operation);
      if (session !== 'signedOut') return `stays signed in: ${cause(end)}`;
      return why === null ? 'signed out' : `signed out here: ${cause(end)}`;
    }
    case 'poll': {
      const { session, connection } = shownAfter(fault, operation);
      if (session === 'signedOut') return `session over: ${cause(end)}`;
      return connection === 'online' ? 'online' : `reconnecting: ${cause(end)}`;
    }
    case 'transmit': {
      const { transmit } = shownAfter(fault, operation);
      if (transmit === 'passing') return 'passing';
      return `${transmit === 'notSent' ? 'not sent' : transmit}: ${cause(end)}`;
    }
    default:
      return end.kind === 'passes' ? 'answered' : `${failure(end)}: ${cause(end)}`;
  }
}

function failure(end: Exclude<End, { kind: 'passes' }>): string {
  if (end.kind === 'refused') return 'refused';
  if (end.kind === 'odd') return 'unusable';
  return end.sent ? 'lost' : 'not sent';
}

function cause(end: End): string {
  switch (end.kind) {
    case 'passes':
      return '';
    case 'refused':
      return end.retcode === '' ? 'no code' : end.retcode;
    case 'lost':
      return end.cause;
    case 'odd':
      return end.status === 200 ? end.reason : `${end.reason} ${end.status}`;
  }
}
