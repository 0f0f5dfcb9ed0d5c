import { noticeKinds } from '../tables/request.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Reminders: what falls due soon or is late, told once a day for each request. */
export async function notice(ground: Ground): Promise<void> {
  await table(ground, 'notice', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('request_id', 'text', (c) => c.notNull().references('request.id'))
      .addColumn('on_day', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('days', integer(ground), needed)
      .addColumn('due_on', 'text', needed)
      .addColumn('at', 'text', needed)
      .addCheckConstraint('notice_kind', oneOf('kind', noticeKinds))
      .addCheckConstraint('notice_late', rule("(kind = 'late') = (on_day > due_on) and days >= 0")),
  );
  await index(ground, 'notice_once', 'notice', ['request_id', 'on_day'], { unique: true });
  await index(ground, 'notice_day', 'notice', ['on_day']);
  await appendOnly(ground, 'notice');
}
