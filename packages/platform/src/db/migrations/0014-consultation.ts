import { adoptions } from '@gongkai/model';
import { consultationKept } from '../tables/consultation.ts';
import { forbid, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Consultations, like opinions put together, and which of them a comment belongs to. */
export async function consultation(ground: Ground): Promise<void> {
  const flag = integer(ground);
  await table(ground, 'consultation', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('title', 'text', needed)
      .addColumn('meeting', 'text', needed)
      .addColumn('scope', 'text', needed)
      .addColumn('livelihood', flag, needed)
      .addColumn('draft_text', 'text', needed)
      .addColumn('draft_url', 'text', needed)
      .addColumn('explain_text', 'text', needed)
      .addColumn('explain_url', 'text', needed)
      .addColumn('basis', 'text', needed)
      .addColumn('opens_on', 'text', needed)
      .addColumn('closes_on', 'text', needed)
      .addColumn('short_term_reason', 'text', needed)
      .addColumn('ways', 'text', needed)
      .addColumn('clauses', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('created_at', 'text', needed)
      .addColumn('published_on', 'text')
      .addColumn('feedback_due_on', 'text')
      .addColumn('concluded_on', 'text')
      .addCheckConstraint('consultation_state', oneOf('state', consultationKept))
      .addCheckConstraint('consultation_livelihood', rule('livelihood in (0, 1)'))
      .addCheckConstraint('consultation_days', rule('closes_on >= opens_on'))
      .addCheckConstraint(
        'consultation_published',
        rule(
          "state = 'draft' or (published_on is not null and basis <> '' and (draft_text <> '' or draft_url <> '') and (explain_text <> '' or explain_url <> ''))",
        ),
      )
      .addCheckConstraint(
        'consultation_answered',
        rule(
          "(state = 'answered') = (concluded_on is not null) and (concluded_on is null or concluded_on > closes_on)",
        ),
      ),
  );
  await index(ground, 'consultation_department', 'consultation', ['department_id', 'closes_on']);
  await forbid(ground, 'consultation', ['delete'], 'a consultation is kept');
  const changed =
    "old.state <> 'draft' and (new.title <> old.title or new.draft_text <> old.draft_text or new.draft_url <> old.draft_url or new.basis <> old.basis or new.opens_on <> old.opens_on or new.closes_on < old.closes_on)";
  await forbid(ground, 'consultation', ['update'], 'what was put before the public does not change', changed);
  await table(ground, 'cluster', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('consultation_id', 'text', (c) => c.notNull().references('consultation.id'))
      .addColumn('number', integer(ground), needed)
      .addColumn('summary', 'text', needed)
      .addColumn('concentrated', flag, needed)
      .addColumn('adoption', 'text')
      .addColumn('response', 'text', needed)
      .addColumn('reason', 'text', needed)
      .addUniqueConstraint('cluster_number', ['consultation_id', 'number'])
      .addCheckConstraint('cluster_flag', rule('concentrated in (0, 1)'))
      .addCheckConstraint(
        'cluster_adoption',
        rule(
          `adoption is null or adoption in (${Object.keys(adoptions)
            .map((one) => `'${one}'`)
            .join(', ')})`,
        ),
      )
      .addCheckConstraint('cluster_answered', rule("adoption is null or response <> ''"))
      .addCheckConstraint(
        'cluster_reason',
        rule("adoption is null or adoption = 'adopted' or concentrated = 0 or reason <> ''"),
      ),
  );
  await ground.db.schema
    .alterTable('comment')
    .addColumn('cluster_id', 'text', (c) => c.references('cluster.id'))
    .execute();
  await index(ground, 'comment_cluster', 'comment', ['cluster_id']);
  await forbid(
    ground,
    'comment',
    ['update'],
    'a merged comment has its cluster',
    "new.state = 'merged' and new.cluster_id is null",
  );
}
