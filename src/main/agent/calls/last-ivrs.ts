/** Names of the IVRs that were used, the last one first. */
export interface LastIvrs {
  list(): readonly string[];
  used(name: string): void;
}

/** They are forgotten with the program. */
export function rememberedIvrs(): LastIvrs {
  let names: readonly string[] = [];
  return {
    list: () => names,
    used: (name) => {
      names = toFront(name, names);
    },
  };
}

/** The names with this one first, and no second time. */
export function toFront(name: string, names: readonly string[]): string[] {
  return [name, ...names.filter((one) => one !== name)];
}
