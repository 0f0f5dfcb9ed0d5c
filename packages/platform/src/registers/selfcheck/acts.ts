import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { decisions } from '../../db/tables/selfcheck.ts';
import { withTx } from '../../db/tx.ts';
import { asDay, readFields, type Typed } from '../../desk/fields.ts';
import { systemActor, type Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { decideFields, drawFields, finishFields, reportFields } from './fields.ts';
import { attributeOf, listNow } from './list-now.ts';
import {
  addItem,
  addReport,
  addSample,
  addSelfcheck,
  addSpotcheck,
  changeItem,
  catalogueItems,
  documentNow,
  itemOf,
  itemsOf,
  reportsOf,
  selfcheckOf,
  spotchecksOf,
  type ItemRow,
} from './repo.ts';
import {
  daysOf,
  decisionProblems,
  isStillClosed,
  problem,
  progressOf,
  reportProblems,
  sampleSize,
  type StandsNow,
} from './rules.ts';

const sightOf = ({ role, department }: Actor) => ({ role, departmentId: department });
const isOffice = ({ role }: Actor): boolean => role === 'office' || role === 'system';

/**
 * Opens the self-check of this year, or adds to its list what came since. The system does it by itself on 1 November;
 * done twice it changes nothing.
 */
export const openSelfcheck = (office: Office, actor: Actor): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (!isOffice(actor)) return forbidden;
    const today = dayOf(office.now());
    const year = Number(today.slice(0, 4));
    const { opensOn, closesOn, reportDueOn } = daysOf(year);
    if (today < opensOn) return invalid([problem('too-early', '', { year })]);
    const had = await selfcheckOf(tx, year);
    const id = had?.id ?? randomUUIDv7();
    if (!had) await addSelfcheck(tx, { id, year, opens_on: opensOn, closes_on: closesOn, report_due_on: reportDueOn });
    const closed = new Set((await reportsOf(tx, id)).map(({ department_id: department }) => department));
    const undecided = { decision: null, reason: null, legal_ref: null, decided_by: null, done_on: null, url: null };
    let added = 0;
    for (const row of await listNow(tx, year, today)) {
      // a list that was reported on stands as it was reported
      if (closed.has(row.department_id)) continue;
      if (await addItem(tx, { id: randomUUIDv7(), selfcheck_id: id, ...row, ...undecided })) added += 1;
    }
    if (!had || added > 0)
      await recordEvent(tx, office, actor, {
        entity: 'selfcheck',
        id,
        act: had ? 'add' : 'open',
        data: { year, added },
      });
    return done(String(year));
  });

/** An act on one row: whose report is filed, whose list is closed. */
const onItem = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: { readonly id: string; readonly expectSeq: number | undefined },
  work: Parameters<typeof actOn<ItemRow>>[2],
): Promise<ActResult> =>
  actOn<ItemRow>(
    office,
    { entity: 'selfcheck_item', id, expectSeq, find: (tx) => itemOf(tx, sightOf(actor), id) },
    async (tx, row) => {
      if (actor.role === 'auditor') return forbidden;
      const report = (await reportsOf(tx, row.selfcheck_id)).find((one) => one.department_id === row.department_id);
      return report ? invalid([problem('reported', '', { day: report.filed_on })]) : work(tx, row);
    },
  );

