import type { OpinionResponse } from '@gongkai/model';
import { zonedOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { factsOf } from './acts.ts';
import { publicCases, wholeOf, type CaseRow } from './repo.ts';
import { clocksOf, withinLimit } from './rules.ts';

const zoned = (moment: string): string => zonedOf(new Date(moment));

/** A case as the public reads it: nothing of its summary, its source's address or who drafted. */
export async function responseOf({ store, now }: Office, row: CaseRow): Promise<OpinionResponse> {
  const whole = await wholeOf(store.read, row);
  const { parties, releases } = whole;
  const lead = parties.find(({ id }) => id === row.lead_department_id);
  const others = parties.filter(({ id }) => id !== row.lead_department_id);
  const within = withinLimit(clocksOf(factsOf(whole), now().getTime()));
  const correction = row.disposition === 'refute' ? releases.find(({ url }) => url !== null) : undefined;
  return {
    title: row.title,
    kind: row.kind,
    disposition: row.disposition ?? '',
    dept: [lead, ...others].flatMap((one) => (one ? [one.name] : [])).join('、'), // zh: names side by side
    source: row.source,
    ...(row.occurred_at !== null && { occurredAt: zoned(row.occurred_at) }),
    detectedAt: zoned(row.detected_at),
    releases: releases.map(({ at, kind, title, url }) => ({
      at: zoned(at),
      kind,
      title,
      ...(url !== null && { url }),
    })),
    ...(within && { withinLimit: within }),
    ...(correction && { correction: { title: correction.title, url: correction.url ?? '' } }),
  };
}

/** What a list of answers is asked with. */
export interface PublicAsk {
  /** Code, name or id; '' for all. */
  readonly department: string;
  readonly offset: number;
  readonly limit: number;
}

/** Answers of a department or of all, the latest first; undefined when there is no such department. */
export async function publicResponses(
  office: Office,
  { department, offset, limit }: PublicAsk,
): Promise<
  | {
      /** Name of the department asked for; '' for all. */
      readonly department: string;
      readonly rows: readonly CaseRow[];
      readonly items: readonly OpinionResponse[];
      readonly total: number;
    }
  | undefined
> {
  const found = department === '' ? undefined : await departmentNamed(office.store.read, department);
  if (department !== '' && !found) return undefined;
  const { rows, total } = await publicCases(office.store.read, found?.id, { limit, offset });
  return {
    department: found?.name ?? '',
    rows,
    items: await Promise.all(rows.map((row) => responseOf(office, row))),
    total,
  };
}
