import { isOutcome, type ActInput, type Day, type DeskAct, type NewRequest } from '@gongkai/model';
import { afterWorkingDays, isWorkingDay } from '@gongkai/calendar';
import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { withTx } from '../db/tx.ts';
import { systemActor, type Office } from '../office.ts';
import { doAct, fileRequest } from '../registers/request/index.ts';
import { submitComment } from '../records/intake.ts';
import { closeRemedy, enterRemedy, orderRedo } from '../registers/remedy/index.ts';
import { createAccount } from '../staff/staff.ts';
import { seedConsultations } from './consultation.ts';
import demo from './demo.json' with { type: 'json' };
import { seedDocuments } from './documents.ts';
import { seedInterpretations } from './interpretations.ts';
import { seedLists } from './lists.ts';
import { seedOrganisation } from './organisation.ts';
import { seedParticipation } from './participation.ts';
import { applicant } from './people.ts';
import { seedMeetings, seedSelfcheck } from './selfcheck.ts';
import { seedMedia } from './media.ts';
import { seedNews } from './news.ts';
import { seedOpenData } from './open-data.ts';
import { seedOpinion } from './opinion.ts';
import { seedReports } from './reports.ts';
import { seedMessages } from './messages.ts';
import { seedGuides, seedPerformance, seedSites } from './sites.ts';
import { seedSurveys } from './surveys.ts';
import { ways } from './ways.ts';

/** What the demo's accounts log in with; they exist in demo data alone. */
export const demoPassword = 'gongkai-demo-2018';
const prefix = 'demo.';
const DAY_MS = 86_400_000;

