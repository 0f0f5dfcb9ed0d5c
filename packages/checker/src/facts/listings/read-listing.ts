import lexicon from './lexicon.json' with { type: 'json' };

/** One row of a published list: what its cells say by field, '' and no entry where they say nothing. */
export interface ListingRow<Field extends string> {
  readonly cells: Readonly<Partial<Record<Field, string>>>;
  /** The heading inside the table it stands under, '' for none. */
  readonly section: string;
}

export interface Listing<Field extends string> {
  /** Fields the head of the table names, in order of the columns. */
  readonly fields: readonly Field[];
  readonly rows: readonly ListingRow<Field>[];
}

const LONGEST_LABEL = 30;
/** Titles, units and notes stand above the head of a table. */
const DEEPEST_HEAD = 12;
const ticks = new RegExp(lexicon.tick);
const crosses = new RegExp(lexicon.cross);
const same = new RegExp(lexicon.same);
const blank = new RegExp(lexicon.blank);

/** What a cell says: nothing for a dash, for boxes of which none is ticked. */
const saidIn = (cell: string | undefined): string => {
  const text = (cell ?? '').trim();
  return blank.test(text) || (crosses.test(text) && !ticks.test(text)) ? '' : text;
};

interface Column<Field extends string> {
  readonly field: Field;
  /** The lower label where several columns share a field: what a tick in it means. */
  readonly under: string;
}

/**
 * Reads the rows of a table by the words of its head: over one, two or three rows, with titles above and cells that reach
 * over several (spans written out). Undefined for what is no such list.
 *
 * @param fieldOf the field a label of the head names, undefined for one of the publisher's own
 * @param least how many different fields a head must name to be one
 */
export function readListing<Field extends string>(
  rows: readonly (readonly string[])[],
  fieldOf: (label: string) => Field | undefined,
  least: number,
): Listing<Field> | undefined {
  const known = (row: readonly string[]): number =>
    new Set(row.flatMap((cell) => (cell.length <= LONGEST_LABEL ? (fieldOf(cell) ?? []) : []))).size;
  const first = rows.findIndex((row, at) => at < DEEPEST_HEAD && known(row) >= least);
  const head = rows[first];
  if (head === undefined) return undefined;
  let end = first + 1;
  while (end < rows.length && end - first < 3 && goesOn(head, rows[end] ?? [])) end += 1;
  const heads = rows.slice(first, end);
  const columns = head.map((_, at) => columnAt(heads, at, fieldOf));
  const fields = [...new Set(columns.flatMap((column) => column?.field ?? []))];
  return { fields, rows: bodyOf(rows.slice(end), heads, columns) };
}

/** True for a further row of the head: labels that stand alone above reach down into it, or leave it empty. */
function goesOn(head: readonly string[], row: readonly string[]): boolean {
  if (!row.some((cell) => cell !== '')) return false;
  const alone = head.flatMap((label, at) => {
    const isAlone = label !== '' && head.every((other, index) => index === at || other !== label);
    return isAlone && head[at + 1] !== '' ? [at] : [];
  });
  const isShort = row.every((cell) => cell.length <= LONGEST_LABEL);
  return isShort && alone.length > 0 && alone.every((at) => row[at] === head[at] || (row[at] ?? '') === '');
}

function columnAt<Field extends string>(
  heads: readonly (readonly string[])[],
  at: number,
  fieldOf: (label: string) => Field | undefined,
): Column<Field> | undefined {
  const [top = []] = heads;
  // files whose cells are not joined write a label once over several columns
  let reach = at;
  while (reach > 0 && (top[reach] ?? '') === '') reach -= 1;
  const isUnder = heads.length > 1 && reach !== at;
  const labels = [isUnder ? (top[reach] ?? '') : (top[at] ?? ''), ...heads.slice(1).map((row) => row[at] ?? '')];
  const found = labels.findIndex((label) => fieldOf(label) !== undefined);
  const label = labels[found];
  const field = label === undefined ? undefined : fieldOf(label);
  if (field === undefined) return undefined;
  const under = labels.slice(found + 1).findLast((lower) => lower !== '' && lower !== label);
  return { field, under: under ?? '' };
}

function bodyOf<Field extends string>(
  body: readonly (readonly string[])[],
  heads: readonly (readonly string[])[],
  columns: readonly (Column<Field> | undefined)[],
): readonly ListingRow<Field>[] {
  const rows: ListingRow<Field>[] = [];
  let section = '';
  for (const row of body) {
    const texts = new Set(row.filter((cell) => cell !== ''));
    if (texts.size === 0 || heads.some((head) => head.every((label, at) => label === (row[at] ?? '')))) continue;
    const [only = ''] = texts;
    if (texts.size === 1 && row.length > 2) {
      // one text over the whole width names what follows; a lone number is an empty line of the form
      if (!/^[\d\s.]*$/.test(only)) section = only;
      continue;
    }
    const cells = cellsOf(row, columns, rows.at(-1)?.cells);
    if (Object.keys(cells).length > 0) rows.push({ cells, section });
  }
  return rows;
}

function cellsOf<Field extends string>(
  row: readonly string[],
  columns: readonly (Column<Field> | undefined)[],
  above: ListingRow<Field>['cells'] | undefined,
): ListingRow<Field>['cells'] {
  const cells: Partial<Record<Field, string>> = {};
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    const { field, under } = column;
    let text = saidIn(row[at]);
    if (same.test(text)) text = above?.[field] ?? '';
    else if (under !== '' && ticks.test(text) && text.length <= 2) text = under;
    const before = cells[field];
    if (text !== '' && before !== text) cells[field] = before === undefined ? text : `${before} ${text}`;
  }
  return cells;
}
