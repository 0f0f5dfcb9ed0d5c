import { type Day, type RegisterRow, type Words } from '@gongkai/model';
import { dayOf } from '../../day-of.ts';
import type { Office } from '../../office.ts';
import { seesAll, type Sight } from '../../staff/sight.ts';
import type { Gap } from '../register.ts';
import { owing } from './joint-acts.ts';
import { accountsSeen, censusOf, checksOf, postsSeen, type AccountRow } from './repo.ts';
import { idleDays } from './rules.ts';

const words = {
  main: { zh: '没有确定主账号（JY-110）', en: 'No main account is named (JY-110)' },
  post: { zh: '待审核的发布：{title}', en: 'A post waits for approval: {title}' },
  release: { zh: '已同意、待发布：{title}', en: 'Approved and not yet released: {title}' },
  idle: { zh: '“{handle}”已 {days} 天没有更新', en: '“{handle}” has had no post for {days} days' },
  check: { zh: '普查尚未查看：“{handle}”', en: 'The census has not looked at “{handle}”' },
  carry: { zh: '联动发布待转发：{title}', en: 'To be carried on the main account: {title}' },
  rectify: { zh: '普查要求整改或关停：“{handle}”', en: 'The census asks to put right or close “{handle}”' },
} satisfies Record<string, Words>;

/** What the accounts one may see still lack. */
export async function mediaGaps({ store, now }: Office, sight: Sight, today: Day): Promise<readonly Gap[]> {
  const accounts = (await accountsSeen(store.read, sight)).filter(({ closed_on: on }) => on === null);
  const byId = new Map(accounts.map((row) => [row.id, row]));
  const gaps: Gap[] = [];
  const add = (
    kind: keyof typeof words,
    { id, department_id: departmentId }: Pick<AccountRow, 'id' | 'department_id'>,
    values: Gap['values'],
    { dueOn, isLate = false }: { readonly dueOn?: Day; readonly isLate?: boolean } = {},
  ): void => {
    const due = dueOn === undefined ? {} : { dueOn };
    const href = kind === 'main' ? '/desk/media' : kind === 'carry' ? '/desk/media/joint' : `/desk/media/${id}`;
    gaps.push({ register: 'media', words: words[kind], values: values ?? {}, href, departmentId, isLate, ...due });
  };
  for (const departmentId of new Set(accounts.map((row) => row.department_id))) {
    const own = accounts.filter((row) => row.department_id === departmentId);
    const [first] = own;
    if (first && !own.some((row) => row.is_main === 1)) add('main', first, {});
  }
  for (const row of accounts) {
    const days = idleDays({ lastPostOn: row.last_post_on, registeredOn: row.registered_on }, today);
    if (days !== undefined) add('idle', row, { handle: row.handle, days });
  }
  for (const { account_id: id, state, title } of await postsSeen(store.read, sight)) {
    const account = byId.get(id);
    if (account && (state === 'draft' || state === 'approved'))
      add(state === 'draft' ? 'post' : 'release', account, { title });
  }
  for (const { post, missing } of await owing(store.read))
    for (const row of missing) {
      const dueOn = dayOf(new Date(post.due_at));
      if (seesAll(sight) || row.department_id === sight.departmentId)
        add('carry', row, { title: post.title }, { dueOn, isLate: post.due_at < now().toISOString() });
    }
  const year = Number(today.slice(0, 4));
  const census = await censusOf(store.read, year);
  if (!census) return gaps;
  const checks = await checksOf(store.read, year);
  for (const row of accounts) {
    const check = checks.find((one) => one.account_id === row.id);
    const values = { handle: row.handle };
    if (!check) add('check', row, values, { dueOn: census.closes_on, isLate: census.closes_on < today });
    else if (check.due_on !== null && check.done_on === null)
      add('rectify', row, values, { dueOn: check.due_on, isLate: check.due_on < today });
  }
  return gaps;
}

/** Rows JY-110 to JY-115 of the pack for one department's accounts and posts. */
export async function mediaFacts(
  { store }: Office,
  departmentId: string,
  from: Day,
  to: Day,
): Promise<readonly RegisterRow[]> {
  const sight = { role: 'clerk', departmentId };
  const accounts = (await accountsSeen(store.read, sight)).filter(({ closed_on: on }) => on === null);
  const outsourced = new Set(accounts.filter(({ operator }) => operator === 'outsourced').map(({ id }) => id));
  const posts = (await postsSeen(store.read, sight)).filter(
    ({ state, released_at: at }) =>
      state === 'released' && at !== null && at.slice(0, 10) >= from && at.slice(0, 10) <= to,
  );
  const major = posts.filter((post) => post.is_major === 1);
  const answering = posts.filter((post) => post.opinion_id !== null);
  const reviewed = posts.filter(({ account_id: id }) => outsourced.has(id));
  const hasAny = accounts.length > 0 ? 1 : 0;
  return [
    { row: 'JY-110', examined: hasAny, met: accounts.some((row) => row.is_main === 1) ? hasAny : 0 },
    { row: 'JY-111', examined: accounts.length, met: accounts.filter((row) => row.responsible !== '').length },
    { row: 'JY-113', examined: answering.length, met: answering.length },
    {
      row: 'JY-114',
      examined: major.length,
      met: major.filter(({ signer_post: post }) => post === 'head' || post === 'deputy').length,
    },
    { row: 'JY-115', examined: reviewed.length, met: reviewed.filter((post) => post.reviewed_by !== null).length },
  ];
}
