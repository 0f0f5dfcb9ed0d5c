import { adoptions, commentStates, feedbackKinds } from '@gongkai/model';
import { commentActs } from '../tables/comment.ts';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Comments with their moderation, and readers' words on pages. */
export async function comment(ground: Ground): Promise<void> {
  await table(ground, 'comment', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('ref', 'text', (c) => c.notNull().unique())
      .addColumn('topic', 'text', needed)
      .addColumn('clause', 'text')
      .addColumn('body', 'text', needed)
      .addColumn('name', 'text')
      .addColumn('contact', 'text')
      .addColumn('blind_body', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('public_body', 'text')
      .addColumn('public_name', 'text')
      .addColumn('reason', 'text')
      .addColumn('reply', 'text')
      .addColumn('reply_by', 'text')
      .addColumn('reply_at', 'text')
      .addColumn('adoption', 'text')
      .addColumn('adoption_reason', 'text')
      .addCheckConstraint('comment_state', oneOf('state', Object.keys(commentStates)))
      .addCheckConstraint(
        'comment_adoption',
        rule(
          `adoption is null or adoption in (${Object.keys(adoptions)
            .map((one) => `'${one}'`)
            .join(', ')})`,
        ),
      )
      .addCheckConstraint('comment_shown', rule("state <> 'shown' or public_body is not null"))
      .addCheckConstraint('comment_hidden', rule("state <> 'hidden' or reason is not null"))
      .addCheckConstraint('comment_replied', rule('(reply is null) = (reply_at is null)')),
  );
  await index(ground, 'comment_topic', 'comment', ['topic', 'state', 'at']);
  await index(ground, 'comment_state_at', 'comment', ['state', 'at']);
  await table(ground, 'comment_event', (t) =>
    t
      .addColumn('comment_id', 'text', (c) => c.notNull().references('comment.id'))
      .addColumn('seq', integer(ground), needed)
      .addColumn('act', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('comment_event_key', ['comment_id', 'seq'])
      .addCheckConstraint('comment_event_act', oneOf('act', commentActs))
      .addCheckConstraint('comment_event_hidden', rule("act <> 'hide' or reason is not null")),
  );
  await appendOnly(ground, 'comment_event');
  await table(ground, 'feedback', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('ref', 'text', (c) => c.notNull().unique())
      .addColumn('url', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('text', 'text', needed)
      .addColumn('contact', 'text')
      .addColumn('at', 'text', needed)
      .addColumn('done_at', 'text')
      .addColumn('done_note', 'text')
      .addCheckConstraint('feedback_kind', oneOf('kind', Object.keys(feedbackKinds))),
  );
  await index(ground, 'feedback_open', 'feedback', ['done_at', 'at']);
}
