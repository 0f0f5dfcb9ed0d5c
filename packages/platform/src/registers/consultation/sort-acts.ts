import { randomUUIDv7 } from 'node:crypto';
import type { AdoptionState } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { open } from '../../crypto/seal.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { addCommentEvent } from '../../records/intake.ts';
import { consultationTopic } from '../../records/topics.ts';
import { onConsultation, type Known } from './acts.ts';
import { answerFields, hideReasons } from './fields.ts';
import { addCluster, changeCluster, changeComment, changeConsultation, commentsOn, type CommentRow } from './repo.ts';
import { feedbackProblems, lacksReason, problem, type Stage } from './rules.ts';

/** What the sort page does with the comments that were ticked. */
export const sortActs = ['group', 'join', 'show', 'hide', 'release'] as const;
export type SortAct = (typeof sortActs)[number];

type Which = { readonly id: string; readonly seq?: number | undefined };
const whileSorted: readonly Stage[] = ['open', 'closed', 'sorting'];

/** A comment as it was sent. */
export const bodyOf = ({ keys }: Office, row: CommentRow): string =>
  open(keys, { table: 'comment', column: 'body', id: row.id }, row.body);

async function show(office: Office, actor: Actor, { tx }: Known, row: CommentRow): Promise<void> {
  if (row.state === 'shown') return;
  const name = row.name === null ? null : open(office.keys, { table: 'comment', column: 'name', id: row.id }, row.name);
  await changeComment(tx, row.id, {
    state: 'shown',
    public_body: bodyOf(office, row),
    public_name: name,
    reason: null,
  });
  const at = office.now().toISOString();
  await addCommentEvent(tx, { comment_id: row.id, act: 'show', at, by_actor: actor.id, reason: null });
}

async function hide(office: Office, actor: Actor, { tx }: Known, row: CommentRow, reason: string): Promise<void> {
  await changeComment(tx, row.id, {
    state: 'hidden',
    public_body: null,
    public_name: null,
    reason,
    cluster_id: null,
  });
  const at = office.now().toISOString();
  await addCommentEvent(tx, { comment_id: row.id, act: 'hide', at, by_actor: actor.id, reason });
}

/**
 * Sorts the comments that were ticked: shown, hidden with a reason, put into a new group or one that is there, taken out
 * of it. What waits for review and is put into a group is answered with it and not shown by itself.
 */
export const sortComments = (
  office: Office,
  actor: Actor,
  which: Which,
  act: SortAct,
  typed: Typed,
): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: whileSorted }, async (known) => {
    const { tx, clusters } = known;
    const refs = new Set(typed.lists['ref'] ?? []);
    if (refs.size === 0) return invalid([problem('none-chosen', '/ref')]);
    const chosen = (await commentsOn(tx, consultationTopic(which.id))).filter(({ ref }) => refs.has(ref));
    if (chosen.length !== refs.size) return invalid([problem('foreign', '/ref')]);
    const { summary = '', cluster = '', hideReason = '' } = typed.values;
    const said = Object.hasOwn(hideReasons, hideReason) ? hideReasons[hideReason]?.zh : undefined;
    if (act === 'hide' && said === undefined) return invalid([problem('hide-reason', '/hideReason')]);
    if (act === 'group' && summary.trim() === '') return invalid([problem('summary', '/summary')]);
    const into = clusters.find(({ id }) => id === cluster);
    if (act === 'join' && !into) return invalid([problem('cluster', '/cluster')]);
    if ((act === 'join' || act === 'group') && chosen.some(({ state }) => state === 'hidden'))
      return invalid([problem('hidden', '/ref')]);
    const groupId = act === 'group' ? randomUUIDv7() : (into?.id ?? '');
    if (act === 'group')
      await addCluster(tx, {
        id: groupId,
        consultation_id: which.id,
        number: Math.max(0, ...clusters.map(({ number }) => number)) + 1,
        summary: summary.trim().slice(0, 200),
        concentrated: 0,
        adoption: null,
        response: '',
        reason: '',
      });
    for (const row of chosen)
      if (act === 'show') await show(office, actor, known, row);
      else if (act === 'hide') await hide(office, actor, known, row, said ?? '');
      else if (act === 'release')
        await changeComment(tx, row.id, { state: row.state === 'merged' ? 'pending' : row.state, cluster_id: null });
      else
        await changeComment(tx, row.id, { state: row.state === 'pending' ? 'merged' : row.state, cluster_id: groupId });
    const data = { refs: chosen.map(({ ref }) => ref), ...(groupId !== '' && { cluster: groupId }) };
    await recordEvent(tx, office, actor, { entity: 'consultation', id: which.id, act, data });
    return done(which.id);
  });

/** Answers a group: adopted, partly or not; where many said so and it is not wholly adopted, with the reason (JY-031). */
export const answerCluster = (
  office: Office,
  actor: Actor,
  which: Which,
  clusterId: string,
  typed: Typed,
): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: whileSorted }, async ({ tx, clusters }) => {
    const cluster = clusters.find(({ id }) => id === clusterId);
    if (!cluster) return notFound;
    const read = readFields(answerFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { summary = '', response = '', reason = '' } = read.values;
    const adoption = read.values['adoption'] as AdoptionState; // one of the field's options
    const concentrated = read.values['concentrated'] === 'yes';
    const { number, count } = cluster;
    if (lacksReason({ number, count, concentrated, adoption, reason }))
      return invalid([problem('reason', '/reason', { number, count })]);
    const flag = concentrated ? 1 : 0;
    await changeCluster(tx, clusterId, { summary, concentrated: flag, adoption, response, reason });
    const data = { number, adoption, concentrated };
    await recordEvent(tx, office, actor, { entity: 'consultation', id: which.id, act: 'answer', data });
    return done(which.id);
  });

/** Publishes what came of it: every opinion reviewed, grouped and answered; each author's comment says what became of it. */
export const publishFeedback = (office: Office, actor: Actor, which: Which): Promise<ActResult> =>
  onConsultation(office, actor, which, { stages: ['open', 'closed', 'sorting'], signs: true }, async (known) => {
    const { tx, row, today } = known;
    const comments = await commentsOn(tx, consultationTopic(which.id));
    const clusters = known.clusters.map((one) => ({ ...one, concentrated: one.concentrated === 1 }));
    const pending = comments.filter(({ state }) => state === 'pending').length;
    const unsorted = comments.filter(({ state, cluster_id: group }) => state === 'shown' && group === null).length;
    const problems = feedbackProblems(row, { pending, unsorted, clusters }, today);
    if (problems.length > 0) return invalid(problems);
    for (const { id, cluster_id: group } of comments) {
      const cluster = clusters.find((one) => one.id === group);
      if (cluster?.adoption)
        await changeComment(tx, id, {
          adoption: cluster.adoption,
          adoption_reason: cluster.reason || cluster.response,
        });
    }
    await changeConsultation(tx, which.id, { state: 'answered', concluded_on: today });
    const data = { comments: comments.length, clusters: clusters.length };
    await recordEvent(tx, office, actor, { entity: 'consultation', id: which.id, act: 'feedback', data });
    return done(which.id);
  });
