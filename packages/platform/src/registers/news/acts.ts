import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { newsChannels } from '../../db/tables/news.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { asDay, readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { closedProblems } from '../../records/closed.ts';
import { recordEvent } from '../../records/events.ts';
import { actFields, draftFields } from './fields.ts';
import { addCopy, addPlacement, changeCopy, copySeen, documentsWithout, type NewsView } from './repo.ts';
import { newsActs, placeProblems, problem, type NewsAct } from './rules.ts';

const entity = 'news_copy';
const sightOf = ({ role, department }: Actor) => ({ role, departmentId: department });

/** Drafts the copy for the media that goes with a document: its drafter does (JY-050). */
export const draftCopy = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const documents = await documentsWithout(tx, sightOf(actor));
    const options = Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }]));
    const read = readFields(draftFields(options), typed);
    if (!read.ok) return invalid(read.problems);
    const document = documents.find(({ id }) => id === read.values['document']);
    if (!document) return invalid([problem('document', '/document')]);
    const closed = await closedProblems(tx, document.department_id);
    if (closed.length > 0) return invalid(closed);
    const id = randomUUIDv7();
    await addCopy(tx, {
      id,
      document_id: document.id,
      department_id: document.department_id,
      title: read.values['title'] ?? '',
      body: read.values['body'] ?? '',
      state: 'draft',
      drafted_by: actor.id,
      consulted_with: null,
      consulted_on: null,
      cleared_by: null,
      cleared_on: null,
      created_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity, id, act: 'draft', data: { document: document.id } });
    return done(id);
  });

interface Aimed {
  readonly id: string;
  readonly act: NewsAct;
  readonly expectSeq?: number | undefined;
}

/** Changes it, talks it over, clears it, or enters who carried it (JY-050, JY-053). */
export const actOnCopy = (
  office: Office,
  actor: Actor,
  { id, act, expectSeq }: Aimed,
  typed: Typed,
): Promise<ActResult> =>
  actOn<NewsView>(
    office,
    { entity, id, expectSeq, find: (tx) => copySeen(tx, sightOf(actor), id) },
    async (tx, row) => {
      const { from, to, by } = newsActs[act];
      if (actor.role === 'auditor' || (by === 'office' && actor.role !== 'office')) return forbidden;
      if (!from.includes(row.state)) return invalid([problem('state', '')]);
      const read = readFields(actFields[act], typed);
      if (!read.ok) return invalid(read.problems);
      const problems = await kept[act](tx, office, { actor, row, values: read.values });
      if (problems.length > 0) return invalid(problems);
      if (to !== row.state) await changeCopy(tx, id, { state: to });
      const { channel, outlet } = read.values;
      await recordEvent(tx, office, actor, { entity, id, act, ...(act === 'place' && { data: { channel, outlet } }) });
      return done(id);
    },
  );

interface Given {
  readonly actor: Actor;
  readonly row: NewsView;
  readonly values: Readonly<Record<string, string>>;
}

type Keep = (tx: Tx, office: Office, given: Given) => Promise<readonly ReturnType<typeof problem>[]>;

/** What each act writes; problems where it may not. What was talked over and then changed is talked over again. */
const kept: Readonly<Record<NewsAct, Keep>> = {
  async edit(tx, _, { row, values: { title = '', body = '' } }) {
    await changeCopy(tx, row.id, { title, body, state: 'draft', consulted_with: null, consulted_on: null });
    return [];
  },
  async consult(tx, office, { row, values }) {
    const on = asDay(values['on']);
    if (on > dayOf(office.now())) return [problem('future', '/on')];
    await changeCopy(tx, row.id, { state: 'consulted', consulted_with: values['with'] ?? '', consulted_on: on });
    return [];
  },
  async clear(tx, office, { actor, row }) {
    await changeCopy(tx, row.id, { state: 'cleared', cleared_by: actor.id, cleared_on: dayOf(office.now()) });
    return [];
  },
  async place(tx, office, { row, values: { url = '', outlet = '', ...values } }) {
    const channel = newsChannels.find((one) => one === values['channel']) ?? 'press';
    const on = asDay(values['on']);
    const problems = placeProblems({ channel, url, on }, row.document_on, dayOf(office.now()));
    if (problems.length > 0) return problems;
    await addPlacement(tx, {
      id: randomUUIDv7(),
      copy_id: row.id,
      channel,
      outlet,
      url: url === '' ? null : url,
      on_day: on,
      at: office.now().toISOString(),
    });
    return [];
  },
};