/** Decides a row: it stays closed by an article, is opened, or turned from on request to proactive. */
export const decide = (
  office: Office,
  actor: Actor,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  onItem(office, actor, { id, expectSeq }, async (tx) => {
    const read = readFields(decideFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { decision = '', reason = '', legalRef = '' } = read.values;
    const problems = decisionProblems(decision, reason, legalRef);
    if (problems.length > 0) return invalid(problems);
    await changeItem(tx, id, {
      decision: decisions.find((each) => each === decision) ?? null,
      reason: reason === '' ? null : reason,
      legal_ref: legalRef === '' ? null : legalRef,
      decided_by: actor.id,
      done_on: null,
      url: null,
    });
    await recordEvent(tx, office, actor, { entity: 'selfcheck_item', id, act: 'decide', reason, data: { decision } });
    return done(id);
  });

/** Enters that a row is open by now: of documents and items the registers themselves have to say so. */
export const finish = (
  office: Office,
  actor: Actor,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  onItem(office, actor, { id, expectSeq }, async (tx, row) => {
    if (row.decision === null || row.decision === 'keep') return invalid([problem('kept', '')]);
    const read = readFields(finishFields, typed);
    if (!read.ok) return invalid(read.problems);
    const on = asDay(read.values['on']);
    const { url = '' } = read.values;
    const today = dayOf(office.now());
    const { opensOn } = daysOf(row.year);
    const now = await standsNow(tx, row, today);
    const problems = [
      ...(on > today ? [problem('future', '/on')] : []),
      ...(on < opensOn ? [problem('before-open', '/on', { day: opensOn })] : []),
      ...(row.kind === 'asked' && url === '' ? [problem('url', '/url')] : []),
      ...(now && isStillClosed(row.was, now) ? [problem('still-closed', '')] : []),
    ];
    if (problems.length > 0) return invalid(problems);
    await changeItem(tx, id, { done_on: on, url: url === '' ? null : url });
    await recordEvent(tx, office, actor, { entity: 'selfcheck_item', id, act: 'finish', data: { on } });
    return done(id);
  });

/** How what a row is about stands today; undefined where no register can tell. */
async function standsNow(
  tx: Parameters<typeof itemOf>[0],
  row: ItemRow,
  today: ReturnType<typeof dayOf>,
): Promise<StandsNow | undefined> {
  if (row.kind === 'asked') return undefined;
  if (row.kind === 'document') return documentNow(tx, row.about);
  const item = (await catalogueItems(tx, today)).find(({ code }) => code === row.about);
  return item && { attribute: attributeOf(item.fields), isPublic: true };
}

/** Files a department's report with the city office: by its head, once, with nothing left open (JY-026). */
export const fileReport = (
  office: Office,
  actor: Actor,
  { year, department: named }: { readonly year: number; readonly department: string },
  typed: Typed,
): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const selfcheck = await selfcheckOf(tx, year);
    if (!selfcheck) return notFound;
    const department = await departmentNamed(tx, named === '' ? actor.department : named);
    if (department?.active !== 1) return invalid([problem('department', '')]);
    if (actor.role !== 'office' && (actor.role !== 'head' || actor.department !== department.id)) return forbidden;
    const before = (await reportsOf(tx, selfcheck.id)).find((one) => one.department_id === department.id);
    if (before) return invalid([problem('reported', '', { day: before.filed_on })]);
    const read = readFields(reportFields, typed);
    if (!read.ok) return invalid(read.problems);
    const rows = await itemsOf(tx, selfcheck.id, { role: 'clerk', departmentId: department.id });
    const progress = progressOf(rows);
    const problems = reportProblems(progress);
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    await addReport(tx, {
      id,
      selfcheck_id: selfcheck.id,
      department_id: department.id,
      text: read.values['text'] ?? '',
      filed_on: dayOf(office.now()),
      filed_by: actor.id,
    });
    await recordEvent(tx, office, actor, { entity: 'selfcheck_report', id, act: 'file', data: { year, ...progress } });
    return done(id);
  });

/** Draws the city's sample by a seed: the rows whose hash with it is smallest, so that anybody draws the same (JY-027). */
export const drawSample = (office: Office, actor: Actor, year: number, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role !== 'office') return forbidden;
    const selfcheck = await selfcheckOf(tx, year);
    if (!selfcheck) return notFound;
    const read = readFields(drawFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { seed = '' } = read.values;
    if ((await spotchecksOf(tx, selfcheck.id)).some((one) => one.seed === seed))
      return invalid([problem('seed-used', '/seed', { seed })]);
    const rows = (await itemsOf(tx, selfcheck.id)).filter(({ decision }) => decision !== null);
    if (rows.length === 0) return invalid([problem('no-rows', '')]);
    const place = ({ kind, about, department_id: of }: ItemRow): string =>
      createHash('sha256').update(`${seed}\n${of}\n${kind}\n${about}`).digest('hex');
    const drawn = rows
      .map((row) => ({ row, at: place(row) }))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, sampleSize(rows.length));
    const id = randomUUIDv7();
    await addSpotcheck(tx, {
      id,
      selfcheck_id: selfcheck.id,
      seed,
      drawn_from: rows.length,
      drawn_at: office.now().toISOString(),
    });
    await addSample(
      tx,
      drawn.map(({ row }) => ({
        id: randomUUIDv7(),
        spotcheck_id: id,
        item_id: row.id,
        department_id: row.department_id,
        finding: null,
        note: null,
        rectify_by: null,
        rectified_on: null,
      })),
    );
    await recordEvent(tx, office, actor, { entity: 'spotcheck', id, act: 'draw', data: { seed, rows: drawn.length } });
    return done(id);
  });

/** What the nightly job does: through November the list is there by itself, and what comes in is on it. */
export async function keepSelfcheck(office: Office): Promise<void> {
  const today = dayOf(office.now());
  const { opensOn, closesOn } = daysOf(Number(today.slice(0, 4)));
  if (today >= opensOn && today <= closesOn) await openSelfcheck(office, systemActor);
}