/** Fills an empty office with believable registers, by the acts themselves under a clock that moves. Throws `seed.not-empty` where real people work. */
export async function seedDemo(office: Office): Promise<{ readonly requests: number }> {
  const { store } = office;
  const others = await store.db.selectFrom('account').select('id').where('login', 'not like', `${prefix}%`).execute();
  const filed = await store.db.selectFrom('request').select('id').limit(1).execute();
  if (others.length > 0 || filed.length > 0) throw new Fault('seed.not-empty', String(others.length));
  const start = office.now().getTime();
  let at = start;
  const moving: Office = { ...office, now: () => new Date(at) };
  for (const [code, name, kind, macro, economy] of demo.departments) {
    const row = {
      id: String(code),
      code: String(code),
      name: String(name),
      kind: kind === 'town' ? 'town' : 'department',
      macro_or_livelihood: Number(macro),
      economy_or_society: Number(economy),
      active: 1,
      created_at: new Date(at).toISOString(),
    } as const;
    await withTx(store, (tx) =>
      tx
        .insertInto('department')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
  const heads = new Map<string, string>();
  let second = '';
  for (const [login = '', name = '', role = '', department = ''] of demo.accounts) {
    const { id, problems } = await createAccount(moving, systemActor, {
      login,
      name,
      role,
      department,
      password: demoPassword,
    });
    if (problems.length > 0 || id === undefined) throw new Fault('seed.account', login);
    if (role === 'head') heads.set(department, id);
    if (role === 'clerk') second = id;
  }
  let requests = 0;
  for (const [n, way] of ways()
    .toSorted((a, b) => b.daysAgo - a.daysAgo)
    .entries()) {
    const [organ = 'mzj', subject = ''] = demo.subjects[way.isMine ? 0 : n % demo.subjects.length] ?? [];
    const head: Actor = { id: heads.get(organ) ?? systemActor.id, role: 'head', department: organ };
    const moment = (days: number): number => Math.min(start, workday(start - (way.daysAgo - days) * DAY_MS));
    at = moment(0);
    const given: NewRequest = {
      organ,
      applicant: applicant(n),
      wanted: { name: subject },
      carrier: n % 3 === 0 ? 'paper' : 'electronic',
      delivery: n % 3 === 0 ? 'self-pickup' : 'online',
    };
    const done = await withTx(store, (tx) =>
      fileRequest(tx, moving, systemActor, given, { channel: 'internet', formVersion: 'demo' }),
    );
    if (!done.ok) throw new Fault('seed.request', done.problems.map(({ code }) => code).join());
    requests += 1;
    for (const [days, act, input = {}] of way.acts) {
      at = moment(days);
      const actor: Actor = act === 'redo' ? { ...systemActor, role: 'office' } : head;
      const remedy = act === 'redo' ? await orderedAnew(moving, done.value.no) : '';
      const filled = fill(input, { at: dayOf(new Date(at)), organ, head: second, subject, remedy });
      const result = await doAct(moving, actor, {
        no: done.value.no,
        act,
        input: { ...filled, ...(hasDay(act) && { on: dayOf(new Date(at)) }) },
      });
      if (result.kind !== 'done')
        throw new Fault(
          'seed.act',
          `${act} ${'problems' in result ? result.problems.map(({ code, at: place }) => code + place).join() : ''}`,
        );
    }
  }
  const year = Number(dayOf(new Date(start)).slice(0, 4));
  at = Math.min(start, Date.parse(`${year}-01-20T09:00:00+08:00`));
  await seedReports(moving, year - 1);
  at = start;
  await seedInterpretations(moving, await seedDocuments(moving));
  await seedNews(moving);
  await seedLists(moving, heads);
  await seedOrganisation(moving);
  await seedSelfcheck(moving);
  await seedMeetings(moving);
  await seedConsultations(moving);
  await seedParticipation(moving);
  await seedOpinion(moving);
  await seedMedia(moving);
  await seedOpenData(moving);
  await seedSites(moving);
  await seedPerformance(moving);
  await seedGuides(moving);
  await seedMessages(moving);
  await seedSurveys(moving);
  for (const [n, body] of demo.texts.comment.entries())
    await submitComment(
      moving,
      { id: 'citizen', role: 'citizen', department: '' },
      { topic: 'suggestion', body },
      { key: `seed-${n}`, fingerprint: body },
    );
  return { requests };
}

/** A review that found the answer wrong, closed today, with an order to answer again; its id. */
async function orderedAnew(office: Office, requestNo: string): Promise<string> {
  const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
  const on = dayOf(office.now());
  const entered = await enterRemedy(office, cityOffice, {
    kind: 'review',
    caseNo: `DEMO-${on}`,
    receivedOn: on,
    requestNo,
  });
  if (entered.kind !== 'done') throw new Fault('seed.remedy', requestNo);
  const { id } = entered;
  await closeRemedy(office, cityOffice, id, { result: 'corrected', closedOn: on });
  await orderRedo(office, cityOffice, id, { dueOn: afterWorkingDays(on, 15).due });
  return id;
}

const hasDay = (act: DeskAct): boolean => !['assign', 'draft-answer', 'send-back'].includes(act);

/** The working day at or before a moment, at the same hour. */
function workday(moment: number): number {
  let at = moment;
  while (!isWorkingDay(dayOf(new Date(at)))) at -= DAY_MS;
  return at;
}

interface Filling {
  readonly at: Day;
  readonly organ: string;
  readonly head: string;
  readonly subject: string;
  /** Id of the case that orders an answer anew; `''` where none does. */
  readonly remedy: string;
}

/** Puts in what a way leaves open: days from now on, the organ, a second person. */
function fill(input: ActInput, { at, organ, head, subject, remedy }: Filling): ActInput {
  const values: Readonly<Record<string, string>> = {
    organ,
    head,
    items: subject,
    remedy,
    phone: '\u7535\u8bdd',
    basis: '\u6761\u4f8b',
  };
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      if (/^\+\d+$/.test(value)) return [name, afterWorkingDays(at, Number(value)).due];
      return [name, name === 'outcome' && isOutcome(value) ? value : (values[value] ?? value)];
    }),
  );
}
