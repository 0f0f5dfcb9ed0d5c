import { columnOf, guideFieldOf, listColumnOf, type Problem } from '@gongkai/model';
import type { SheetRows } from '../../sheets/read-sheet.ts';
import columns from './columns.json' with { type: 'json' };
import { changeFields, itemFields, labelOf, nameFields } from './fields.ts';
import { problem, type RegisterList } from './rules.ts';

/** Where the columns of a file are. */
export interface Head {
  /** First row of the items, from 0. */
  readonly from: number;
  /** Field → its columns, from 0: more than one where a merged head spans several. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** Heads nobody asked for; they are left out, and that is said. */
  readonly unknown: readonly string[];
  readonly problems: readonly Problem[];
}

const SEARCHED = 10;
const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .replaceAll(/[\s:*]/g, '')
    .replace(/\(.*\)$/, '');
const renamed: Readonly<Record<string, string>> = {
  level: 'levels',
  dept: 'department',
  changedOn: 'effectiveOn',
  contact: 'phone',
};

/** The field a head names: by the form's own label, a usual other name, or what published lists call it. */
function fieldOf(list: RegisterList, label: string): string | undefined {
  const text = plain(label);
  if (text === '') return undefined;
  const known = [...nameFields, ...itemFields[list], ...changeFields].map(({ name }) => name).concat('department');
  const own = known.find((name) => plain(labelOf(name).zh) === text || labelOf(name).en === label.trim());
  if (own !== undefined) return own;
  const other = Object.entries(columns).find(
    ([name, labels]) => known.includes(name) && labels.some((one) => plain(one) === text),
  );
  if (other) return other[0];
  const published = list === 'catalogue' ? columnOf(label) : (listColumnOf(label) ?? guideFieldOf(label));
  const name = published === undefined ? undefined : (renamed[published] ?? published);
  return name !== undefined && known.includes(name) ? name : undefined;
}

/**
 * Finds the head of a table in its first rows: titles above it are passed over, a head of two rows is read as one (a
 * group such as 办理时限 above 法定 and 承诺), merged or with its empty cells.
 */
export function headOf(list: RegisterList, { rows }: SheetRows): Head | undefined {
  for (const [at, row] of rows.slice(0, SEARCHED).entries()) {
    const fields = row.map((label) => fieldOf(list, label));
    if (!fields.includes('name') || !fields.includes('code')) continue;
    const next = rows[at + 1] ?? [];
    const isSecond =
      ['name', 'code'].every((name) => {
        const column = fields.indexOf(name);
        return ['', row[column]].includes(next[column] ?? '');
      }) && next.some((label, column) => label !== row[column] && fieldOf(list, label) !== undefined);
    return read(list, isSecond ? at + 2 : at + 1, row, isSecond ? next : []);
  }
  return undefined;
}

function read(list: RegisterList, from: number, first: readonly string[], second: readonly string[]): Head {
  const found = new Map<string, number[]>();
  const unknown: string[] = [];
  let group = '';
  for (let column = 0; column < Math.max(first.length, second.length); column += 1) {
    const below = second[column] ?? '';
    const above = first[column] ?? '';
    group = above === '' && below !== '' ? group : above;
    const field = [below, `${group}${below}`, group]
      .map((label) => fieldOf(list, label))
      .find((name) => name !== undefined);
    if (field !== undefined) found.set(field, [...(found.get(field) ?? []), column]);
    else if (below !== '' || above !== '') unknown.push(below === '' ? above : below);
  }
  const single = new Set(itemFields[list].filter(({ kind }) => kind !== 'long').map(({ name }) => name));
  const problems = [...found]
    .filter(([name, at]) => at.length > 1 && (single.has(name) || name === 'code' || name === 'name'))
    .map(([name]) => problem('head-twice', '', { column: labelOf(name).zh }));
  return { from, columns: found, unknown: [...new Set(unknown)], problems };
}
