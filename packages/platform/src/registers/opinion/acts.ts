import { randomUUIDv7 } from 'node:crypto';
import type { ClockStart, OpinionKind, Severity } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { withTx, type Tx } from '../../db/tx.ts';
import { readFields, storedMoment, type Field, type ReadFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { closedProblems } from '../../records/closed.ts';
import { recordEvent } from '../../records/events.ts';
import { enterFields } from './fields.ts';
import { addCase, caseSeen, wholeOf, type WholeCase } from './repo.ts';
import { timeProblems, type CaseFacts } from './rules.ts';

export const ENTITY = 'opinion_case';

/** What was typed, once it is read. */
export type Given = Extract<ReadFields, { readonly ok: true }>;

/** What an act on a case works with. */
export interface CaseWork {
  readonly tx: Tx;
  readonly office: Office;
  readonly actor: Actor;
  readonly whole: WholeCase;
  readonly given: Given;
}

/** The case as the rules read it. */
export const factsOf = ({ row, releases, transfers }: WholeCase): CaseFacts => ({
  severity: row.severity,
  disposition: row.disposition,
  state: row.state,
  clockStart: row.clock_start,
  detectedAt: row.detected_at,
  occurredAt: row.occurred_at,
  reportedAt: row.reported_at,
  releases: releases.map(({ at, kind, url, speaker_post: speakerPost }) => ({ at, kind, url, speakerPost })),
  transfers: transfers.length,
});

/** Whether an actor's department answers the case; the city office answers for all. */
export const answers = (
  { role, department }: Pick<Actor, 'role' | 'department'>,
  { row, parties }: WholeCase,
): boolean => role === 'office' || row.department_id === department || parties.some(({ id }) => id === department);

/** Does one act on one case: seen, not moved on since, filled in as its fields ask. */
export const onCase = (
  office: Office,
  actor: Actor,
  {
    id,
    expectSeq,
    typed,
    fields,
  }: {
    readonly id: string;
    readonly expectSeq: number | undefined;
    readonly typed: Typed;
    readonly fields: (tx: Tx, whole: WholeCase) => Promise<readonly Field[]> | readonly Field[];
  },
  work: (work: CaseWork) => Promise<ActResult>,
): Promise<ActResult> => {
  const sight = { role: actor.role, departmentId: actor.department };
  return actOn(office, { entity: ENTITY, id, expectSeq, find: (tx) => caseSeen(tx, sight, id) }, async (tx, row) => {
    const whole = await wholeOf(tx, row);
    if (actor.role === 'auditor' || !answers(actor, whole)) return forbidden;
    const given = readFields(await fields(tx, whole), typed);
    return given.ok ? work({ tx, office, actor, whole, given }) : invalid(given.problems);
  });
};

/** Enters what was found: nothing without the time of its discovery. */
export function enterCase(office: Office, actor: Actor, typed: Typed): Promise<ActResult> {
  return withTx(office.store, async (tx) => {
    if (actor.role === 'auditor') return forbidden;
    const closed = await closedProblems(tx, actor.department);
    if (closed.length > 0) return invalid(closed);
    const given = readFields(enterFields, typed);
    if (!given.ok) return invalid(given.problems);
    const { values } = given;
    const value = (name: string): string => values[name] ?? '';
    const now = office.now().toISOString();
    const times = {
      detectedAt: storedMoment(value('detectedAt')),
      occurredAt: storedMoment(value('occurredAt')),
      clockStart: (value('clockStart') || 'detected') as ClockStart, // readFields knows the options
    };
    const problems = timeProblems(times, now);
    if (problems.length > 0) return invalid(problems);
    const id = randomUUIDv7();
    const { kind, severity } = values as { kind: OpinionKind; severity: Severity }; // as above
    await addCase(tx, {
      id,
      title: value('title'),
      summary: value('summary'),
      kind,
      severity,
      disposition: null,
      scope: null,
      source: value('source'),
      source_url: value('sourceUrl') || null,
      occurred_at: times.occurredAt || null,
      detected_at: times.detectedAt,
      clock_start: times.clockStart,
      lead_department_id: null,
      lead_named: 0,
      reported_at: null,
      reported_how: null,
      state: 'found',
      closed_at: null,
      department_id: actor.department,
      created_at: now,
    });
    await recordEvent(tx, office, actor, { entity: ENTITY, id, act: 'enter', data: { kind, severity } });
    return done(id);
  });
}
