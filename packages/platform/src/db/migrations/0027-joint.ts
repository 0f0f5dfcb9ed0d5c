import { appendOnly, key, needed, table, type Ground } from '../schema.ts';

/** What a post has to do with the office’s functions (JY-112), and releases that all accounts carry together (JY-117). */
export async function joint(ground: Ground): Promise<void> {
  await ground.db.schema.alterTable('media_post').addColumn('functions', 'text').execute();
  await table(ground, 'media_joint', (t) =>
    t
      .addColumn('post_id', 'text', (c) => key(c).references('media_post.id'))
      .addColumn('due_at', 'text', needed)
      .addColumn('at', 'text', needed),
  );
  await table(ground, 'media_carry', (t) =>
    t
      .addColumn('post_id', 'text', (c) => c.notNull().references('media_joint.post_id'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('media_account.id'))
      .addColumn('at', 'text', needed)
      .addColumn('url', 'text', needed)
      .addPrimaryKeyConstraint('media_carry_key', ['post_id', 'account_id']),
  );
  await appendOnly(ground, 'media_carry');
}
