import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { asDay, readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { findingFields, rectifyFields } from './fields.ts';
import { changeSample, sampleOf, type SampleRow } from './repo.ts';
import { problem } from './rules.ts';

const onSample = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: { readonly id: string; readonly expectSeq: number | undefined },
  work: Parameters<typeof actOn<SampleRow>>[2],
): Promise<ActResult> =>
  actOn<SampleRow>(
    office,
    {
      entity: 'spotcheck_item',
      id,
      expectSeq,
      find: (tx) => sampleOf(tx, { role: actor.role, departmentId: actor.department }, id),
    },
    async (tx, row) =>
      row.rectified_on === null ? work(tx, row) : invalid([problem('rectified', '', { day: row.rectified_on })]),
  );

/** What the city office found of a row of its sample; what is to be mended has a day. */
export const enterFinding = (
  office: Office,
  actor: Actor,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  onSample(office, actor, { id, expectSeq }, async (tx) => {
    if (actor.role !== 'office') return forbidden;
    const read = readFields(findingFields, typed);
    if (!read.ok) return invalid(read.problems);
    const { note = '', rectifyBy = '' } = read.values;
    const finding = read.values['finding'] === 'rectify' ? 'rectify' : 'sound';
    const problems =
      finding === 'sound'
        ? []
        : [
            ...(note === '' ? [problem('rectify-note', '/note')] : []),
            ...(rectifyBy === '' || rectifyBy < dayOf(office.now()) ? [problem('rectify-by', '/rectifyBy')] : []),
          ];
    if (problems.length > 0) return invalid(problems);
    await changeSample(tx, id, {
      finding,
      note: note === '' ? null : note,
      rectify_by: finding === 'rectify' ? asDay(rectifyBy) : null,
    });
    await recordEvent(tx, office, actor, {
      entity: 'spotcheck_item',
      id,
      act: 'find',
      reason: note,
      data: { finding },
    });
    return done(id);
  });

/** Enters that a department mended what was found. */
export const rectify = (
  office: Office,
  actor: Actor,
  id: string,
  typed: Typed,
  expectSeq?: number,
): Promise<ActResult> =>
  onSample(office, actor, { id, expectSeq }, async (tx, row) => {
    if (actor.role === 'auditor') return forbidden;
    if (row.finding !== 'rectify') return invalid([problem('not-to-rectify', '')]);
    const read = readFields(rectifyFields, typed);
    if (!read.ok) return invalid(read.problems);
    const on = asDay(read.values['on']);
    if (on > dayOf(office.now())) return invalid([problem('future', '/on')]);
    await changeSample(tx, id, { rectified_on: on });
    await recordEvent(tx, office, actor, {
      entity: 'spotcheck_item',
      id,
      act: 'rectify',
      reason: read.values['what'] ?? '',
      data: { on },
    });
    return done(id);
  });
