import { censusOutcomes, mediaDefects, mediaOperators, postStates } from '@gongkai/model';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** New media: accounts with who answers for them, posts with their approvals, the yearly census. */
export async function media(ground: Ground): Promise<void> {
  await table(ground, 'media_account', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('platform', 'text', needed)
      .addColumn('handle', 'text', needed)
      .addColumn('url', 'text', needed)
      .addColumn('is_main', integer(ground), needed)
      .addColumn('operator', 'text', needed)
      .addColumn('operator_name', 'text')
      .addColumn('responsible', 'text', needed)
      .addColumn('second_reviewer', 'text')
      .addColumn('qr_url', 'text')
      .addColumn('registered_on', 'text', needed)
      .addColumn('last_post_on', 'text')
      .addColumn('dead', integer(ground), needed)
      .addColumn('closed_on', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('media_operator', oneOf('operator', Object.keys(mediaOperators)))
      .addCheckConstraint(
        'media_second',
        rule("operator <> 'outsourced' or (second_reviewer is not null and operator_name is not null)"),
      )
      .addCheckConstraint('media_answers', rule("responsible <> ''")),
  );
  await index(ground, 'media_one_main', 'media_account', ['department_id'], {
    unique: true,
    where: 'is_main = 1 and closed_on is null',
  });
  await index(ground, 'media_handle', 'media_account', ['platform', 'handle'], {
    unique: true,
    where: 'closed_on is null',
  });
  await table(ground, 'media_post', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('account_id', 'text', (c) => c.notNull().references('media_account.id'))
      .addColumn('title', 'text', needed)
      .addColumn('text', 'text', needed)
      .addColumn('is_major', integer(ground), needed)
      .addColumn('opinion_id', 'text', (c) => c.references('opinion_case.id'))
      .addColumn('state', 'text', needed)
      .addColumn('drafted_by', 'text', needed)
      .addColumn('reviewed_by', 'text')
      .addColumn('approved_by', 'text')
      .addColumn('signer_post', 'text')
      .addColumn('approved_at', 'text')
      .addColumn('released_at', 'text')
      .addColumn('url', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('media_post_state', oneOf('state', Object.keys(postStates)))
      .addCheckConstraint('media_post_other', rule('approved_by is null or approved_by <> drafted_by'))
      .addCheckConstraint('media_post_reviewed', rule('reviewed_by is null or reviewed_by <> drafted_by'))
      .addCheckConstraint(
        'media_post_released',
        rule(
          "state <> 'released' or (approved_at is not null and released_at is not null and approved_at <= released_at)",
        ),
      )
      .addCheckConstraint(
        'media_post_signed',
        rule("is_major = 0 or approved_by is null or signer_post in ('head', 'deputy')"),
      ),
  );
  await index(ground, 'media_post_account', 'media_post', ['account_id', 'state']);
  await table(ground, 'media_census', (t) =>
    t
      .addColumn('year', integer(ground), (c) => c.notNull().primaryKey())
      .addColumn('opened_on', 'text', needed)
      .addColumn('closes_on', 'text', needed)
      .addCheckConstraint('media_census_order', rule('closes_on >= opened_on')),
  );
  await table(ground, 'media_check', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('year', integer(ground), (c) => c.notNull().references('media_census.year'))
      .addColumn('account_id', 'text', (c) => c.notNull().references('media_account.id'))
      .addColumn('outcome', 'text', needed)
      .addColumn('note', 'text')
      .addColumn('due_on', 'text')
      .addColumn('done_on', 'text')
      .addColumn('at', 'text', needed)
      .addCheckConstraint('media_check_outcome', oneOf('outcome', Object.keys(censusOutcomes)))
      .addCheckConstraint('media_check_due', rule("outcome = 'keep' or due_on is not null")),
  );
  await index(ground, 'media_check_once', 'media_check', ['year', 'account_id'], { unique: true });
  await table(ground, 'media_defect', (t) =>
    t
      .addColumn('check_id', 'text', (c) => c.notNull().references('media_check.id'))
      .addColumn('defect', 'text', needed)
      .addColumn('evidence', 'text', needed)
      .addPrimaryKeyConstraint('media_defect_key', ['check_id', 'defect'])
      .addCheckConstraint('media_defect_kind', oneOf('defect', Object.keys(mediaDefects))),
  );
  await appendOnly(ground, 'media_defect');
}
