/** Ids of a table's columns, in order: the known column a label names, the first time it does; `own-<n>` for the rest. */
export function columnIds(
  labels: readonly string[],
  columnOf: (label: string) => string | undefined,
): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label, n) => {
    const known = columnOf(label);
    const id = known && !taken.has(known) ? known : `own-${n}`;
    taken.add(id);
    return id;
  });
}
