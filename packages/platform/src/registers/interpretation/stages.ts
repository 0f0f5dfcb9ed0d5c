import { randomUUIDv7 } from 'node:crypto';
import { isDay } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import { withTx } from '../../db/tx.ts';
import { readFields, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, notFound, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { dropFields, stageFields } from './fields.ts';
import { documentsToInterpret } from './repo.ts';
import { addStage, endStage, openStages } from './repo-desk.ts';
import { problem } from './rules.ts';

const entity = 'interpretation_stage';

/** Plans when a document is explained again while it is carried out (JY-049): the policy fixes no term, the department does. */
export const planStage = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const documents = await documentsToInterpret(tx, { role: actor.role, departmentId: actor.department });
    const options = Object.fromEntries(documents.map((one) => [one.id, { zh: one.title, en: one.title }]));
    const read = readFields(stageFields(options), typed);
    if (!read.ok) return invalid(read.problems);
    const { document: documentId = '', why = '', dueOn } = read.values;
    const today = dayOf(office.now());
    if (!isDay(dueOn) || dueOn < today) return invalid([problem('stage-past', '/dueOn', { today })]);
    const id = randomUUIDv7();
    await addStage(tx, {
      id,
      document_id: documentId,
      why,
      due_on: dueOn,
      met_by: null,
      dropped_on: null,
      at: office.now().toISOString(),
    });
    await recordEvent(tx, office, actor, { entity, id, act: 'plan', data: { document: documentId, dueOn } });
    return done(id);
  });

/** Gives a planned stage up, with the reason; the head does it, for it is the department's promise. */
export const dropStage = (office: Office, actor: Actor, id: string, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    const stages = await openStages(tx, { role: actor.role, departmentId: actor.department });
    if (!stages.some((one) => one.id === id)) return notFound;
    if (actor.role !== 'head' && actor.role !== 'office') return forbidden;
    const read = readFields(dropFields, typed);
    if (!read.ok) return invalid(read.problems);
    await endStage(tx, id, { dropped_on: dayOf(office.now()) });
    await recordEvent(tx, office, actor, { entity, id, act: 'drop', reason: read.values['reason'] ?? '' });
    return done(id);
  });
