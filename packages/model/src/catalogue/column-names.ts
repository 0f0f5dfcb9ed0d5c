import names from './column-names.json' with { type: 'json' };

/** The columns a catalogue table can have, as they are known in code. */
export type CatalogueColumn = keyof typeof names;

/**
 * The column a header cell names, by its own label or a synonym; undefined for a column of the publisher's own. Spaces
 * and line breaks inside a label (Word justifies with them) and half-width brackets make no difference.
 */
export function columnOf(label: string): CatalogueColumn | undefined {
  const plain = label.replace(/\s/g, '').replace(/\(/g, '\uff08').replace(/\)/g, '\uff09');
  for (const column of Object.keys(names) as CatalogueColumn[]) if (names[column].includes(plain)) return column;
  return undefined;
}
