const form = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/;

/**
 * Whether a version may be installed where the administrator has pinned one.
 *
 * @param version of a release, `x.y.z`.
 * @param pin the newest version allowed; empty for any. One that can't be read allows none.
 */
export function isWithinPin(version: string, pin: string): boolean {
  if (pin === '') return true;
  const wanted = form.exec(version);
  const most = form.exec(pin);
  if (!wanted || !most) return false;
  for (const part of [1, 2, 3]) {
    const difference = Number(wanted[part]) - Number(most[part]);
    if (difference !== 0) return difference < 0;
  }
  return true;
}
