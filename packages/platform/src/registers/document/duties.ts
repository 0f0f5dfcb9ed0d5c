import type { Day, RegisterRow } from '@gongkai/model';
import type { Office } from '../../office.ts';
import type { Sight } from '../../staff/sight.ts';
import type { Figure, Gap } from '../register.ts';
import { documentsSeen, returnsBetween } from './repo.ts';
import { needsReview } from './rules.ts';
import { words } from './words.ts';

/** Documents without an attribute, and open ones that are issued and lie unpublished. */
export async function documentGaps(office: Office, sight: Sight): Promise<readonly Gap[]> {
  const rows = await documentsSeen(office.store.read, sight);
  return rows.flatMap((row): Gap[] => {
    const base = {
      register: 'document',
      values: { title: row.title },
      href: `/desk/documents/${row.id}`,
      departmentId: row.department_id,
      isLate: false,
    };
    if (row.state === 'issued' && row.attribute === 'open') return [{ ...base, words: words.gapPublish }];
    if (row.state === 'draft' && row.attribute === null) return [{ ...base, words: words.gapAttribute }];
    return [];
  });
}

const isWithin = (day: Day | null, from: Day, to: Day): boolean => day !== null && day >= from && day <= to;

/** Rows JY-020…023 of the pack: documents signed in the days counted, with attribute, with reason and review, with a petition. */
export async function documentFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const { read } = office.store;
  const rows = await documentsSeen(read, { role: 'clerk', departmentId });
  const signed = rows.filter(({ signed_on: on }) => isWithin(on, from, to));
  const closed = signed.filter(({ attribute }) => needsReview(attribute));
  const city = signed.filter(({ issue_level: level }) => level === 'city' || level === 'office');
  const returned = (await returnsBetween(read, from, `${to}T23:59:59Z`)).find(
    (one) => one.departmentId === departmentId,
  );
  const row = (id: string, examined: number, met: number, note?: string): RegisterRow => ({
    row: id,
    examined,
    met,
    ...(note !== undefined && { note }),
  });
  return [
    row('JY-020', signed.length, signed.filter(({ attribute }) => attribute !== null).length),
    row(
      'JY-021',
      closed.length,
      closed.filter((one) => one.reviewed_by !== null && one.reviewed_by !== one.drafted_by && one.legal_ref !== null)
        .length,
    ),
    row('JY-022', city.length, city.filter(({ petition }) => petition !== null).length),
    row('JY-023', returned ? 1 : 0, returned ? 1 : 0, returned ? `returned: ${returned.count}` : undefined),
  ];
}

/** How often papers of each department went back this year 退文. */
export async function documentFigures(office: Office, from: Day, to: Day): Promise<readonly Figure[]> {
  const rows = await returnsBetween(office.store.read, from, `${to}T23:59:59Z`);
  return rows.map(({ departmentId, count }) => ({
    departmentId,
    words: words.returned,
    value: String(count),
    href: '/desk/documents?state=draft',
  }));
}
