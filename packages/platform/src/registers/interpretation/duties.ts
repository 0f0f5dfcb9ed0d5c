import type { Day, RegisterRow } from '@gongkai/model';
import type { Office } from '../../office.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { duties, headCounts, interpretationsSeen, returnsForInterpretation } from './repo.ts';
import { openStages } from './repo-desk.ts';
import { dueOn, HEADS_YEARLY } from './rules.ts';
import { words } from './words.ts';

const path = '/desk/interpretations';

/** Published documents nobody interpreted, heads below three a year, pairs that do not link both ways. */
export async function interpretationGaps(office: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const { read } = office.store;
  const year = Number(today.slice(0, 4));
  const owed = (await duties(read, sight)).flatMap((row): Gap[] => {
    if (row.published_on === null || row.interpreted_on !== null) return [];
    const due = dueOn(row.published_on);
    return [
      {
        register: 'interpretation',
        words: words.gapDue,
        values: { title: row.title },
        href: `${path}?doc=${row.id}`,
        departmentId: row.department_id,
        dueOn: due,
        isLate: due < today,
      },
    ];
  });
  const counts = await headCounts(read, `${year}-01-01`, today);
  const heads = (await activeDepartments(read)).flatMap((department): Gap[] => {
    const n = counts.get(department.id) ?? 0;
    const isTheirs = seesAll(sight) || department.id === sight.departmentId;
    if (!isTheirs || department.macro_or_livelihood !== 1 || n >= HEADS_YEARLY) return [];
    return [
      {
        register: 'interpretation',
        words: words.gapHead,
        values: { n },
        href: path,
        departmentId: department.id,
        dueOn: `${year}-12-31`,
        isLate: false,
      },
    ];
  });
  const later = (await openStages(read, sight)).map((row): Gap => ({
    register: 'interpretation',
    words: words.gapStage,
    values: { title: row.title, why: row.why },
    href: `${path}?doc=${row.document_id}`,
    departmentId: row.department_id,
    dueOn: row.due_on,
    isLate: row.due_on < today,
  }));
  const unlinked = (await interpretationsSeen(read, sight, { onlyPublished: true })).flatMap((row): Gap[] =>
    row.forward_link === 0 || row.back_link === 0
      ? [
          {
            register: 'interpretation',
            words: words.gapLinks,
            values: { title: row.document_title },
            href: `${path}/${row.id}`,
            departmentId: row.department_id,
            isLate: false,
          },
        ]
      : [],
  );
  return [...owed, ...heads, ...later, ...unlinked];
}

/** Rows JY-040…045: documents published in the days counted that owe an interpretation, and what came with them. */
export async function interpretationFacts(
  office: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const { read } = office.store;
  const sight = { role: 'clerk', departmentId };
  const within = (day: Day | null): boolean => day !== null && day >= from && day <= to;
  const owed = (await duties(read, sight)).filter(({ published_on: on }) => within(on));
  const done = owed.filter(({ interpreted_on: on }) => on !== null);
  const published = (await interpretationsSeen(read, sight, { onlyPublished: true })).filter((row) =>
    within(row.published_on),
  );
  const byHead = published.filter(({ by_head: is }) => is === 1).length;
  const department = (await activeDepartments(read)).find(({ id }) => id === departmentId);
  const returned = await returnsForInterpretation(read, departmentId, from, `${to}T23:59:59Z`);
  const row = (id: string, examined: number, met: number): RegisterRow => ({ row: id, examined, met });
  return [
    row('JY-040', owed.length, done.length),
    row('JY-041', done.length > 0 ? 1 : 0, byHead > 0 && done.length > 0 ? 1 : 0),
    ...(department?.macro_or_livelihood === 1 ? [row('JY-042', HEADS_YEARLY, Math.min(HEADS_YEARLY, byHead))] : []),
    // a document that owes one is signed only with both approved: what is published had them
    row('JY-043', owed.length, owed.length),
    row('JY-044', returned > 0 ? 1 : 0, returned > 0 ? 1 : 0),
    row('JY-045', owed.length, owed.length),
  ];
}
