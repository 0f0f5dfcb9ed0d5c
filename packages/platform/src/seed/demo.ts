import {
  isOutcome,
  outcomeKeys,
  type ActInput,
  type ApplicantKind,
  type Day,
  type DeskAct,
  type NewRequest,
} from '@gongkai/model';
import { afterWorkingDays, isWorkingDay } from '@gongkai/calendar';
import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import { withTx } from '../db/tx.ts';
import { systemActor, type Office } from '../office.ts';
import { doAct, fileRequest } from '../registers/request/index.ts';
import { submitComment } from '../registers/comment/index.ts';
import { createAccount } from '../staff/staff.ts';
import demo from './demo.json' with { type: 'json' };

/** What the demo's accounts log in with; they exist in demo data alone. */
export const demoPassword = 'gongkai-demo-2018';
const prefix = 'demo.';
const DAY_MS = 86_400_000;

/** One request's way: filed so many days ago, then acts, each some days later. */
interface Way {
  readonly daysAgo: number;
  /** Of the first department, whose accounts a newcomer logs in with. */
  readonly isMine?: true;
  readonly acts: readonly (readonly [days: number, act: DeskAct, input?: ActInput])[];
}

const answer = (outcome: string): ActInput => ({
  outcome,
  text: outcome === 'granted' ? demo.texts.granted : outcome === 'partial' ? demo.texts.partial : demo.texts.reason,
  ...(outcome !== 'granted' && { reason: demo.texts.reason, basis: 'basis' }),
  ...(outcome === 'none.not-held' && { searched: demo.texts.reason }),
  ...((outcome === 'granted' || outcome === 'partial') && { checkedBy: 'head' }),
});
const begun = [
  [1, 'confirm', { how: 'phone' }],
  [2, 'assign', { department: 'organ' }],
] as const;

/** Every state and every outcome once at least; some late, one held, one extended, one ordered anew. */
function ways(): readonly Way[] {
  const open: readonly Way[] = [
    { daysAgo: 0, acts: [] },
    { daysAgo: 1, acts: [] },
    { daysAgo: 3, acts: [[1, 'confirm', { how: 'phone' }]] },
    { daysAgo: 6, acts: begun },
    { daysAgo: 12, acts: begun },
    { daysAgo: 28, isMine: true, acts: begun },
    { daysAgo: 31, isMine: true, acts: begun },
    { daysAgo: 45, isMine: true, acts: begun },
    { daysAgo: 9, acts: [...begun, [4, 'ask-correction', { items: 'items', until: '+14' }]] },
    { daysAgo: 20, acts: [...begun, [5, 'consult', { kind: 'third-party', name: demo.texts.consultee }]] },
    { daysAgo: 26, acts: [...begun, [20, 'extend', { workingDays: 15, reason: demo.texts.reason }]] },
    { daysAgo: 14, acts: [...begun, [6, 'demand-fee', { mode: 'per-page', counted: 120 }]] },
    { daysAgo: 10, acts: [...begun, [5, 'ask-reason', { reason: demo.texts.reason, until: '+10' }]] },
    { daysAgo: 15, acts: [...begun, [9, 'draft-answer', answer('granted')]] },
    { daysAgo: 30, acts: [...begun, [4, 'withdraw']] },
    {
      daysAgo: 50,
      acts: [...begun, [4, 'ask-correction', { items: 'items', until: '+14' }], [25, 'lapse-correction']],
    },
    { daysAgo: 70, acts: [...begun, [6, 'demand-fee', { mode: 'per-item', counted: 14 }], [45, 'lapse-fee']] },
    {
      daysAgo: 80,
      acts: [...begun, [8, 'draft-answer', answer('deny.process')], [10, 'answer'], [70, 'redo', { remedy: 'remedy' }]],
    },
  ];
  const answered = outcomeKeys
    .filter((key) => !key.startsWith('other.lapsed'))
    .flatMap((key, n): readonly Way[] =>
      Array.from(
        { length: key === 'granted' ? 12 : key === 'partial' || key === 'none.not-held' ? 4 : 1 },
        (_, more) => ({
          daysAgo: 40 + n * 7 + more * 11,
          acts: [...begun, [8, 'draft-answer', answer(key)], [11 + (more % 4), 'answer']],
        }),
      ),
    );
  return [...open, ...answered];
}

const kinds: readonly ApplicantKind[] = [
  'natural',
  'natural',
  'natural',
  'enterprise',
  'natural',
  'legal-service',
  'natural',
  'welfare',
  'research',
  'natural',
  'other',
];

/** An invented applicant: its identity number fails its own check digit. */
function applicant(n: number): NewRequest['applicant'] {
  const kind = kinds[n % kinds.length] ?? 'natural';
  const surname = demo.surnames[n % demo.surnames.length] ?? '';
  const person = surname + (demo.given[(n * 5) % demo.given.length] ?? '');
  const organisation = demo.organisations.find(([each]) => each === kind)?.[1];
  const phone = `1380000${String(1000 + n)}`;
  return kind === 'natural' || organisation === undefined
    ? {
        kind: 'natural',
        name: person,
        idKind: 'id-card',
        idNo: `32028119${60 + (n % 40)}0101${String(1000 + n)}`,
        phone,
      }
    : {
        kind,
        name: organisation,
        idKind: 'uscc',
        idNo: `91320281MA${String(10_000_000 + n)}`,
        contactPerson: person,
        phone,
      };
}

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
      const filled = fill(input, { at: dayOf(new Date(at)), organ, head: second, subject });
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
  at = start;
  for (const [n, body] of demo.texts.comment.entries())
    await submitComment(
      moving,
      { id: 'citizen', role: 'citizen', department: '' },
      { topic: 'suggestion', body },
      { key: `seed-${n}`, fingerprint: body },
    );
  return { requests };
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
}

/** Puts in what a way leaves open: days from now on, the organ, a second person. */
function fill(input: ActInput, { at, organ, head, subject }: Filling): ActInput {
  const values: Readonly<Record<string, string>> = {
    organ,
    head,
    items: subject,
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
