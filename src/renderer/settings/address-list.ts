import { type Notice, notice } from '../../shared/notice.ts';

/** The limits of the settings schema, which main checks again; the schema library stays out of windows. */
export const addressLimits = { entries: 10, length: 300 } as const;

/** A list of addresses as text, one per line. */
export function toLines(addresses: readonly string[]): string {
  return addresses.join('\n');
}

/** The lines as typed, blank ones too, so that typing is not disturbed. */
export function fromLines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

/** The lines as they are saved: trimmed, without blank ones. */
export function tidyAddresses(lines: readonly string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** What is wrong with the list as such; null when main may judge the addresses. */
export function addressListError(lines: readonly string[]): Notice | null {
  const addresses = tidyAddresses(lines);
  if (addresses.length > addressLimits.entries) {
    return notice('settings.fallbacksMany', { max: String(addressLimits.entries) });
  }
  const isLong = addresses.some((address) => address.length > addressLimits.length);
  return isLong ? notice('settings.fallbackLong', { max: String(addressLimits.length) }) : null;
}
