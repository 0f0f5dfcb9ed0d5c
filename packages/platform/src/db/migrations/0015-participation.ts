import { activityKinds } from '@gongkai/model';
import { activityStates } from '../tables/participation.ts';
import { appendOnly, forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Hearings, open days and the like, who came, what outsiders found, and the hotline's months. */
export async function participation(ground: Ground): Promise<void> {
  const number = integer(ground);
  await table(ground, 'activity', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('scope', 'text', needed)
      .addColumn('ways', 'text', needed)
      .addColumn('starts_at', 'text', needed)
      .addColumn('ends_at', 'text')
      .addColumn('on_date', 'text', needed)
      .addColumn('place', 'text', needed)
      .addColumn('summary', 'text', needed)
      .addColumn('channels', 'text', needed)
      .addColumn('signup_url', 'text', needed)
      .addColumn('signup_until', 'text')
      .addColumn('seats', number)
      .addColumn('live_url', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('announced_on', 'text')
      .addColumn('attended', number)
      .addColumn('report_text', 'text', needed)
      .addColumn('report_url', 'text', needed)
      .addCheckConstraint('activity_kind', oneOf('kind', Object.keys(activityKinds)))
      .addCheckConstraint('activity_state', oneOf('state', activityStates))
      .addCheckConstraint('activity_announced', rule("state in ('planned', 'cancelled') or announced_on is not null"))
      .addCheckConstraint(
        'activity_hearing',
        rule(
          "kind not in ('hearing', 'enforcement-hearing') or state in ('planned', 'cancelled') or (announced_on < on_date and channels <> '')",
        ),
      )
      .addCheckConstraint('activity_held', rule("state not in ('held', 'reported') or attended is not null"))
      .addCheckConstraint('activity_reported', rule("state <> 'reported' or report_text <> '' or report_url <> ''"))
      .addCheckConstraint(
        'activity_numbers',
        rule('(attended is null or attended >= 0) and (seats is null or seats > 0)'),
      ),
  );
  await index(ground, 'activity_day', 'activity', ['department_id', 'on_date']);
  await forbid(ground, 'activity', ['delete'], 'an activity is kept');
  await table(ground, 'attendee', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('activity_id', 'text', (c) => c.notNull().references('activity.id'))
      .addColumn('category', 'text', needed)
      .addColumn('count', number, needed)
      .addColumn('origin', 'text', needed)
      .addCheckConstraint('attendee_count', rule('count > 0')),
  );
  await appendOnly(ground, 'attendee');
  await table(ground, 'evaluation', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('policy', 'text', needed)
      .addColumn('evaluator', 'text', needed)
      .addColumn('on_date', 'text', needed)
      .addColumn('result', 'text', needed)
      .addColumn('url', 'text', needed),
  );
  await appendOnly(ground, 'evaluation');
  await table(ground, 'hotline_file', (t) =>
    t
      .addColumn('sha256', 'text', key)
      .addColumn('month', 'text', needed)
      .addColumn('rows', number, needed)
      .addColumn('at', 'text', needed),
  );
  await table(ground, 'hotline_month', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('month', 'text', needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('carried', number, needed)
      .addColumn('received', number, needed)
      .addColumn('closed', number, needed)
      .addColumn('satisfied', number, needed)
      .addColumn('file_sha256', 'text', (c) => c.notNull().references('hotline_file.sha256'))
      .addUniqueConstraint('hotline_month_once', ['month', 'department_id'])
      .addCheckConstraint(
        'hotline_month_sums',
        rule(
          'carried >= 0 and received >= 0 and satisfied >= 0 and closed <= received + carried and satisfied <= closed',
        ),
      ),
  );
}
