/** Keeps the last value and makes a new one only when one of its grounds is another. */
export function remembered<T>(): (grounds: readonly unknown[], make: () => T) => T {
  let last: { readonly grounds: readonly unknown[]; readonly value: T } | undefined;
  return (grounds, make) => {
    if (last === undefined || grounds.some((ground, n) => ground !== last?.grounds[n]))
      last = { grounds, value: make() };
    return last.value;
  };
}
