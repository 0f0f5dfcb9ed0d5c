import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { choicesOf, type SurveyRow } from './repo.ts';
import { countAnswers, questionsIn, stageOf } from './rules.ts';

/** A survey as everybody reads it: its questions while it is open, its counts once the result is published. */
export async function itemOf(office: Office, row: SurveyRow): Promise<object> {
  const stage = stageOf(row, dayOf(office.now()));
  const questions = questionsIn(row.questions);
  const all = await choicesOf(office.store.read, row.id);
  return {
    id: row.id,
    title: row.title,
    department: row.department,
    intro: row.intro,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    state: stage,
    questions,
    answerCount: all.length,
    ...(stage === 'published' && {
      result: row.result ?? '',
      resultOn: row.result_on ?? '',
      counts: countAnswers(questions, all).map(({ question, answered, counts }) => ({
        id: question.id,
        answered,
        counts,
      })),
    }),
  };
}
