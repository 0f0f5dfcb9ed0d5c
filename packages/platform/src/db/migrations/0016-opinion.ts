import {
  clockStarts,
  contactOrgans,
  dispositions,
  opinionKinds,
  opinionScopes,
  opinionSourceKinds,
  opinionStates,
  releaseKinds,
  severities,
  speakerPosts,
  transferTargets,
  watchWays,
} from '@gongkai/model';
import { appendOnly, index, integer, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

const keys = (words: object): readonly string[] => Object.keys(words);
const orNull = (column: string, words: object) =>
  rule(
    `${column} is null or ${column} in (${keys(words)
      .map((one) => `'${one}'`)
      .join(', ')})`,
  );

/** Public opinion: cases with their releases, and the standing registers of sources and contacts. */
export async function opinion(ground: Ground): Promise<void> {
  await table(ground, 'opinion_case', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('title', 'text', needed)
      .addColumn('summary', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('severity', 'text', needed)
      .addColumn('disposition', 'text')
      .addColumn('scope', 'text')
      .addColumn('source', 'text', needed)
      .addColumn('source_url', 'text')
      .addColumn('occurred_at', 'text')
      .addColumn('detected_at', 'text', needed)
      .addColumn('clock_start', 'text', needed)
      .addColumn('lead_department_id', 'text', (c) => c.references('department.id'))
      .addColumn('lead_named', integer(ground), needed)
      .addColumn('reported_at', 'text')
      .addColumn('reported_how', 'text')
      .addColumn('state', 'text', needed)
      .addColumn('closed_at', 'text')
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('opinion_kind', oneOf('kind', keys(opinionKinds)))
      .addCheckConstraint('opinion_severity', oneOf('severity', keys(severities)))
      .addCheckConstraint('opinion_disposition', orNull('disposition', dispositions))
      .addCheckConstraint('opinion_scope', orNull('scope', opinionScopes))
      .addCheckConstraint('opinion_clock', oneOf('clock_start', keys(clockStarts)))
      .addCheckConstraint('opinion_state', oneOf('state', keys(opinionStates)))
      .addCheckConstraint(
        'opinion_triaged',
        rule("state = 'found' or (disposition is not null and scope is not null and lead_department_id is not null)"),
      )
      .addCheckConstraint('opinion_started', rule("clock_start <> 'occurred' or occurred_at is not null"))
      .addCheckConstraint('opinion_order', rule('occurred_at is null or occurred_at <= detected_at'))
      .addCheckConstraint('opinion_closed', rule("(state = 'closed') = (closed_at is not null)"))
      .addCheckConstraint('opinion_reported', rule('(reported_at is null) = (reported_how is null)')),
  );
  await index(ground, 'opinion_open', 'opinion_case', ['state', 'detected_at']);
  for (const [name, second] of [
    ['opinion_party', []],
    ['opinion_approval', ['version', 'by_actor', 'at']],
  ] as const)
    await table(ground, name, (t) => {
      const base = t
        .addColumn('case_id', 'text', (c) => c.notNull().references('opinion_case.id'))
        .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'));
      return second.length === 0
        ? base.addPrimaryKeyConstraint('opinion_party_key', ['case_id', 'department_id'])
        : base
            .addColumn('version', integer(ground), needed)
            .addColumn('by_actor', 'text', needed)
            .addColumn('at', 'text', needed)
            .addPrimaryKeyConstraint('opinion_approval_key', ['case_id', 'version', 'department_id']);
    });
  await appendOnly(ground, 'opinion_approval');
  await table(ground, 'opinion_text', (t) =>
    t
      .addColumn('case_id', 'text', (c) => c.notNull().references('opinion_case.id'))
      .addColumn('version', integer(ground), needed)
      .addColumn('title', 'text', needed)
      .addColumn('text', 'text', needed)
      .addColumn('by_actor', 'text', needed)
      .addColumn('at', 'text', needed)
      .addPrimaryKeyConstraint('opinion_text_key', ['case_id', 'version']),
  );
  await appendOnly(ground, 'opinion_text');
  await table(ground, 'opinion_release', (t) =>
    t
      .addColumn('case_id', 'text', (c) => c.notNull().references('opinion_case.id'))
      .addColumn('seq', integer(ground), needed)
      .addColumn('at', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('title', 'text', needed)
      .addColumn('url', 'text')
      .addColumn('speaker', 'text')
      .addColumn('speaker_post', 'text', needed)
      .addColumn('version', integer(ground), needed)
      .addPrimaryKeyConstraint('opinion_release_key', ['case_id', 'seq'])
      .addCheckConstraint('opinion_release_kind', oneOf('kind', keys(releaseKinds)))
      .addCheckConstraint('opinion_release_post', oneOf('speaker_post', keys(speakerPosts)))
      .addCheckConstraint('opinion_release_url', rule("kind = 'conference' or url is not null")),
  );
  await appendOnly(ground, 'opinion_release');
  await table(ground, 'opinion_transfer', (t) =>
    t
      .addColumn('case_id', 'text', (c) => c.notNull().references('opinion_case.id'))
      .addColumn('seq', integer(ground), needed)
      .addColumn('target', 'text', needed)
      .addColumn('at', 'text', needed)
      .addColumn('ref', 'text', needed)
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('opinion_transfer_key', ['case_id', 'seq'])
      .addCheckConstraint('opinion_transfer_target', oneOf('target', keys(transferTargets))),
  );
  await appendOnly(ground, 'opinion_transfer');
  await standing(ground);
}

/** What stands ready before anything happens: where one looks, whom one calls. */
async function standing(ground: Ground): Promise<void> {
  await table(ground, 'opinion_source', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('name', 'text', needed)
      .addColumn('kind', 'text', needed)
      .addColumn('url', 'text')
      .addColumn('way', 'text', needed)
      .addColumn('around_clock', integer(ground), needed)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('active', integer(ground), needed)
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('opinion_source_kind', oneOf('kind', keys(opinionSourceKinds)))
      .addCheckConstraint('opinion_source_way', oneOf('way', keys(watchWays))),
  );
  await table(ground, 'opinion_contact', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('organ', 'text', needed)
      .addColumn('post', 'text', needed)
      .addColumn('name', 'text', needed)
      .addColumn('phone', 'text', needed)
      .addColumn('around_clock', integer(ground), needed)
      .addColumn('active', integer(ground), needed)
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('opinion_contact_organ', oneOf('organ', keys(contactOrgans))),
  );
}
