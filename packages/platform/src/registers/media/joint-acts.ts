import type { Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, storedMoment, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { addCarry, addJoint, carriedBy, jointPosts, mainAccounts, mayBeJoint } from './repo-desk.ts';
import { wrong } from './rules.ts';

const entity = 'media_joint';

/** What is carried, and until when; `posts` are titles by id. */
export const jointFields = (posts: Readonly<Record<string, Words>>): readonly Field[] => [
  {
    name: 'post',
    label: { zh: '本办已发布的内容', en: 'What we released' },
    kind: 'choice',
    options: posts,
    needed: true,
  },
  { name: 'until', label: { zh: '各单位转发截止', en: 'Carried until' }, kind: 'moment', needed: true },
];
export const carryFields: readonly Field[] = [
  { name: 'url', label: { zh: '转发网址', en: 'Where it was carried' }, kind: 'url', needed: true },
];

/** The city office has what it released carried by every department's main account (JY-117). */
export const orderJoint = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const posts = await mayBeJoint(tx, actor.department);
    const read = readFields(jointFields(Object.fromEntries(posts.map((one) => [one.id, both(one.title)]))), typed);
    if (!read.ok) return invalid(read.problems);
    const { post = '', until = '' } = read.values;
    const dueAt = storedMoment(until);
    const at = office.now().toISOString();
    if (dueAt <= at) return invalid([wrong('past', '/until')]);
    await addJoint(tx, { post_id: post, due_at: dueAt, at });
    await recordEvent(tx, office, actor, { entity, id: post, act: 'order', data: { dueAt } });
    return done(post);
  });

/** A department enters that its main account carried it. */
export const carryJoint = (office: Office, actor: Actor, post: string, typed: Typed): Promise<ActResult> =>
  actOn(
    office,
    {
      entity,
      id: post,
      expectSeq: undefined,
      find: async (tx) => (await jointPosts(tx)).find((one) => one.id === post),
    },
    async (tx, joint): Promise<ActResult> => {
      if (actor.role === 'auditor') return forbidden;
      const account = (await mainAccounts(tx)).find((one) => one.department_id === actor.department);
      if (!account || account.id === joint.account_id) return invalid([wrong('carry-main', '')]);
      if ((await carriedBy(tx)).some((one) => one.post_id === post && one.account_id === account.id))
        return invalid([wrong('carried', '')]);
      const read = readFields(carryFields, typed);
      if (!read.ok) return invalid(read.problems);
      const at = office.now().toISOString();
      await addCarry(tx, { post_id: post, account_id: account.id, at, url: read.values['url'] ?? '' });
      await recordEvent(tx, office, actor, { entity, id: post, act: 'carry', data: { account: account.id } });
      return done(post);
    },
  );

const both = (text: string): Words => ({ zh: text, en: text });

/** Main accounts that still owe a joint release: open when it was ordered, not the one it came from. */
export async function owing(source: Tx | Office['store']['read']) {
  const [posts, accounts, carried] = await Promise.all([jointPosts(source), mainAccounts(source), carriedBy(source)]);
  return posts.map((post) => {
    const asked = accounts.filter(
      ({ id, registered_on: on }) => id !== post.account_id && on <= dayOf(new Date(post.at)),
    );
    const isCarried = ({ id }: { readonly id: string }): boolean =>
      carried.some((one) => one.post_id === post.id && one.account_id === id);
    return { post, asked, missing: asked.filter((one) => !isCarried(one)) };
  });
}
