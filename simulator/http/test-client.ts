import { Agent, fetch, type RequestInit } from 'undici';
import * as z from 'zod';
import type { Simulator } from '../api.ts';

const envelope = z.looseObject({
  retcode: z.string(),
  result: z.unknown().optional(),
  event: z.looseObject({ eventType: z.string(), content: z.unknown() }).nullish(),
});

/** An answer of the gateway, read as far as tests need. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly retcode: string;
  readonly result: unknown;
  readonly event: { eventType: string; content: unknown } | null;
}

/** A plain client over real HTTPS that keeps its GUID and trusts only the simulator's CA. */
export class TestClient {
  guid = '';
  cookie = '';
  readonly agentId: string;
  readonly #dispatcher: Agent;
  readonly #base: string;

  constructor(simulator: Simulator, agentId = '101', ca = simulator.caPem) {
    this.agentId = agentId;
    this.#base = `${simulator.gatewayUrl}/agentgateway/resource`;
    this.#dispatcher = new Agent({ connect: { ca } });
  }

  /** One request with the seed's headers; `{id}` in the path becomes the agent ID. */
  async raw(method: string, path: string, init: RequestInit = {}): Promise<TestAnswer> {
    const response = await fetch(this.#base + path.replace('{id}', this.agentId), {
      dispatcher: this.#dispatcher,
      method,
      redirect: 'manual',
      ...init,
      headers: {
        'Content-Type': 'application/json; charset=UTF-8',
        ...(this.guid && { Guid: this.guid }),
        ...(this.cookie && { Cookie: this.cookie }),
        ...init.headers,
      },
    });
    const text = await response.text();
    const headers = Object.fromEntries(response.headers);
    const newGuid = headers['set-guid']?.replace('JSESSIONID=', '');
    if (newGuid) this.guid = newGuid;
    return { status: response.status, headers, text, ...readBody(text) };
  }

  async signIn(body: Record<string, unknown> = {}, path = '/onlineagent/{id}'): Promise<TestAnswer> {
    const whole = { password: 'Practice-1', phonenum: '40038', ...body };
    return this.raw('PUT', path, { body: JSON.stringify(whole) });
  }

  /** Signs in, sets skills, and fetches the events of the sign-in. */
  async ready(): Promise<this> {
    await this.signIn();
    await this.raw('POST', '/onlineagent/{id}/resetskill/true');
    await this.poll();
    await this.poll();
    return this;
  }

  poll(): Promise<TestAnswer> {
    return this.raw('GET', '/agentevent/{id}');
  }

  transmit(): Promise<TestAnswer> {
    return this.raw('POST', '/voicecall/{id}/thirdPartyConfTransmitNum');
  }

  /** Polls until an event of this type comes. */
  async until(eventType: string): Promise<TestAnswer> {
    for (let tries = 0; tries < 30; tries++) {
      const answer = await this.poll();
      if (answer.event?.eventType === eventType) return answer;
    }
    throw new Error(`no ${eventType} came`);
  }

  close(): Promise<void> {
    return this.#dispatcher.destroy();
  }
}

function readBody(text: string): Pick<TestAnswer, 'retcode' | 'result' | 'event'> {
  try {
    const { retcode, result, event } = envelope.parse(JSON.parse(text));
    return { retcode, result, event: event ?? null };
  } catch {
    return { retcode: '', result: undefined, event: null };
  }
}
