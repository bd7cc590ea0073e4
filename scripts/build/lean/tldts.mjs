/**
 * Stands for the list of public suffixes, a quarter of the program's code. tough-cookie asks it under which parents of a
 * host to look for cookies; without the list these are one or two more, and nothing is refused by it here, for the jars
 * are told to take cookies of public suffixes and hold those of one address each.
 *
 * @param {string} host
 * @returns {string | null} its last two labels; null for an IP address and for a name of one label
 */
export function getDomain(host) {
  const labels = host.split('.');
  return /[:\]]|\.\d+$/.test(host) || labels.length < 2 ? null : labels.slice(-2).join('.');
}
