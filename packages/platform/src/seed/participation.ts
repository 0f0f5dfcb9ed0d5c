import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { systemActor, type Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { importHotline } from '../registers/hotline/index.ts';
import { actOnActivity, enterEvaluation, planActivity } from '../registers/participation/index.ts';
import { csvOf } from '../views/csv.ts';
import seed from './participation.json' with { type: 'json' };

const DAY_MS = 86_400_000;
/** An activity is planned and announced this long before its day. */
const AHEAD = 18;
const steps = ['announced', 'held', 'reported'];
const office: Actor = { id: systemActor.id, role: 'office', department: 'd-city' };

async function done(result: Promise<ActResult>, what: string): Promise<string> {
  const given = await result;
  if (given.kind === 'done') return given.id;
  throw new Fault(
    'seed.participation',
    `${what} ${'problems' in given ? given.problems.map(({ code, at }) => code + at).join() : given.kind}`,
  );
}

type Plan = (typeof seed.activities)[number];

/** Activities of every kind and state, what outsiders found, and three months of the hotline. */
export async function seedParticipation(at: Office): Promise<void> {
  const now = at.now().getTime();
  const on = (days: number): Office => ({ ...at, now: () => new Date(Math.min(now, now + days * DAY_MS)) });
  const day = (days: number): string => dayOf(new Date(now + days * DAY_MS));
  const city = await at.store.read
    .selectFrom('department')
    .select('id')
    .where('kind', '=', 'city')
    .executeTakeFirstOrThrow();
  for (const plan of seed.activities)
    await activity(on, day, plan, plan.department === 'city' ? city.id : plan.department);
  for (const [department = '', kind = '', policy = '', evaluator = '', days = 0, result = ''] of seed.evaluations) {
    const values = { department, kind, policy, evaluator, on: day(Number(days)), result };
    const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    await done(enterEvaluation(at, office, { values: typed, lists: {} }), policy.toString());
  }
  await hotline(at);
}

async function activity(
  on: (days: number) => Office,
  day: (days: number) => string,
  plan: Plan,
  department: string,
): Promise<void> {
  const { kind, title, scope, days, begins, ends, place, summary, to, fields } = plan;
  const times = { startsAt: `${day(days)}T${begins}`, endsAt: `${day(days)}T${ends}` };
  const values = { department, kind, title, scope, place, summary, ...times, ...fields };
  const before = on(days - AHEAD);
  const lists = { ways: plan.ways, channels: plan.channels };
  const id = await done(planActivity(before, office, { values, lists }), title);
  const act = (when: Office, name: Parameters<typeof actOnActivity>[3], typed: Readonly<Record<string, string>> = {}) =>
    done(actOnActivity(when, office, { id }, name, { values: typed, lists: {} }), `${name} ${title}`);
  const step = steps.indexOf(to);
  if (step >= 0 || to === 'cancelled') await act(before, 'announce');
  if (to === 'cancelled') await act(on(days - 3), 'cancel', { reason: plan.summary });
  if (step < 1) return;
  await act(on(days), 'hold', { attended: String(plan.attended) });
  for (const [category = '', count = '', origin = ''] of plan.attendees)
    await act(on(days), 'attend', { category, count, origin });
  if (step > 1) await act(on(days + 4), 'report', { reportText: plan.report });
}

/** The hotline of three months that are over, each a file of its own. */
async function hotline(at: Office): Promise<void> {
  const [year = 0, number = 1] = dayOf(at.now()).split('-').map(Number);
  for (const back of [3, 2, 1]) {
    const month = year * 12 + number - 1 - back;
    const name = `${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
    const rows = seed.hotline.rows.map(([department, ...counts]) => [
      name,
      String(department),
      ...counts.map((count, column) => String(Number(count) + (column === 0 ? back * 5 : 0))),
    ]);
    const file = Buffer.from(csvOf([seed.hotline.heads, ...rows]));
    const { kind, problems } = await importHotline(at, office, file, false);
    if (kind !== 'saved') throw new Fault('seed.hotline', `${name} ${kind} ${problems.map(({ code }) => code).join()}`);
  }
}
