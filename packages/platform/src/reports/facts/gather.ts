import type { Day, RegisterFacts, RegisterRow } from '@gongkai/model';
import type { Office } from '../../office.ts';
import type { Register } from '../../registers/register.ts';
import type { DepartmentRow } from '../../staff/departments.ts';

/** Which register the counts come from, and who answers for them. */
const SOURCE = 'gongkai-platform';

/**
 * What the assessment counts of one department in a year up to a day, out of every register: rows of the pack whose
 * source is `register`. Two registers that know the same row are added up.
 */
export async function gatherFacts(
  office: Office,
  registers: readonly Register[],
  { id, name }: Pick<DepartmentRow, 'id' | 'name'>,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<RegisterFacts> {
  const found = await Promise.all(
    registers.map(async ({ facts }): Promise<readonly RegisterRow[]> => (facts ? facts(office, id, from, to) : [])),
  );
  const rows = new Map<string, RegisterRow>();
  for (const row of found.flat()) {
    const known = rows.get(row.row);
    const notes = [known?.note, row.note].filter((note) => note !== undefined && note !== '');
    rows.set(row.row, {
      row: row.row,
      examined: (known?.examined ?? 0) + row.examined,
      met: (known?.met ?? 0) + row.met,
      ...(notes.length > 0 && { note: notes.join('; ') }),
    });
  }
  return {
    schema: 'gongkai.register-facts/1',
    organ: name,
    from,
    to,
    source: `${SOURCE} ${office.now().toISOString()}`,
    pack: 'jiangyin-2018',
    rows: [...rows.values()].toSorted((a, b) => (a.row < b.row ? -1 : 1)),
  };
}
