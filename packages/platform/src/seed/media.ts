import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf, minuteOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import {
  carryJoint,
  checkAccount,
  doPostAct,
  draftPost,
  enterAccount,
  mayBeJoint,
  openCensus,
  orderJoint,
} from '../registers/media/index.ts';
import { actorIn, departmentIds } from './organs.ts';
import seed from './media.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const typed = (values: Readonly<Record<string, string>>, lists: Readonly<Record<string, readonly string[]>> = {}) => ({
  values,
  lists,
});
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Accounts of the departments: main ones, some run by others, idle ones, one department without a main one; posts that wait; a census half done. */
export async function seedMedia(office: Office): Promise<void> {
  const ids = await departmentIds(office);
  const accounts = new Map<string, { readonly id: string; readonly code: string }>();
  const before = (days: number): Office => {
    const moment = new Date(office.now().getTime() - days * DAY_MS);
    return { ...office, now: () => moment };
  };
  for (const [at, row] of seed.accounts.entries()) {
    const [code, platform, handle, main, operator, responsible] = row.map(text);
    const daysAgo = Number(row[6]);
    const clerk = actorIn(ids, code ?? '', 'clerk');
    const values = {
      platform: platform ?? '',
      handle: handle ?? '',
      url: `https://${code ?? ''}.lanchuan.example/media/${at + 1}.html`,
      registeredOn: dayOf(new Date(office.now().getTime() - 700 * DAY_MS)),
      responsible: responsible ?? '',
      operator: operator ?? '',
      main: main === '' ? '' : 'yes',
      ...(operator === 'outsourced' && { operatorName: seed.operator, secondReviewer: seed.second }),
    };
    const id = done(await enterAccount(before(daysAgo + 1), clerk, typed(values)));
    accounts.set(handle ?? '', { id, code: code ?? '' });
    const then = before(daysAgo);
    const title = seed.titles[at % seed.titles.length] ?? '';
    const post = done(
      await draftPost(then, clerk, { id, typed: typed({ title, text: seed.text, functions: seed.functions }) }),
    );
    await signed(then, { clerk, head: actorIn(ids, code ?? '', 'head') }, post, operator === 'outsourced');
    const released = typed({ at: minuteOf(then.now()) });
    done(await doPostAct(then, clerk, { id: post, act: 'release', typed: released }));
  }
  const city = actorIn(ids, 'city', 'office');
  const [own] = await mayBeJoint(office.store.read, city.department);
  const until = minuteOf(new Date(office.now().getTime() + DAY_MS));
  const post = done(await orderJoint(office, city, typed({ post: own?.id ?? '', until })));
  for (const code of ['mzj', 'zjj', 'czj']) {
    const clerk = actorIn(ids, code, 'clerk');
    done(await carryJoint(office, clerk, post, typed({ url: `https://${code}.lanchuan.example/media/joint.html` })));
  }
  for (const [handle = '', title = '', major = '', state = ''] of seed.waiting) {
    const { id, code } = accounts.get(handle) ?? { id: '', code: '' };
    const people = { clerk: actorIn(ids, code, 'clerk'), head: actorIn(ids, code, 'head') };
    const post = done(
      await draftPost(office, people.clerk, {
        id,
        typed: typed({ title, text: seed.text, functions: seed.functions, major }),
      }),
    );
    if (state === 'approved') await signed(office, people, post, false);
    if (state === 'returned')
      done(await doPostAct(office, people.head, { id: post, act: 'return', typed: typed({ reason: seed.reason }) }));
  }
  const day = (days: number): string => dayOf(new Date(office.now().getTime() + days * DAY_MS));
  const year = day(0).slice(0, 4);
  const openedOn = day(-25).startsWith(year) ? day(-25) : `${year}-01-01`;
  done(await openCensus(office, city, typed({ openedOn, closesOn: day(5) })));
  for (const [handle, outcome, defects, evidence] of seed.checks) {
    const { id } = accounts.get(text(handle)) ?? { id: '' };
    const found = Array.isArray(defects) ? defects : [];
    const isKept = outcome === 'keep';
    const values = {
      outcome: text(outcome),
      evidence: text(evidence),
      dueOn: isKept ? '' : day(14),
      note: isKept && found.length > 0 ? seed.note : '',
    };
    done(await checkAccount(office, city, id, typed(values, { defects: found })));
  }
}

/** Reviewed where others run the account, then signed by the head. */
async function signed(
  office: Office,
  { clerk, head }: { readonly clerk: Actor; readonly head: Actor },
  post: string,
  isOutsourced: boolean,
): Promise<void> {
  const second: Actor = { ...clerk, id: `${clerk.id}-2` };
  if (isOutsourced) done(await doPostAct(office, second, { id: post, act: 'review', typed: typed({}) }));
  done(await doPostAct(office, head, { id: post, act: 'approve', typed: typed({ signer: 'head', within: 'yes' }) }));
}

function done(result: ActResult): string {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.media',
    'problems' in result ? result.problems.map(({ code, at }) => code + at).join() : result.kind,
  );
}
