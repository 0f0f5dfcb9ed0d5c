import { index, key, needed, rule, table, type Ground } from '../schema.ts';

/** What becomes of a message: who answers it, what the answer will be, whether all may read it. */
export async function message(ground: Ground): Promise<void> {
  await table(ground, 'message', (t) =>
    t
      .addColumn('comment_id', 'text', (c) => key(c).references('comment.id'))
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('routed_at', 'text', needed)
      .addColumn('draft', 'text')
      .addColumn('publicity', 'text')
      .addColumn('public_body', 'text')
      .addColumn('private_reason', 'text')
      .addColumn('answered_at', 'text')
      .addCheckConstraint('message_publicity', rule("publicity is null or publicity in ('public', 'private')"))
      .addCheckConstraint(
        'message_private',
        rule("publicity is null or publicity <> 'private' or private_reason is not null"),
      )
      .addCheckConstraint(
        'message_answered',
        rule('answered_at is null or (draft is not null and publicity is not null)'),
      ),
  );
  await index(ground, 'message_department', 'message', ['department_id', 'answered_at']);
}
