/** Counts, some of them in groups. */
type Counts = { [name: string]: number | Record<string, number> };

/** Adds the counts of all agents up, each under its name; of names that begin with "longest" it takes the highest. */
export function sumCounts<T extends { readonly [K in keyof T]: number | Record<string, number> }>(
  all: readonly T[],
): T {
  const total: Counts = {};
  for (const counts of all) {
    for (const [name, value] of Object.entries<number | Record<string, number>>(counts)) {
      total[name] = combine(name, total[name], value);
    }
  }
  return total as T;
}

function combine(
  name: string,
  before: number | Record<string, number> | undefined,
  value: number | Record<string, number>,
): number | Record<string, number> {
  if (typeof value === 'number') {
    const sum = typeof before === 'number' ? before : 0;
    return name.startsWith('longest') ? Math.max(sum, value) : sum + value;
  }
  const group = typeof before === 'object' ? before : {};
  return sumCounts([group, value]);
}
