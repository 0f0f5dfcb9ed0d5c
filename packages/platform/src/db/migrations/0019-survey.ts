import { appendOnly, forbid, index, key, needed, oneOf, rule, table, type Ground } from '../schema.ts';

/** Surveys with their questions, and what people chose. */
export async function survey(ground: Ground): Promise<void> {
  await table(ground, 'survey', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('department_id', 'text', (c) => c.notNull().references('department.id'))
      .addColumn('title', 'text', needed)
      .addColumn('intro', 'text', needed)
      .addColumn('purpose', 'text', needed)
      .addColumn('questions', 'text', needed)
      .addColumn('opens_on', 'text', needed)
      .addColumn('closes_on', 'text', needed)
      .addColumn('state', 'text', needed)
      .addColumn('result', 'text')
      .addColumn('result_on', 'text')
      .addColumn('created_at', 'text', needed)
      .addCheckConstraint('survey_state', oneOf('state', ['draft', 'open', 'closed', 'published']))
      .addCheckConstraint('survey_purpose', oneOf('purpose', ['policy', 'satisfaction', 'other']))
      .addCheckConstraint('survey_days', rule('closes_on >= opens_on'))
      .addCheckConstraint(
        'survey_result',
        rule("(state = 'published') = (result is not null and result_on is not null)"),
      ),
  );
  await table(ground, 'survey_answer', (t) =>
    t
      .addColumn('id', 'text', key)
      .addColumn('survey_id', 'text', (c) => c.notNull().references('survey.id'))
      .addColumn('choices', 'text', needed)
      .addColumn('texts', 'text')
      .addColumn('at', 'text', needed),
  );
  await index(ground, 'survey_answer_survey', 'survey_answer', ['survey_id']);
  await appendOnly(ground, 'survey_answer');
  const changed = "old.state <> 'draft' and (new.questions <> old.questions or new.title <> old.title)";
  await forbid(ground, 'survey', ['update'], 'questions do not change once they are asked', changed);
}
