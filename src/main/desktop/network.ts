import type { NetworkInterfaceInfo } from 'node:os';
import type { Clock } from '../ports.ts';

/** Between two looks, milliseconds: soon enough for an agent who walks to another room, rare enough to cost nothing. */
const LOOK_MS = 5000;

/**
 * Tells when this computer is on another network than before, or on one again: another Wi-Fi, a cable, a VPN. Windows
 * hear only of the last, and a program that started hidden has none.
 *
 * @param interfaces `os.networkInterfaces`
 * @returns the function that ends it.
 */
export function watchNetwork(
  interfaces: () => Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>,
  clock: Pick<Clock, 'after'>,
  onChange: () => void,
): () => void {
  let last = networksOf(interfaces());
  let cancel = (): void => {};
  const look = (): void => {
    const now = networksOf(interfaces());
    const isNew = now !== last && now !== '';
    last = now;
    cancel = clock.after(LOOK_MS, look);
    if (isNew) onChange();
  };
  cancel = clock.after(LOOK_MS, look);
  return () => cancel();
}

/** The networks, as one text. An IPv6 address changes daily for privacy, so only its network part counts. */
function networksOf(interfaces: ReturnType<Parameters<typeof watchNetwork>[0]>): string {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address))
    .map(({ family, address }) => (family === 'IPv4' ? address : address.split(':').slice(0, 4).join(':')))
    .filter((network, index, all) => all.indexOf(network) === index)
    .sort()
    .join(' ');
}
