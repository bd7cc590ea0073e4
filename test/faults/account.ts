/** What the gateway knows of the one agent: the GUID it accepts, and the cookie that leads to its node. */
export interface Account {
  /** The newest GUID. */
  guid(): string;
  /** Only the newest is accepted, and only while it lives. */
  accepts(guid: string | undefined): boolean;
  /** A new GUID, as the value of its header; the one before dies at once. */
  rotate(): string;
  /** The GUID dies, and no other follows. */
  expire(): void;
  /** It lives after all. */
  revive(): void;
  /** The load balancer's first cookie, as its header's value. */
  balancerCookie(): string;
  /** The `Cookie` header that the client is to send; undefined for none. */
  cookie(): string | undefined;
  expectCookie(cookie: string | undefined): void;
}

export function createAccount(): Account {
  let count = 1;
  let isAlive = true;
  let cookie: string | undefined = 'node=n1';
  const guid = () => `guid-${count}.AgentGateway1`;
  return {
    guid,
    accepts: (asked) => isAlive && asked === guid(),
    rotate() {
      count += 1;
      isAlive = true;
      return `JSESSIONID=${guid()}`;
    },
    expire() {
      isAlive = false;
    },
    revive() {
      isAlive = true;
    },
    balancerCookie: () => 'node=n1; Path=/',
    cookie: () => cookie,
    expectCookie(next) {
      cookie = next;
    },
  };
}
