import {
  actFields,
  agreedBy,
  readAct,
  stateAfter,
  transitionOf,
  type ActInput,
  type ActorRole,
  type DeskAct,
  type Problem,
  type Words,
} from '@gongkai/model';
import { openRequestKey } from '../../crypto/request-key.ts';
import { recordAct, type Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import type { RequestEventTable } from '../../db/tables/request.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { effect, feeOfAct, letterFor, type Case } from './effects.ts';
import { guard } from './guard.ts';
import { requestLaw } from './law.ts';
import { EmptyPlace } from './letter-text.ts';
import { privacyOf, type Privacy } from './privacy.ts';
import { addEvent, consulteesOf, eventsOf, putView, requestToActOn, sealedKeyOf } from './repo.ts';
import { countersAfter, dayIn, stateOf, type RequestEvent } from './rules.ts';
import { viewAfter } from './view.ts';

const words = {
  gone: { zh: '该申请的个人信息已按规定清除，不能再办理', en: 'This request was erased and cannot be worked on' },
  state: { zh: '“{act}”不能在“{state}”时办理，请刷新页面', en: '“{act}” cannot be done now; please reload the page' },
  role: { zh: '您的角色不能办理“{act}”', en: 'Your role may not do “{act}”' },
  letter: { zh: '告知书尚缺“{place}”，不能制发', en: 'The letter lacks “{place}” and is not issued' },
  seq: { zh: '他人刚刚办理了此件，请刷新后再办', en: 'Somebody else has just worked on this; reload it first' },
} satisfies Record<string, Words>;

/** What became of an act: done, with the number of its event; or why not. */
export type ActResult =
  | { readonly kind: 'done'; readonly seq: number; readonly letterId?: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict' | 'forbidden' | 'invalid'; readonly problems: readonly Problem[] };

/** One act on one request. `expectSeq` is the last event its author saw: another's act in between is a conflict. */
export interface ActCall {
  readonly no: string;
  readonly act: DeskAct;
  readonly input: unknown;
  readonly expectSeq?: number;
}

const problem = (code: string, at: string, text: Words, values: Problem['values'] = {}): Problem => ({
  code: `act.${code}`,
  at,
  words: text,
  values,
});

async function caseOf(tx: Tx, { keys, store }: Office, no: string): Promise<Case | 'not-found' | 'erased'> {
  const row = await requestToActOn(tx, store.engine, no);
  if (!row) return 'not-found';
  const sealed = await sealedKeyOf(tx, row.id);
  if (sealed === undefined) return 'erased';
  const privacy = privacyOf(keys, row.id, openRequestKey(keys, row.id, sealed));
  return { row, privacy, events: await eventsOf(tx, row.id, privacy.event) };
}

/** Runs what issues letters; one with a hole in it is never issued, and nothing of its act stays. */
export async function withWholeLetters<T>(
  work: () => Promise<T>,
): Promise<T | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EmptyPlace)) throw error;
    return {
      kind: 'invalid',
      problems: [problem('letter', `/${error.place}`, words.letter, { place: error.place })],
    };
  }
}

/** Does an act: machine, role, guards, then event, projection, letter and audit in one transaction, or nothing. */
export const doAct = (office: Office, actor: Actor, call: ActCall): Promise<ActResult> =>
  withWholeLetters(() => withTx(office.store, (tx) => actIn(tx, office, actor, call)));

/** The same inside a transaction of the caller's. Throws `EmptyPlace` where its letter lacks something. */
export async function actIn(
  tx: Tx,
  office: Office,
  actor: Actor,
  { no, act, input: given, expectSeq }: ActCall,
): Promise<ActResult> {
  const found = await caseOf(tx, office, no);
  if (found === 'not-found') return { kind: 'not-found' };
  if (found === 'erased') return { kind: 'conflict', problems: [problem('erased', '', words.gone)] };
  const { row, events } = found;
  const transition = transitionOf(act);
  const names = { act: transition.words.zh, state: stateOf(events) };
  const role = actor.role as ActorRole; // checked against the row's list below
  if (!transition.who.includes(role)) return { kind: 'forbidden', problems: [problem('role', '', words.role, names)] };
  const last = events.at(-1)?.seq ?? 0;
  if (expectSeq !== undefined && expectSeq !== last)
    return { kind: 'conflict', problems: [problem('seq', '/expectSeq', words.seq)] };
  const to = stateAfter(stateOf(events), act);
  if (to === undefined) return { kind: 'conflict', problems: [problem('state', '', words.state, names)] };
  const more = transition.headAgrees && role === 'clerk' ? [agreedBy] : [];
  const read = readAct(act, given, more);
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const today = dayOf(office.now());
  const waiting = (await consulteesOf(tx, row.id)).filter(({ replied_on: replied }) => replied === null).length;
  const input = read.value;
  const feeFen = feeOfAct(input);
  const problems = guard(act, input, {
    events,
    channel: row.channel,
    today,
    law: requestLaw,
    actor: actor.id,
    waiting,
    ...(feeFen !== undefined && { feeFen }),
  });
  if (problems.length > 0) return { kind: 'invalid', problems };
  const prepared = await effect(tx, office, found, act, input);
  if (!prepared.ok) return { kind: 'invalid', problems: prepared.problems };
  const at = office.now();
  const on = dayIn(input, 'on') ?? today;
  const event: RequestEvent = {
    seq: last + 1,
    ...countersAfter(events, act),
    act,
    at: at.toISOString(),
    on,
    by: actor.id,
    from: stateOf(events),
    to,
    ...split(act, { ...input, ...prepared.value }),
  };
  await addEvent(tx, eventRow(row.id, found.privacy, event));
  const all = [...events, event];
  const letterId = await letterFor(tx, actor.id, found, all);
  await putView(
    tx,
    viewAfter({
      requestId: row.id,
      channel: row.channel,
      departmentId: row.organ_id,
      events: all,
      today,
      law: requestLaw,
    }),
  );
  await recordAct(tx, { engine: office.store.engine, digest: office.digest }, at, actor, {
    act: `request.${act}`,
    entity: 'request',
    entityId: row.id,
    data: { no, seq: event.seq, from: event.from, to },
  });
  return { kind: 'done', seq: event.seq, ...(letterId !== undefined && { letterId }) };
}

/** What names people apart from what does not. */
function split(act: DeskAct, input: ActInput): Pick<RequestEvent, 'data' | 'personal'> {
  const sealed = new Set(actFields[act].filter(({ personal }) => personal).map(({ name }) => name));
  const part = (isSealed: boolean): ActInput =>
    Object.fromEntries(Object.entries(input).filter(([name]) => sealed.has(name) === isSealed));
  const personal = part(true);
  return { data: part(false), personal: Object.keys(personal).length > 0 ? personal : undefined };
}

const eventRow = (requestId: string, privacy: Privacy, event: RequestEvent): RequestEventTable => ({
  request_id: requestId,
  seq: event.seq,
  round: event.round,
  run: event.run,
  act: event.act,
  at: event.at,
  on_day: event.on,
  by_actor: event.by,
  from_state: event.from ?? null,
  to_state: event.to,
  data: JSON.stringify(event.data),
  private: event.personal
    ? privacy.sealText('request_event', 'private', `${requestId}/${event.seq}`, JSON.stringify(event.personal))
    : null,
});
