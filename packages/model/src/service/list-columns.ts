import names from './list-columns.json' with { type: 'json' };

/** The columns a list of powers or services can have. */
export type ListColumn = keyof typeof names;

/** The column a header cell names; undefined for one of the publisher's own. Spaces inside a label make no difference. */
export function listColumnOf(label: string): ListColumn | undefined {
  const plain = label.replace(/\s/g, '');
  return (Object.keys(names) as ListColumn[]).find((column) => names[column].includes(plain));
}
