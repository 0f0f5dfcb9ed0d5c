import type { Problem } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { recordEvent } from '../../records/events.ts';
import { readSheet } from '../../sheets/read-sheet.ts';
import { headOf } from './import-head.ts';
import { fileRows } from './import-rows.ts';
import { faultProblem } from './import.ts';
import { replaceReference } from './repo.ts';
import { problem, type RegisterList } from './rules.ts';

/** What became of the province's list: how many codes it has, or why it was not taken. */
export interface ReferenceReport {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** Takes the province's list of codes and names in (JY-101), in place of the one before; all of it or nothing. */
export async function importReference(
  office: Office,
  actor: Actor,
  list: RegisterList,
  bytes: Uint8Array,
): Promise<ReferenceReport> {
  const read = await readSheet(bytes);
  if (!read.ok) return { count: 0, problems: [faultProblem(read.fault)] };
  const found = read.sheets
    .map((sheet) => ({ sheet, head: headOf(list, sheet) }))
    .find(({ head }) => head !== undefined);
  if (!found?.head) return { count: 0, problems: [problem('no-head', '/file')] };
  // only codes and names count here: what else the province's list says is not ours to judge
  const rows = fileRows(list, found.sheet, found.head).map(({ code, name, problems, line }) => ({
    code,
    name,
    problems: problems
      .filter(({ at }) => at === '/code' || at === '/name')
      .map((one) => ({ ...one, values: { ...one.values, line } })),
  }));
  const problems = rows.flatMap((row) => row.problems);
  if (rows.length === 0) return { count: 0, problems: [problem('file-empty', '/file')] };
  if (problems.length > 0) return { count: 0, problems };
  await withTx(office.store, async (tx) => {
    await replaceReference(
      tx,
      list,
      rows.map(({ code, name }) => ({ code, name })),
    );
    await recordEvent(tx, office, actor, {
      entity: 'list_reference',
      id: list,
      act: 'replace',
      data: { count: rows.length },
    });
  });
  return { count: rows.length, problems: [] };
}
