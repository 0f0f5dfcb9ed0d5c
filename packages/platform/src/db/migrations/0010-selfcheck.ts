import { attributes } from '@gongkai/model';
import { checkedKinds, decisions, findings } from '../tables/selfcheck.ts';
import { appendOnly, forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

const openness = Object.keys(attributes)
  .map((each) => `'${each}'`)
  .join(', ');

/** 每年 11 月全面自查: its list, the decision of each row, the reports, the city's samples. */
export async function selfcheck(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'selfcheck', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('year', int, (c) => c.notNull().unique())
      .addColumn('opens_on', 'text', needed)
      .addColumn('closes_on', 'text', needed)
      .addColumn('report_due_on', 'text', needed)
      .addCheckConstraint('selfcheck_days', rule('opens_on <= closes_on and closes_on <= report_due_on')),
  );
  await appendOnly(ground, 'selfcheck');
  await table(ground, 'selfcheck_item', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('selfcheck_id', 'text', (c) => c.notNull().references('selfcheck.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('about', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('was', 'text')
      .addColumn('times', int, needed)
      .addColumn('decision', 'text')
      .addColumn('reason', 'text')
      .addColumn('legal_ref', 'text')
      .addColumn('decided_by', 'text')
      .addColumn('done_on', 'text')
      .addColumn('url', 'text')
      .addUniqueConstraint('selfcheck_item_once', ['selfcheck_id', 'department_id', 'kind', 'about'])
      .addCheckConstraint('selfcheck_item_kind', oneOf('kind', checkedKinds))
      .addCheckConstraint('selfcheck_item_was', rule(`was is null or was in (${openness})`))
      .addCheckConstraint(
        'selfcheck_item_decision',
        rule(`decision is null or decision in (${decisions.map((each) => `'${each}'`).join(', ')})`),
      )
      .addCheckConstraint('selfcheck_item_by', rule('(decision is null) = (decided_by is null)'))
      .addCheckConstraint(
        'selfcheck_item_keep',
        rule("decision is null or decision <> 'keep' or (legal_ref is not null and reason is not null)"),
      )
      .addCheckConstraint(
        'selfcheck_item_done',
        rule("done_on is null or (decision is not null and decision <> 'keep')"),
      ),
  );
  await index(ground, 'selfcheck_item_department', 'selfcheck_item', ['selfcheck_id', 'department_id']);
  await forbid(ground, 'selfcheck_item', ['delete'], 'a row of a self-check is decided, never deleted');
  await table(ground, 'selfcheck_report', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('selfcheck_id', 'text', (c) => c.notNull().references('selfcheck.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('text', 'text', needed)
      .addColumn('filed_on', 'text', needed)
      .addColumn('filed_by', 'text', needed)
      .addUniqueConstraint('selfcheck_report_once', ['selfcheck_id', 'department_id']),
  );
  await appendOnly(ground, 'selfcheck_report');
  await table(ground, 'spotcheck', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('selfcheck_id', 'text', (c) => c.notNull().references('selfcheck.id'))
      .addColumn('seed', 'text', needed)
      .addColumn('drawn_from', int, needed)
      .addColumn('drawn_at', 'text', needed)
      .addUniqueConstraint('spotcheck_seed', ['selfcheck_id', 'seed']),
  );
  await appendOnly(ground, 'spotcheck');
  await table(ground, 'spotcheck_item', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('spotcheck_id', 'text', (c) => c.notNull().references('spotcheck.id'))
      .addColumn('item_id', 'text', (c) => c.notNull().references('selfcheck_item.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('finding', 'text')
      .addColumn('note', 'text')
      .addColumn('rectify_by', 'text')
      .addColumn('rectified_on', 'text')
      .addUniqueConstraint('spotcheck_item_once', ['spotcheck_id', 'item_id'])
      .addCheckConstraint(
        'spotcheck_item_finding',
        rule(`finding is null or finding in (${findings.map((each) => `'${each}'`).join(', ')})`),
      )
      .addCheckConstraint(
        'spotcheck_item_rectify',
        rule("(finding is not null and finding = 'rectify') = (rectify_by is not null)"),
      )
      .addCheckConstraint('spotcheck_item_rectified', rule('rectified_on is null or rectify_by is not null')),
  );
}
