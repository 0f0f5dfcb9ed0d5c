import { randomUUIDv7 } from 'node:crypto';
import { isDay } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { closedProblems } from '../../records/closed.ts';
import { recordEvent } from '../../records/events.ts';
import { publish } from '../../records/published.ts';
import { draftFields, editFields, interpreterFields, publishFields } from './fields.ts';
import { pairLinks } from './links.ts';
import {
  addInterpretation,
  addInterpreter,
  changeInterpretation,
  documentsToInterpret,
  endInterpreter,
  interpretationSeen,
  interpretersSeen,
  type InterpretationView,
} from './repo.ts';
import { meetStage } from './repo-desk.ts';
import { elementKeys, elementProblems, problem, publishProblems } from './rules.ts';

const entity = 'interpretation';
const sightOf = ({ role, department }: Actor) => ({ role, departmentId: department });

interface Given {
  readonly id: string;
  readonly expectSeq?: number;
}

const contentOf = (values: Readonly<Record<string, string>>, forms: readonly string[]) => ({
  title: values['title'] ?? '',
  forms: JSON.stringify(forms),
  elements: JSON.stringify(
    Object.fromEntries(elementKeys.flatMap((key) => ((values[key] ?? '') === '' ? [] : [[key, values[key]]]))),
  ),
  person: values['person'] ?? '',
  person_role: values['role'] ?? '',
  by_head: values['byHead'] === 'yes' ? 1 : 0,
});

/** Drafts plan or material of a document; material speaks to the nine elements (JY-051). */
export const draftInterpretation = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const documents = await documentsToInterpret(tx, sightOf(actor));
    const options = Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }]));
    const read = readFields(draftFields(options), typed);
    if (!read.ok) return invalid(read.problems);
    const document = documents.find(({ id }) => id === read.values['document']);
    if (!document) return invalid([problem('document', '/document')]);
    const closed = await closedProblems(tx, document.department_id);
    if (closed.length > 0) return invalid(closed);
    const kind = read.values['kind'] === 'plan' ? 'plan' : 'material';
    const problems = kind === 'material' ? elementProblems(read.values) : [];
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addInterpretation(tx, {
      id,
      document_id: document.id,
      department_id: document.department_id,
      kind,
      ...contentOf(read.values, read.lists['forms'] ?? []),
      drafted_by: actor.id,
      approved_by: null,
      approved_on: null,
      published_on: null,
      url: null,
      is_followup: read.values['followup'] === 'yes' ? 1 : 0,
      forward_link: null,
      back_link: null,
      links_at: null,
    });
    await recordEvent(tx, office, actor, { entity, id, act: 'draft', data: { kind, document: document.id } });
    return done(id);
  });

const on = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: Given,
  work: (tx: Parameters<Parameters<typeof withTx>[1]>[0], row: InterpretationView) => Promise<ActResult>,
): Promise<ActResult> =>
  actOn<InterpretationView>(
    office,
    { entity, id, expectSeq, find: (tx) => interpretationSeen(tx, sightOf(actor), id) },
    work,
  );

export const editInterpretation = (office: Office, actor: Actor, given: Given, typed: Typed): Promise<ActResult> =>
  on(office, actor, given, async (tx, row) => {
    if (row.approved_on !== null) return invalid([problem('approved', '')]);
    const read = readFields(editFields, typed);
    if (!read.ok) return invalid(read.problems);
    const problems = row.kind === 'material' ? elementProblems(read.values) : [];
    if (problems.length > 0) return invalid(problems);
    await changeInterpretation(tx, row.id, contentOf(read.values, read.lists['forms'] ?? []));
    await recordEvent(tx, office, actor, { entity, id: row.id, act: 'edit' });
    return done(row.id);
  });

/** The head approves, together with the document (JY-043, JY-045). */
export const approveInterpretation = (office: Office, actor: Actor, given: Given): Promise<ActResult> =>
  on(office, actor, given, async (tx, row) => {
    if (actor.role !== 'head' && actor.role !== 'office') return forbidden;
    if (row.approved_on !== null) return invalid([problem('approved', '')]);
    await changeInterpretation(tx, row.id, { approved_by: actor.id, approved_on: dayOf(office.now()) });
    await recordEvent(tx, office, actor, { entity, id: row.id, act: 'approve' });
    return done(row.id);
  });

/** Publishes approved material once its document is public. */
export const publishInterpretation = (office: Office, actor: Actor, given: Given, typed: Typed): Promise<ActResult> =>
  on(office, actor, given, async (tx, row) => {
    const read = readFields(publishFields, typed);
    if (!read.ok) return invalid(read.problems);
    const today = dayOf(office.now());
    const asked = read.values['on'];
    const day = isDay(asked) ? asked : today;
    const problems = [
      ...(day > today ? [problem('future', '/on')] : []),
      ...publishProblems(
        { kind: row.kind, approvedOn: row.approved_on, publishedOn: row.published_on },
        row.document_published_on,
        day,
      ),
    ];
    if (problems.length > 0) return invalid(problems);
    const typedUrl = read.values['url'] ?? '';
    const url = typedUrl === '' ? `/open/interpretations/${row.id}` : typedUrl;
    await changeInterpretation(tx, row.id, { published_on: day, url });
    if (row.is_followup === 1) await meetStage(tx, row.document_id, row.id);
    await publish(tx, office.store.engine, {
      kind: 'interpretation',
      id: row.id,
      title: row.title,
      text: Object.values(JSON.parse(row.elements) as Record<string, string>).join(' '), // written by contentOf
      url,
      departmentId: row.department_id,
      on: day,
    });
    await recordEvent(tx, office, actor, { entity, id: row.id, act: 'publish', data: { on: day } });
    return done(row.id);
  });

/** Fetches both pages and keeps whether each links to the other (JY-048). `base` is this platform's own address. */
export async function checkLinks(office: Office, actor: Actor, id: string, base: string): Promise<ActResult> {
  const row = await interpretationSeen(office.store.read, sightOf(actor), id);
  if (!row) return notFound;
  if (row.url === null || row.document_url === null) return invalid([problem('unpublished', '')]);
  const absolute = (address: string): string => new URL(address, base).href;
  const { forward, back } = await pairLinks(absolute(row.document_url), absolute(row.url), office.config.allowPrivate);
  const flag = (is: boolean | undefined): number | null => (is === undefined ? null : is ? 1 : 0);
  return withTx(office.store, async (tx) => {
    await changeInterpretation(tx, id, {
      forward_link: flag(forward),
      back_link: flag(back),
      links_at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, {
      entity,
      id,
      act: 'check-links',
      data: { forward: flag(forward), back: flag(back) },
    });
    return done(id);
  });
}

/** Adds somebody to the panel 解读专家队伍 (JY-052). */
export const joinPanel = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const read = readFields(interpreterFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { expert = '', unit = '', field = '', fromOn } = read.values;
    const id = randomUUIDv7();
    const from = isDay(fromOn) ? fromOn : dayOf(office.now());
    await addInterpreter(tx, {
      id,
      department_id: actor.department,
      name: expert,
      unit,
      field,
      from_on: from,
      to_on: null,
    });
    await recordEvent(tx, office, actor, { entity: 'interpreter', id, act: 'join' });
    return done(id);
  });

export const leavePanel = (office: Office, actor: Actor, id: string): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (!(await interpretersSeen(tx, sightOf(actor))).some((one) => one.id === id)) return notFound;
    await endInterpreter(tx, id, dayOf(office.now()));
    await recordEvent(tx, office, actor, { entity: 'interpreter', id, act: 'leave' });
    return done(id);
  });
