import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { watchNetwork } from './network.ts';
import { manualClock } from './testing/manual-clock.ts';

const at = (address: string): NetworkInterfaceInfo => {
  const common = { address, netmask: '', mac: '', internal: address === '127.0.0.1', cidr: null };
  return address.includes(':') ? { ...common, family: 'IPv6', scopeid: 0 } : { ...common, family: 'IPv4' };
};

describe('watchNetwork', () => {
  /** How many changes are told while the computer has these addresses, one after the other. */
  const changes = (...stages: string[][]) => {
    let present = stages[0] ?? [];
    let told = 0;
    const { clock, pass } = manualClock();
    const stop = watchNetwork(
      () => ({ eth0: present.map(at), none: undefined }),
      clock,
      () => {
        told += 1;
      },
    );
    for (const stage of stages.slice(1)) {
      present = stage;
      pass(5000);
    }
    stop();
    present = ['10.9.9.9'];
    pass(60_000);
    return told;
  };

  it.each<[string, number, string[][]]>([
    ['nothing changes', 0, [['10.0.0.1'], ['10.0.0.1'], ['10.0.0.1']]],
    ['the network is gone', 0, [['10.0.0.1'], ['127.0.0.1']]],
    ['it is back', 1, [['10.0.0.1'], [], ['10.0.0.1'], ['10.0.0.1']]],
    ['another Wi-Fi', 1, [['10.0.0.1'], ['192.168.1.5']]],
    ['a VPN comes and goes', 2, [['10.0.0.1'], ['10.0.0.1', '172.16.0.9'], ['10.0.0.1']]],
    ['only addresses without a router', 0, [['10.0.0.1'], ['10.0.0.1', 'fe80::1', '169.254.3.4']]],
    [
      'the same ones in another order',
      0,
      [
        ['10.0.0.1', '10.0.1.1'],
        ['10.0.1.1', '10.0.0.1'],
      ],
    ],
    ['a new private IPv6 address', 0, [['2001:db8:1:2:aaaa::1'], ['2001:db8:1:2:bbbb::1']]],
    ['another IPv6 network', 1, [['2001:db8:1:2:aaaa::1'], ['2001:db8:1:3:aaaa::1']]],
  ])('%s', (_name, told, stages) => {
    expect(changes(...stages)).toBe(told);
  });

  it('reads the interfaces of a real computer', () => {
    const { clock, pass } = manualClock();
    let told = 0;
    watchNetwork(networkInterfaces, clock, () => {
      told += 1;
    });
    pass(5000);
    expect(told).toBe(0);
  });
});
