import type { Day } from '@gongkai/model';
import type { Kysely, Selectable } from 'kysely';
import type { SurveyAnswerTable, SurveyTable } from '../../db/tables/message.ts';
import type { Tables } from '../../db/tables.ts';
import type { Tx } from '../../db/tx.ts';
import type { Answers } from './rules.ts';

export type SurveyRow = Selectable<SurveyTable> & { readonly department: string };

const surveys = (source: Kysely<Tables>) =>
  source
    .selectFrom('survey as s')
    .innerJoin('department as d', 'd.id', 's.department_id')
    .selectAll('s')
    .select('d.name as department');

/** Surveys, the one that closes last first; of one department where that is asked. */
export const allSurveys = (source: Kysely<Tables>, departmentId?: string): Promise<SurveyRow[]> =>
  surveys(source)
    .$if(departmentId !== undefined, (q) => q.where('s.department_id', '=', departmentId ?? ''))
    .orderBy('s.closes_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(500)
    .execute();

/** What everybody may see: anything but drafts. */
export const publicSurveys = (source: Kysely<Tables>, departmentId?: string): Promise<SurveyRow[]> =>
  surveys(source)
    .where('s.state', '<>', 'draft')
    .$if(departmentId !== undefined, (q) => q.where('s.department_id', '=', departmentId ?? ''))
    .orderBy('s.closes_on', 'desc')
    .orderBy('s.id', 'desc')
    .limit(200)
    .execute();

export const surveyById = (source: Kysely<Tables>, id: string): Promise<SurveyRow | undefined> =>
  surveys(source).where('s.id', '=', id).executeTakeFirst();

export const addSurvey = (tx: Tx, row: SurveyTable): Promise<unknown> => tx.insertInto('survey').values(row).execute();
export const changeSurvey = (tx: Tx, id: string, change: Partial<Omit<SurveyTable, 'id'>>): Promise<unknown> =>
  tx.updateTable('survey').set(change).where('id', '=', id).execute();
export const addAnswer = (tx: Tx, row: SurveyAnswerTable): Promise<unknown> =>
  tx.insertInto('survey_answer').values(row).execute();

/** What was chosen, answer by answer. */
export async function choicesOf(source: Kysely<Tables>, surveyId: string): Promise<readonly Answers['choices'][]> {
  const rows = await source.selectFrom('survey_answer').select('choices').where('survey_id', '=', surveyId).execute();
  return rows.map(({ choices }) => JSON.parse(choices) as Answers['choices']); // written by answerSurvey
}

/** Answers in words, sealed, newest first. */
export const textsOf = (source: Kysely<Tables>, surveyId: string, limit: number) =>
  source
    .selectFrom('survey_answer')
    .select(['id', 'texts', 'at'])
    .where('survey_id', '=', surveyId)
    .where('texts', 'is not', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** How many satisfaction surveys a department has published the result of, between two days. */
export async function publishedBetween(
  source: Kysely<Tables>,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<number> {
  const { n } = await source
    .selectFrom('survey')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('department_id', '=', departmentId)
    .where('purpose', '=', 'satisfaction')
    .where('result_on', '>=', from)
    .where('result_on', '<=', to)
    .executeTakeFirstOrThrow();
  return Number(n);
}
