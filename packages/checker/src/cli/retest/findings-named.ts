import { bad, good, type Read, type Report, type ReportFinding } from '@gongkai/model';
import type { Flags } from '../flags.ts';
import { problem } from '../problems.ts';
import { readTable } from '../table-file.ts';
import { words } from './retest.words.ts';

/** The findings to be looked at again: those a list or a flag names by their ids, else all that cost or wait for a person. */
export async function findingsNamed({ findings }: Report, flags: Flags): Promise<Read<readonly ReportFinding[]>> {
  const ids = typeof flags['onlyFindings'] === 'string' ? flags['onlyFindings'].split(',').map((id) => id.trim()) : [];
  const listed = typeof flags['list'] === 'string' ? await idsIn(flags['list']) : good([]);
  if (!listed.ok) return listed;
  const wanted = [...ids, ...listed.value];
  if (wanted.length === 0) return good(findings.filter(({ state }) => state !== 'unmeasured'));
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const strange = wanted.filter((id) => !known.has(id));
  if (strange.length > 0) return bad([problem('retest.no-finding', words.noFinding, { ids: strange.join(' ') })]);
  return good(findings.filter(({ id }) => wanted.includes(id)));
}

/** The ids in a list of findings: the column that the report calls so. */
async function idsIn(file: string): Promise<Read<readonly string[]>> {
  const table = await readTable(file);
  if (!table.ok) return table;
  const [head = [], ...rows] = table.value;
  const column = head.findIndex((name) => name === words.id.zh || name.toLowerCase() === words.id.en.toLowerCase());
  if (column < 0) return bad([problem('retest.no-column', words.noColumn, { file })]);
  return good(rows.flatMap((cells) => cells[column] || []));
}
