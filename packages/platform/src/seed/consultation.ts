import { Fault, type Day } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { submitComment } from '../records/intake.ts';
import { consultationTopic } from '../records/topics.ts';
import {
  answerCluster,
  bodyOf,
  clustersOf,
  commentsOn,
  draftConsultation,
  publishConsultation,
  publishFeedback,
  sortComments,
  type SortAct,
} from '../registers/consultation/index.ts';
import seed from './consultation.json' with { type: 'json' };

const addDays = (day: Day, days: number): Day =>
  dayOf(new Date(Date.parse(`${day}T12:00:00+08:00`) + days * 86_400_000));
type Plan = (typeof seed.consultations)[number];
const citizen: Actor = { id: 'citizen', role: 'citizen', department: '' };
const typed = (values: Readonly<Record<string, string>>, ref: readonly string[] = []) => ({ values, lists: { ref } });

/** Consultations in every state: announced, open, a short one, closed and late, being sorted, answered with its reasons. */
export async function seedConsultations(office: Office): Promise<void> {
  const today = dayOf(office.now());
  for (const plan of seed.consultations) {
    const opensOn = addDays(today, -plan.daysAgo);
    const closesOn = addDays(opensOn, plan.days - 1);
    const on = (day: Day): Office => {
      const moment = new Date(Math.min(office.now().getTime(), Date.parse(`${day}T09:30:00+08:00`)));
      return { ...office, now: () => moment };
    };
    const id = await opened(on(opensOn), plan, opensOn, closesOn);
    await said(on, id, plan, opensOn);
    if (plan.comments.length > 0) await sorted(on, id, plan, closesOn);
  }
}

async function opened(office: Office, plan: Plan, opensOn: Day, closesOn: Day): Promise<string> {
  const { department, title, meeting, scope, draftText, basis, explainText, ways, clauses } = plan;
  const { livelihood = '', shortTermReason = '' } = plan;
  const content = { title, meeting, scope, livelihood, draftText, basis, explainText, ways, clauses };
  const clerk: Actor = { id: systemActor.id, role: 'clerk', department };
  const head: Actor = { ...clerk, role: 'head' };
  const id = await done(draftConsultation(office, clerk, typed({ ...content, opensOn, closesOn, shortTermReason })));
  await done(publishConsultation(office, head, { id }));
  return id;
}

type On = (day: Day) => Office;

async function said(on: On, id: string, { comments }: Plan, opensOn: Day): Promise<void> {
  for (const [n, [body = '']] of comments.entries())
    await submitComment(
      on(addDays(opensOn, 1 + (n % 12))),
      citizen,
      { topic: consultationTopic(id), body },
      { key: `seed-${id}-${n}`, fingerprint: body },
    );
}

async function sorted(on: On, id: string, { department, comments, groups, end }: Plan, closesOn: Day): Promise<void> {
  const clerk: Actor = { id: systemActor.id, role: 'clerk', department };
  const office = on(addDays(closesOn, 4));
  const rows = await commentsOn(office.store.read, consultationTopic(id));
  const where = new Map<string, string>(comments.map(([body = '', to = '']) => [body, to]));
  const refs = new Map<string, string[]>();
  for (const row of rows) {
    const body = bodyOf(office, row);
    const to = where.get(body) ?? 'pending';
    refs.set(to, [...(refs.get(to) ?? []), row.ref]);
  }
  const act = (what: SortAct, ref: readonly string[], values: Readonly<Record<string, string>> = {}) =>
    done(sortComments(office, clerk, { id }, what, typed(values, ref)));
  for (const [to, some] of refs)
    if (to.startsWith('hide:')) await act('hide', some, { hideReason: to.slice('hide:'.length) });
    else if (to !== 'pending') await act('show', some);
  for (const [n, [summary = '', adoption = '', response = '', reason = '']] of groups.entries()) {
    await act('group', refs.get(String(n)) ?? [], { summary });
    const cluster = (await clustersOf(office.store.read, id)).at(-1);
    const many = (refs.get(String(n)) ?? []).length > 2 ? 'yes' : '';
    if (adoption !== '' && cluster)
      await done(
        answerCluster(
          office,
          clerk,
          { id },
          cluster.id,
          typed({ summary, adoption, response, reason, concentrated: many }),
        ),
      );
  }
  if (end === 'answered') await done(publishFeedback(on(addDays(closesOn, 10)), { ...clerk, role: 'head' }, { id }));
}

async function done(result: Promise<ActResult>): Promise<string> {
  const got = await result;
  if (got.kind === 'done') return got.id;
  const problems = 'problems' in got ? got.problems.map(({ code, at }) => code + at).join() : got.kind;
  throw new Fault('seed.consultation', problems);
}
