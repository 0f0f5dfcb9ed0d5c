import { randomUUIDv7 } from 'node:crypto';
import type { SignerPost, Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf, minuteOf } from '../../day-of.ts';
import type { Tx } from '../../db/tx.ts';
import { readFields, storedMoment, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { ACCOUNT, sightOf } from './account-acts.ts';
import { postFields, releaseFields, returnFields, signFields } from './fields.ts';
import {
  accountSeen,
  addPost,
  changeAccount,
  changePost,
  opinionExists,
  postSeen,
  type AccountRow,
  type PostRow,
} from './repo.ts';
import { approvalProblems, wrong } from './rules.ts';

export const POST = 'media_post';

interface Aimed {
  readonly id: string;
  readonly typed: Typed;
  readonly expectSeq?: number | undefined;
}

/** Drafts a post on an account; it waits for somebody else. */
export const draftPost = (office: Office, actor: Actor, { id: accountId, typed }: Aimed): Promise<ActResult> =>
  actOn(
    office,
    { entity: ACCOUNT, id: accountId, expectSeq: undefined, find: (tx) => accountSeen(tx, sightOf(actor), accountId) },
    async (tx, account) => {
      if (actor.role === 'auditor') return forbidden;
      if (account.closed_on !== null) return invalid([wrong('closed', '')]);
      const given = readFields(postFields, typed);
      if (!given.ok) return invalid(given.problems);
      const { title = '', text = '', functions = '', major = '', opinion = '' } = given.values;
      if (opinion !== '' && !(await opinionExists(tx, opinion))) return invalid([wrong('opinion', '/opinion')]);
      const id = randomUUIDv7();
      await addPost(tx, {
        id,
        account_id: accountId,
        title,
        text,
        functions,
        is_major: major === 'yes' ? 1 : 0,
        opinion_id: opinion || null,
        state: 'draft',
        drafted_by: actor.id,
        reviewed_by: null,
        approved_by: null,
        signer_post: null,
        approved_at: null,
        released_at: null,
        url: null,
        created_at: office.now().toISOString(),
      });
      await recordEvent(tx, office, actor, { entity: POST, id, act: 'draft', data: { account: accountId, major } });
      return done(id);
    },
  );

interface PostWork {
  readonly tx: Tx;
  readonly office: Office;
  readonly actor: Actor;
  readonly post: PostRow;
  readonly account: AccountRow;
  readonly values: Readonly<Record<string, string>>;
}

/** One act on a post. */
export interface PostAct {
  readonly label: Words;
  readonly fields: readonly Field[];
  readonly isOpen: (post: PostRow, account: Pick<AccountRow, 'operator'>) => boolean;
  readonly run: (work: PostWork) => Promise<ActResult>;
}

const record = async (
  { tx, office, actor, post }: PostWork,
  act: string,
  reason?: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<ActResult> => {
  await recordEvent(tx, office, actor, {
    entity: POST,
    id: post.id,
    act,
    data,
    ...(reason !== undefined && { reason }),
  });
  return done(post.id);
};

async function review(work: PostWork): Promise<ActResult> {
  const { tx, actor, post } = work;
  if (actor.id === post.drafted_by) return invalid([wrong('own', '')]);
  await changePost(tx, post.id, { reviewed_by: actor.id });
  return record(work, 'review');
}

async function approve(work: PostWork): Promise<ActResult> {
  const { tx, office, actor, post, account, values } = work;
  const signer = values['signer'] as SignerPost; // readFields knows the options
  const problems = approvalProblems(
    { draftedBy: post.drafted_by, reviewedBy: post.reviewed_by, isMajor: post.is_major === 1 },
    account.operator,
    { by: actor.id, role: actor.role, signer },
  );
  if (values['within'] !== 'yes') return invalid([...problems, wrong('within', '/within')]);
  if (problems.length > 0) return invalid(problems);
  const at = office.now().toISOString();
  await changePost(tx, post.id, { state: 'approved', approved_by: actor.id, signer_post: signer, approved_at: at });
  return record(work, 'approve', undefined, { signer });
}

async function sendBack(work: PostWork): Promise<ActResult> {
  await changePost(work.tx, work.post.id, { state: 'returned' });
  return record(work, 'return', work.values['reason']);
}

async function rewrite(work: PostWork): Promise<ActResult> {
  const { tx, actor, post, values } = work;
  await changePost(tx, post.id, {
    title: values['title'] ?? '',
    text: values['text'] ?? '',
    functions: values['functions'] ?? '',
    is_major: values['major'] === 'yes' ? 1 : 0,
    state: 'draft',
    drafted_by: actor.id,
    reviewed_by: null,
  });
  return record(work, 'rewrite');
}

async function release(work: PostWork): Promise<ActResult> {
  const { tx, office, post, account, values } = work;
  const at = storedMoment(values['at'] ?? '');
  if (post.approved_at === null) return invalid([wrong('approved', '')]);
  // a form's moment has no seconds: the minute of the approval is not before it
  const approvedMinute = minuteOf(new Date(post.approved_at));
  if (minuteOf(new Date(at)) < approvedMinute) return invalid([wrong('early', '/at', { at: approvedMinute })]);
  if (at > office.now().toISOString()) return invalid([wrong('not-yet', '/at')]);
  const released = at < post.approved_at ? post.approved_at : at;
  await changePost(tx, post.id, { state: 'released', released_at: released, url: values['url'] || null });
  const on = dayOf(new Date(released));
  if (account.last_post_on === null || account.last_post_on < on)
    await changeAccount(tx, account.id, { last_post_on: on });
  return record(work, 'release', undefined, { at: released });
}

/** Every act on a post, in the order they come. */
export const postActs = {
  review: {
    label: { zh: '第二审核人审核', en: 'Second review' },
    fields: [],
    isOpen: ({ state, reviewed_by: by }, { operator }) => state === 'draft' && operator === 'outsourced' && by === null,
    run: review,
  },
  approve: {
    label: { zh: '同意发布', en: 'Approve' },
    fields: signFields,
    isOpen: ({ state }) => state === 'draft',
    run: approve,
  },
  return: {
    label: { zh: '退回', en: 'Send back' },
    fields: returnFields,
    isOpen: ({ state }) => state === 'draft' || state === 'approved',
    run: sendBack,
  },
  rewrite: {
    label: { zh: '修改后重新送审', en: 'Rewrite' },
    fields: postFields.filter(({ name }) => name !== 'opinion'),
    isOpen: ({ state }) => state === 'returned',
    run: rewrite,
  },
  release: {
    label: { zh: '登记发布', en: 'Record the release' },
    fields: releaseFields,
    isOpen: ({ state }) => state === 'approved',
    run: release,
  },
} as const satisfies Readonly<Record<string, PostAct>>;
export type PostActName = keyof typeof postActs;

/** Does one act on a post. */
export const doPostAct = (office: Office, actor: Actor, { act, ...aimed }: Aimed & { readonly act: PostActName }) =>
  actOn(
    office,
    { entity: POST, id: aimed.id, expectSeq: aimed.expectSeq, find: (tx) => postSeen(tx, sightOf(actor), aimed.id) },
    async (tx, post): Promise<ActResult> => {
      const account = await accountSeen(tx, sightOf(actor), post.account_id);
      const { fields, isOpen, run }: PostAct = postActs[act];
      if (actor.role === 'auditor' || !account) return forbidden;
      if (act === 'release' && post.state === 'draft') return invalid([wrong('approved', '')]);
      if (!isOpen(post, account)) return forbidden;
      const given = readFields(fields, aimed.typed);
      return given.ok ? run({ tx, office, actor, post, account, values: given.values }) : invalid(given.problems);
    },
  );
