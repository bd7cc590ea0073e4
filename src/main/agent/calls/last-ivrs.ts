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
      names = [name, ...names.filter((one) => one !== name)];
    },
  };
}
