import type { Actor } from '../../audit/chain.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { consultationsOf, linkDecision } from '../../records/decisions.ts';
import { recordEvent } from '../../records/events.ts';
import { documentSeen, type DocumentView } from './repo.ts';
import { words } from './words.ts';

/** The choice of a document's consultation; `consultations` are its department's. */
export const decisionFields = (
  consultations: readonly { readonly id: string; readonly title: string }[],
): readonly Field[] => [
  {
    name: 'consultation',
    label: words.consultation,
    kind: 'choice',
    options: Object.fromEntries(consultations.map(({ id, title }) => [id, { zh: title, en: title }])),
    needed: true,
  },
];

/** Says which consultation a document came from: its page and the consultation's lead to each other (JY-030, JY-031). */
export const linkConsultation = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: { readonly id: string; readonly expectSeq?: number | undefined },
  typed: Typed,
): Promise<ActResult> => {
  const sight = { role: actor.role, departmentId: actor.department };
  return actOn<DocumentView>(
    office,
    { entity: 'document', id, expectSeq, find: (tx) => documentSeen(tx, sight, id) },
    async (tx, row) => {
      if (actor.role === 'auditor') return forbidden;
      const read = readFields(decisionFields(await consultationsOf(tx, row.department_id)), typed);
      if (!read.ok) return invalid(read.problems);
      const consultation = read.values['consultation'] ?? '';
      await linkDecision(tx, { document_id: id, consultation_id: consultation, at: office.now().toISOString() });
      await recordEvent(tx, office, actor, { entity: 'document', id, act: 'consultation', data: { consultation } });
      return done(id);
    },
  );
};
