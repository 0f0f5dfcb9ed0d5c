import { Fault, type Day } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import type { ActResult } from '../records/act-result.ts';
import { systemActor, type Office } from '../office.ts';
import {
  actOnTask,
  assignTask,
  enterLeader,
  enterPoint,
  enterPost,
  filePlan,
  hearReport,
  holdSession,
  leadersOf,
  planTraining,
  sessionsOf,
  setUpBody,
  signIn,
} from '../registers/organisation/index.ts';
import demo from './demo.json' with { type: 'json' };
import seed from './organisation.json' with { type: 'json' };

const cityOffice: Actor = { id: systemActor.id, role: 'office', department: 'city' };
const typed = (values: Readonly<Record<string, string>>, lists: Readonly<Record<string, readonly string[]>> = {}) => ({
  values,
  lists,
});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Leaders, bodies, the year's papers and tasks, training: some departments have all of it, some lack what the desk then names. */
export async function seedOrganisation(office: Office): Promise<void> {
  const today = dayOf(office.now());
  const year = today.slice(0, 4);
  /** A day of this year that is not to come. */
  const past = (monthDay: string): Day => {
    const day = `${year}-${monthDay}` as Day; // the texts have months and days that exist
    return day < today ? day : today;
  };
  const ids = new Map<string, string>();
  const rows = await office.store.read.selectFrom('department').select(['id', 'code', 'kind']).execute();
  for (const { id, code, kind } of rows) ids.set(kind === 'city' ? 'city' : code, id);
  const codeOf = (department: unknown): string => ids.get(text(department)) ?? text(department);
  const order = new Map<string, number>();
  for (const [department, name, post, division, flags] of seed.leaders) {
    const place = (order.get(text(department)) ?? 0) + 1;
    order.set(text(department), place);
    const given = {
      department: codeOf(department),
      name: text(name),
      post: text(post),
      order: String(place),
      division: text(division),
      fromOn: '2023-02-01',
    };
    const duties = { isHead: flags?.includes('head') ? 'yes' : '', openness: flags?.includes('openness') ? 'yes' : '' };
    await done(enterLeader(office, cityOffice, typed({ ...given, ...duties })));
  }
  for (const [department, kind, name, decision, decidedOn, members] of seed.bodies)
    await done(
      setUpBody(
        office,
        cityOffice,
        typed({
          department: codeOf(department),
          kind: text(kind),
          name: text(name),
          decision: text(decision),
          decidedOn: text(decidedOn),
          members: text(members),
        }),
      ),
    );
  for (const [department, title, person, fullTime, inPost, fromOn] of seed.posts)
    await done(
      enterPost(
        office,
        cityOffice,
        typed({
          department: codeOf(department),
          title: text(title),
          person: text(person),
          fullTime: text(fullTime),
          inPost: text(inPost),
          fromOn: text(fromOn),
        }),
      ),
    );
  await seedOthers(
    office,
    [...ids.keys()].filter((code) => !order.has(code)),
  );
  const leaderWith = async (department: string, flag: 'is_head' | 'openness_duty'): Promise<string> =>
    (await leadersOf(office.store.read, department)).find((one) => one[flag] === 1)?.id ?? '';
  for (const [department, monthDay, meeting, topic, decided] of seed.heard) {
    const code = codeOf(department);
    const leader = await leaderWith(code, 'is_head');
    await done(
      hearReport(
        office,
        cityOffice,
        typed({
          department: code,
          on: past(text(monthDay)),
          meeting: text(meeting),
          leader,
          topic: text(topic),
          decided: text(decided),
        }),
      ),
    );
  }
  for (const [department, kind, title] of seed.plans) {
    const code = codeOf(department);
    const leader = await leaderWith(code, 'openness_duty');
    const url = `https://oa.lanchuan.example/zwgk/${year}/${text(department)}-${text(kind)}`;
    await done(
      filePlan(
        office,
        cityOffice,
        typed({ department: code, year, kind: text(kind), title: text(title), leader, signedOn: past('02-20'), url }),
      ),
    );
  }
  await seedPoints(office, year, codeOf, past);
  await seedTrainings(office, year, codeOf, past);
}

