import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { SecureContext } from 'node:tls';
import type { CheckName, Fact, Finding } from '../../shared/doctor.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { GatewayAddress } from '../gateway/address.ts';
import type { Result } from '../gateway/failure.ts';
import { failureNotice } from '../gateway/failure-notice.ts';
import { ProxyError } from '../gateway/proxy-error.ts';
import { transportCause } from '../gateway/transport-cause.ts';
import type { TrustProblem } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';
import { late, within } from '../within.ts';
import { askGateway } from './ask-gateway.ts';
import { type Examination, tooLate } from './examine.ts';
import { fault, fine, skipped, warning } from './finding.ts';
import { certificateFacts, lookAtTls, type TlsLook } from './tls-look.ts';
import { addressOf, type Way } from './way.ts';

export interface LineParts {
  readonly way: Way;
  readonly trust: Result<SecureContext, TrustProblem>;
  /** For each step, milliseconds. */
  readonly stepMs: number;
  readonly clock: Clock;
  readonly log: Logger;
}

const steps = ['proxy', 'dns', 'tcp', 'tls', 'http', 'clock'] as const satisfies readonly CheckName[];

type Step = (typeof steps)[number];

/** The way to one gateway, step by step: what comes after a fault is not asked. */
export function gatewayLine(address: GatewayAddress, parts: LineParts): Examination {
  const { origin } = address;
  return {
    places: steps.map((check) => ({ check, target: origin })),
    run: async (tell) => {
      const looks = looksAt(address, parts);
      let isBroken = false;
      for (const step of steps) {
        const found: Finding | typeof late = isBroken
          ? skipped(notice('doctor.earlier'))
          : await within(parts.stepMs, looks[step]);
        const finding: Finding = found === late ? tooLate(parts.stepMs) : found;
        tell(step, finding);
        isBroken ||= finding.verdict === 'fault';
      }
    },
  };
}

function looksAt(
  { origin, host: nameAndPort }: GatewayAddress,
  { way, trust, stepMs, clock, log }: LineParts,
): Record<Step, (signal: AbortSignal) => Promise<Finding>> {
  const { host } = addressOf(origin);
  const context = trust.ok ? trust.value : undefined;
  const refused = (error: unknown, todo: Notice, facts: readonly Fact[] = []): Finding =>
    fault(
      failureNotice({
        kind: 'transport',
        sent: false,
        cause: transportCause(error),
        host: nameAndPort,
        ...(error instanceof ProxyError && { proxy: error.proxy }),
      }),
      todo,
      facts,
    );
  const timed = async <T>(work: Promise<T>): Promise<[T, Fact]> => {
    const begin = clock.monotonic();
    const value = await work;
    return [value, { name: 'took', value: `${Math.round(clock.monotonic() - begin)} ms` }];
  };
  let isProxied = false;
  let difference: number | null = null;
  return {
    proxy: async () => {
      const names = await way.proxiesFor(origin);
      isProxied = names.length > 0;
      const facts = names.map((value): Fact => ({ name: 'proxy', value }));
      return fine(notice(isProxied ? 'doctor.proxy.used' : 'doctor.proxy.direct'), facts);
    },
    dns: async () => {
      if (isIP(host)) return fine(notice('doctor.dns.address'));
      if (isProxied) return skipped(notice('doctor.dns.byProxy'));
      try {
        const [found, took] = await timed(lookup(host, { all: true }));
        const addresses: Fact[] = found.map(({ address }) => ({ name: 'address', value: address }));
        return fine(notice('doctor.dns.found'), [...addresses, took]);
      } catch {
        return refused({ code: 'ENOTFOUND' }, notice('doctor.dns.check'));
      }
    },
    tcp: async (signal) => {
      try {
        const [socket, took] = await timed(way.connect(origin, context, signal));
        const address = socket.remoteAddress ?? '–';
        socket.destroy();
        return fine(notice('doctor.tcp.open'), [{ name: 'address', value: address }, took]);
      } catch (error) {
        return refused(error, notice('doctor.tcp.check'));
      }
    },
    tls: async (signal) => {
      if (!origin.startsWith('https:')) return skipped(notice('doctor.tls.none'));
      if (!trust.ok) return fault(trust.failure.notice, notice('doctor.tellAdmin'));
      let look: TlsLook;
      try {
        look = await lookAtTls(await way.connect(origin, trust.value, signal), host, trust.value);
      } catch (error) {
        return refused(error, notice('doctor.tcp.check'));
      }
      const facts: Fact[] = look.chain.flatMap(certificateFacts);
      if (look.protocol) facts.unshift({ name: 'protocol', value: look.protocol });
      return look.cause === null
        ? fine(notice('doctor.tls.good'), facts)
        : fault(
            failureNotice({ kind: 'transport', sent: false, cause: look.cause, host: nameAndPort }),
            notice('doctor.tls.check'),
            facts,
          );
    },
    http: async () => {
      if (!trust.ok) return fault(trust.failure.notice, notice('doctor.tellAdmin'));
      const transport = way.transport(origin, trust.value);
      const [answer, took] = await timed(askGateway(transport, { deadlineMs: stepMs * 0.9, clock, log }));
      difference = answer.clockAheadMs;
      return answer.fault === null
        ? fine(notice('doctor.http.gateway'), [took])
        : fault(answer.fault, notice('doctor.http.check'), [took]);
    },
    clock: async () => clockFinding(difference),
  };
}

/** From this on certificates and signatures begin to be refused; milliseconds. */
const MOST_MS = 120_000;

/** @param aheadMs how far the gateway's clock is ahead of ours, milliseconds; null when it didn't say. */
export function clockFinding(aheadMs: number | null): Finding {
  if (aheadMs === null) return skipped(notice('doctor.clock.unknown'));
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours, minutes, rest] = time.map((part) => String(part).padStart(2, '0'));
  // Below a second the header says nothing.
  const sign = seconds < 2 ? '' : aheadMs > 0 ? '+' : '−';
  const facts: Fact[] = [{ name: 'difference', value: `${sign}${hours}:${minutes}:${rest}` }];
  return Math.abs(aheadMs) < MOST_MS
    ? fine(notice('doctor.clock.right'), facts)
    : warning(notice('doctor.clock.wrong'), notice('doctor.clock.set'), facts);
}
