import type { Actor } from '../../audit/chain.ts';
import { readFields, type Field, type Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { actOn } from '../../records/act-on.ts';
import { done, invalid, type ActResult } from '../../records/act-result.ts';
import { documentsToBrief, linkBriefing } from '../../records/briefings.ts';
import { recordEvent } from '../../records/events.ts';
import { isTheirs } from './acts.ts';
import { activityOf, type ActivityRow } from './repo.ts';
import { problem } from './rules.ts';
import { words } from './words.ts';

/** The choice of the document an activity explains; `documents` are its department's. */
export const briefingFields = (
  documents: readonly { readonly id: string; readonly title: string }[],
): readonly Field[] => [
  {
    name: 'document',
    label: words.document,
    kind: 'choice',
    options: Object.fromEntries(documents.map(({ id, title }) => [id, { zh: title, en: title }])),
    needed: true,
  },
];

/** Whether an activity may explain a document: press, media and the public hear of it before it is published (JY-046). */
export const canBrief = ({ kind, state }: Pick<ActivityRow, 'kind' | 'state'>): boolean =>
  state !== 'cancelled' && (kind === 'press' || kind === 'interview' || kind === 'lecture');

/** Says which document a press conference, an interview or a lecture explains before it is published (JY-046). */
export const linkDocument = (
  office: Office,
  actor: Actor,
  { id, expectSeq }: { readonly id: string; readonly expectSeq?: number | undefined },
  typed: Typed,
): Promise<ActResult> =>
  actOn<ActivityRow>(
    office,
    {
      entity: 'activity',
      id,
      expectSeq,
      async find(tx) {
        const row = await activityOf(tx, id);
        return row && isTheirs(actor, row.department_id) ? row : undefined;
      },
    },
    async (tx, row) => {
      if (!canBrief(row)) return invalid([problem('briefing-kind', '')]);
      const documents = await documentsToBrief(tx, row.department_id);
      const read = readFields(briefingFields(documents), typed);
      if (!read.ok) return invalid(read.problems);
      const document = documents.find((one) => one.id === read.values['document']);
      const published = document?.published_on ?? null;
      if (published !== null && published < row.on_date)
        return invalid([problem('briefing-late', '/document', { on: row.on_date, published })]);
      const documentId = read.values['document'] ?? '';
      await linkBriefing(tx, { activity_id: id, document_id: documentId, at: office.now().toISOString() });
      await recordEvent(tx, office, actor, { entity: 'activity', id, act: 'document', data: { document: documentId } });
      return done(id);
    },
  );
