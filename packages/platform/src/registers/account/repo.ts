import type { Kysely, Selectable } from 'kysely';
import type { AuditTable, Tables } from '../../db/tables.ts';

/** A link of the audit chain with the login of who acted; no login where the program or an applicant did. */
export type AuditRow = Selectable<AuditTable> & { readonly login: string | null };

export interface AuditFilter {
  readonly login?: string;
  readonly act?: string;
  /** Only links before this number. */
  readonly before?: number;
}

/** Links of the chain, newest first. */
export function auditRows(
  source: Kysely<Tables>,
  { login, act, before }: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  let query = source
    .selectFrom('audit')
    .leftJoin('account', 'account.id', 'audit.actor')
    .selectAll('audit')
    .select('account.login');
  if (login !== undefined) query = query.where('account.login', '=', login);
  if (act !== undefined) query = query.where('audit.act', '=', act);
  if (before !== undefined) query = query.where('audit.seq', '<', before);
  return query.orderBy('audit.seq', 'desc').limit(limit).execute();
}

/** How often each person looked at personal data in clear since a moment: what a city office asks about. */
export async function revealsSince(
  source: Kysely<Tables>,
  since: string,
): Promise<readonly { readonly login: string; readonly count: number }[]> {
  const rows = await source
    .selectFrom('audit')
    .innerJoin('account', 'account.id', 'audit.actor')
    .select(['account.login', (eb) => eb.fn.countAll().as('n')])
    .where('audit.act', '=', 'request.reveal')
    .where('audit.at', '>=', since)
    .groupBy('account.login')
    .orderBy('n', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ login, n }) => ({ login, count: Number(n) }));
}
