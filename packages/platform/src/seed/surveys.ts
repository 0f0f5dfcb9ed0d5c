import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { submitFeedback } from '../records/intake.ts';
import { answerSurvey, draftSurvey, openSurvey, publishResult } from '../registers/survey/index.ts';
import seed from './sites.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const typed = (values: Readonly<Record<string, string>>) => ({ values, lists: {} });

function idOf(result: ActResult, what: string): string {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.survey',
    `${what} ${'problems' in result ? result.problems.map(({ code }) => code).join() : result.kind}`,
  );
}

/** A survey with its published result, one that is open, one whose result is missed; and what readers said of pages. */
export async function seedSurveys(office: Office): Promise<void> {
  const now = office.now().getTime();
  const city = await office.store.read
    .selectFrom('department')
    .select('id')
    .where('kind', '=', 'city')
    .executeTakeFirstOrThrow();
  for (const survey of seed.surveys) {
    const { title, purpose, intro, questions, opens, closes, answers, result } = survey;
    let at = now + opens * DAY_MS;
    const moving: Office = { ...office, now: () => new Date(at) };
    const department = survey.department === 'city' ? city.id : survey.department;
    const actor: Actor = { id: systemActor.id, role: 'office', department };
    const day = (days: number): string => dayOf(new Date(now + days * DAY_MS));
    const fields = { title, purpose, intro, questions, opensOn: day(opens), closesOn: day(closes) };
    const id = idOf(await draftSurvey(moving, actor, typed(fields)), title);
    idOf(await openSurvey(moving, actor, { id }), title);
    for (const [n, given] of answers.entries()) {
      const of = (question: string): readonly string[] =>
        [given[Number(question.slice(1)) - 1] ?? []].flat().map((chosen) => String(chosen));
      const filing = { key: `seed-${id}-${String(n)}`, fingerprint: String(n) };
      const answered = await answerSurvey(moving, id, of, filing);
      if (answered.kind !== 'taken') throw new Fault('seed.survey', `${title} ${String(n)}`);
    }
    at = now + (closes + 12) * DAY_MS;
    if (result !== '') idOf(await publishResult(moving, actor, { id }, typed({ result })), title);
  }
  for (const [n, [page = '', kind, text = '']] of seed.feedback.entries()) {
    const given = { url: page, kind: kind === 'error' || kind === 'broken' ? kind : 'accessibility', text } as const;
    const citizen: Actor = { id: 'citizen', role: 'citizen', department: '' };
    await submitFeedback(office, citizen, given, { key: `seed-feedback-${String(n)}`, fingerprint: text });
  }
}