/** The other departments have their head, who answers for openness, and a group; two have nothing, and are told so. */
async function seedOthers(office: Office, codes: readonly string[]): Promise<void> {
  const { others } = seed;
  const surnames = Array.from(demo.surnames);
  const nameAt = (n: number): string =>
    (surnames[(n * 5) % surnames.length] ?? '') + (demo.given[(n * 7) % demo.given.length] ?? '');
  for (const [n, department] of codes.entries()) {
    if (others.without.includes(department)) continue;
    for (const [at, [post = '', division = '']] of [others.head, others.deputy].entries()) {
      const given = {
        department,
        name: nameAt(n * 2 + at),
        post,
        division,
        order: String(at + 1),
        fromOn: '2023-02-01',
      };
      const duties = at === 0 ? { isHead: 'yes' } : { openness: 'yes' };
      await done(enterLeader(office, cityOffice, typed({ ...given, ...duties })));
    }
    if (n % 3 === 0) continue;
    const group = { department, kind: 'leading-group', name: others.group, decision: others.decision };
    await done(setUpBody(office, cityOffice, typed({ ...group, decidedOn: '2018-06-20', members: others.members })));
  }
}

type Past = (monthDay: string) => Day;
type CodeOf = (department: unknown) => string;

async function seedPoints(office: Office, year: string, codeOf: CodeOf, past: Past): Promise<void> {
  for (const [n, [title, asks, tasks]] of seed.points.entries()) {
    const point = await done(
      enterPoint(
        office,
        cityOffice,
        typed({ year, number: String(n + 1), title: text(title), text: text(asks), basis: seed.basis }),
      ),
    );
    for (const [department, task = '', monthDay = '', state = '', result = ''] of Array.isArray(tasks) ? tasks : []) {
      const id = await done(
        assignTask(
          office,
          cityOffice,
          point,
          typed({ department: codeOf(department), task, dueOn: `${year}-${monthDay}` }),
        ),
      );
      const actor: Actor = { id: systemActor.id, role: 'clerk', department: codeOf(department) };
      if (state !== '') await done(actOnTask(office, actor, id, 'report', typed({ result, doneOn: past(monthDay) })));
      if (state === 'close') await done(actOnTask(office, cityOffice, id, 'close', typed({})));
      if (state === 'return') await done(actOnTask(office, cityOffice, id, 'return', typed({ reason: seed.returned })));
      if (state === '' && past(monthDay) === `${year}-${monthDay}`)
        await done(actOnTask(office, cityOffice, id, 'urge', typed({ reason: seed.urged })));
    }
  }
}

async function seedTrainings(office: Office, year: string, codeOf: CodeOf, past: Past): Promise<void> {
  for (const [department, kind, title, audience, planned, held, hours, place, speaker] of seed.trainings) {
    const values = {
      department: codeOf(department),
      year,
      kind: text(kind),
      title: text(title),
      plannedOn: `${year}-${text(planned)}`,
    };
    const id = await done(planTraining(office, cityOffice, typed(values, { audience: text(audience).split(' ') })));
    if (text(held) === '') continue;
    await done(
      holdSession(
        office,
        cityOffice,
        id,
        typed({ on: past(text(held)), hours: String(hours), place: text(place), speaker: text(speaker) }),
      ),
    );
    const [session] = await sessionsOf(office.store.read, [id]);
    for (const [from, names] of seed.attendance)
      await done(
        signIn(
          office,
          { id: systemActor.id, role: 'clerk', department: codeOf(from) },
          session?.id ?? '',
          typed({ names: text(names) }),
        ),
      );
  }
}

async function done(result: Promise<ActResult>): Promise<string> {
  const got = await result;
  if (got.kind === 'done') return got.id;
  throw new Fault(
    'seed.organisation',
    'problems' in got ? got.problems.map(({ code, at }) => code + at).join() : got.kind,
  );
}
