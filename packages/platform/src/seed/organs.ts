import type { Actor } from '../audit/chain.ts';
import type { Office } from '../office.ts';

/** Code → id of every organ; the city office is `city`, whatever its code. */
export async function departmentIds(office: Office): Promise<ReadonlyMap<string, string>> {
  const rows = await office.store.read.selectFrom('department').select(['id', 'code', 'kind']).execute();
  return new Map(rows.map(({ id, code, kind }) => [kind === 'city' ? 'city' : code, id]));
}

/** Somebody of a department: a clerk and a head are two people. */
export const actorIn = (ids: ReadonlyMap<string, string>, code: string, role: string): Actor => ({
  id: `demo-${role}-${code}`,
  role,
  department: ids.get(code) ?? code,
});
