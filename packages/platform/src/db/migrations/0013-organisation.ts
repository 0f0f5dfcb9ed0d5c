import { bodyKinds, planKinds, taskStates, trainingKinds } from '../tables/organisation.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** 组织领导: leaders and their division of work, bodies and posts, reports heard, plans, key points and their tasks, training. */
export async function organisation(ground: Ground): Promise<void> {
  const int = integer(ground);
  await table(ground, 'leader', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('name', 'text', needed)
      .addColumn('post', 'text', needed)
      .addColumn('order_no', int, needed)
      .addColumn('division', 'text', needed)
      .addColumn('is_head', int, needed)
      .addColumn('openness_duty', int, needed)
      .addColumn('cv', 'text', needed)
      .addColumn('from_on', 'text', needed)
      .addColumn('to_on', 'text')
      .addCheckConstraint('leader_flags', rule('is_head in (0, 1) and openness_duty in (0, 1)'))
      .addCheckConstraint('leader_days', rule('to_on is null or to_on >= from_on')),
  );
  await index(ground, 'leader_head', 'leader', ['department_id'], {
    unique: true,
    where: 'is_head = 1 and to_on is null',
  });
  await table(ground, 'body', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('kind', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('decision', 'text', needed)
      .addColumn('decided_on', 'text', needed)
      .addColumn('members', 'text', needed)
      .addColumn('phone', 'text', needed)
      .addColumn('place', 'text', needed)
      .addColumn('ended_on', 'text')
      .addCheckConstraint('body_kind', oneOf('kind', bodyKinds))
      .addCheckConstraint('body_days', rule('ended_on is null or ended_on >= decided_on')),
  );
  await index(ground, 'body_open', 'body', ['department_id', 'kind'], { unique: true, where: 'ended_on is null' });
  await table(ground, 'post', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('title', 'text', needed)
      .addColumn('person', 'text', needed)
      .addColumn('full_time', int, needed)
      .addColumn('in_post', int, needed)
      .addColumn('phone', 'text', needed)
      .addColumn('from_on', 'text', needed)
      .addColumn('to_on', 'text')
      .addCheckConstraint('post_flags', rule('full_time in (0, 1) and in_post in (0, 1)')),
  );
  await table(ground, 'report_heard', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('on_date', 'text', needed)
      .addColumn('meeting', 'text', needed)
      .addColumn('leader_id', 'text', (c) => c.notNull().references('leader.id'))
      .addColumn('topic', 'text', needed)
      .addColumn('decided', 'text', needed)
      .addUniqueConstraint('report_heard_meeting', ['department_id', 'on_date']),
  );
  await appendOnly(ground, 'report_heard');
  await table(ground, 'plan_doc', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('year', int, needed)
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('leader_id', 'text', (c) => c.notNull().references('leader.id'))
      .addColumn('signed_on', 'text', needed)
      .addColumn('file_id', 'text', (c) => c.references('file.id'))
      .addColumn('url', 'text')
      .addUniqueConstraint('plan_doc_kind', ['department_id', 'year', 'kind'])
      .addCheckConstraint('plan_doc_known', oneOf('kind', planKinds))
      .addCheckConstraint('plan_doc_paper', rule('file_id is not null or url is not null')),
  );
  await table(ground, 'key_point', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('year', int, needed)
      .addColumn('number', int, needed)
      .addColumn('title', 'text', needed)
      .addColumn('text', 'text', needed)
      .addColumn('basis', 'text', needed)
      .addUniqueConstraint('key_point_number', ['year', 'number']),
  );
  await table(ground, 'key_task', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('key_point_id', 'text', (c) => c.notNull().references('key_point.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('task', 'text', needed)
      .addColumn('due_on', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('result', 'text')
      .addColumn('result_url', 'text')
      .addColumn('done_on', 'text')
      .addUniqueConstraint('key_task_department', ['key_point_id', 'department_id'])
      .addCheckConstraint('key_task_state', oneOf('state', taskStates))
      .addCheckConstraint('key_task_done', rule("state = 'assigned' or (result is not null and done_on is not null)")),
  );
  await table(ground, 'training', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('year', int, needed)
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('audience', 'text', needed)
      .addColumn('planned_on', 'text', needed)
      .addCheckConstraint('training_kind', oneOf('kind', trainingKinds)),
  );
  await table(ground, 'training_session', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('training_id', 'text', (c) => c.notNull().references('training.id'))
      .addColumn('on_date', 'text', needed)
      .addColumn('hours', int, needed)
      .addColumn('place', 'text', needed)
      .addColumn('speaker', 'text', needed)
      .addCheckConstraint('training_session_hours', rule('hours between 1 and 80')),
  );
  await table(ground, 'attendance', (t) =>
    t
      .addColumn('session_id', 'text', (c) => c.notNull().references('training_session.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('person', 'text', needed)
      .addColumn('post', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('attendance_once', ['session_id', 'department_id', 'person']),
  );
}
