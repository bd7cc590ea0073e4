import { beforeEach, describe, expect, it } from 'vitest';
import { ProxyError } from './proxy-error.ts';
import { createProxySignIns, type ProxySignIns } from './proxy-sign-ins.ts';

const ANNA = { user: 'anna', password: 'one' };
const refusal = new ProxyError('proxyPassword', 'p:1');

let signIns: ProxySignIns;
/** The attempts that have reached the proxy, each with the way to end it. */
let made: { resolve(value: string): void; reject(error: Error): void }[];

beforeEach(() => {
  signIns = createProxySignIns(100);
  made = [];
});

const connect = () => new Promise<string>((resolve, reject) => made.push({ resolve, reject }));
const attempt = (credentials: typeof ANNA | null = ANNA, proxy = 'p:1') =>
  signIns.attempt(proxy, credentials, connect);
/** Long enough for every attempt that isn't made to wait. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function refuse(): Promise<void> {
  const asked = attempt();
  await turn();
  made.at(-1)?.reject(refusal);
  await expect(asked).rejects.toBe(refusal);
}

describe('credentials that a proxy has refused', () => {
  it('are not told it again, by nobody', async () => {
    await refuse();
    await expect(attempt()).rejects.toMatchObject({ code: 'proxyPassword', proxy: 'p:1' });
    expect(made).toHaveLength(1);
  });

  it('say nothing of another proxy, user or password', async () => {
    await refuse();
    void attempt(ANNA, 'p:2');
    void attempt({ ...ANNA, user: 'bert' });
    void attempt({ ...ANNA, password: 'two' });
    void attempt(null);
    await turn();
    expect(made).toHaveLength(5);
  });

  it('are tried once more when they are entered anew', async () => {
    await refuse();
    signIns.forget();
    void attempt();
    await turn();
    expect(made).toHaveLength(2);
  });

  it('are still told when the proxy had another reason', async () => {
    const asked = attempt();
    await turn();
    made[0]?.reject(new ProxyError('proxyNoGateway', 'p:1'));
    await expect(asked).rejects.toMatchObject({ code: 'proxyNoGateway' });
    void attempt();
    await turn();
    expect(made).toHaveLength(2);
  });
});

describe('attempts at the same time', () => {
  it('are one while nobody knows whether the password is right', async () => {
    const asked = [attempt(), attempt(), attempt()];
    await turn();
    expect(made).toHaveLength(1);
    made[0]?.reject(refusal);
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(made).toHaveLength(1);
  });

  it('are many once it was right', async () => {
    const asked = [attempt(), attempt(), attempt()];
    await turn();
    made[0]?.resolve('there');
    await expect(asked[0]).resolves.toBe('there');
    await turn();
    expect(made).toHaveLength(3);
  });

  it('go on one by one when the first told nothing', async () => {
    const outcomes = Promise.allSettled([attempt(), attempt(), attempt()]);
    await turn();
    made[0]?.reject(new ProxyError('proxyUnreachable', 'p:1'));
    await expect.poll(() => made.length).toBe(2);
    made[1]?.reject(refusal);
    expect((await outcomes).map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
      'proxyUnreachable',
      'proxyPassword',
      'proxyPassword',
    ]);
    expect(made).toHaveLength(2);
  });

  it('do not wait for ever for a proxy that is busy with another gateway', async () => {
    void attempt();
    void attempt();
    await expect.poll(() => made.length).toBe(2);
  });

  it('of nobody do not wait', async () => {
    void attempt(null);
    void attempt(null);
    await turn();
    expect(made).toHaveLength(2);
  });
});
