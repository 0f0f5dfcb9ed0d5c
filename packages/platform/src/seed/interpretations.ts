import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import {
  approveInterpretation,
  draftInterpretation,
  joinPanel,
  planStage,
  publishInterpretation,
} from '../registers/interpretation/index.ts';
import given from './interpretations.json' with { type: 'json' };

const DAY_MS = 86_400_000;
const chief: Actor = { id: 'system', role: 'office', department: 'city' };

const idOf = (result: ActResult): string => {
  if (result.kind === 'done') return result.id;
  throw new Fault(
    'seed.interpretation',
    'problems' in result ? result.problems.map(({ code }) => code).join() : result.kind,
  );
};

/** Plan and material of a document, both approved: it may be signed now. Gives the material's id. */
export async function prepareInterpretation(office: Office, document: string, title: string): Promise<string> {
  const found = given.material.find((each) => each.document === title) ?? given.other;
  const { forms, elements, byHead } = found;
  const values = { ...elements, document, person: found.person, role: found.role, byHead: byHead ? 'yes' : '' };
  const made = async (kind: string, name: string): Promise<string> => {
    const drafted = await draftInterpretation(office, chief, {
      values: { ...values, kind, title: name },
      lists: { forms },
    });
    const id = idOf(drafted);
    idOf(await approveInterpretation(office, chief, { id }));
    return id;
  };
  await made('plan', `${given.plan}: ${title}`);
  return made('material', found.title === '' ? `${given.plan}: ${title}` : found.title);
}

/** Publishes some of the material, one in time and one late; others are still owed. And the panel. */
export async function seedInterpretations(office: Office, materials: ReadonlyMap<string, string>): Promise<void> {
  const now = office.now().getTime();
  for (const { document, daysAfter } of given.material) {
    const id = materials.get(document) ?? '';
    const row = await office.store.read
      .selectFrom('interpretation')
      .innerJoin('document', 'document.id', 'interpretation.document_id')
      .select('document.published_on')
      .where('interpretation.id', '=', id)
      .executeTakeFirstOrThrow();
    const at = Math.min(now, Date.parse(`${row.published_on ?? ''}T09:00:00+08:00`) + daysAfter * DAY_MS);
    const then: Office = { ...office, now: () => new Date(at) };
    idOf(await publishInterpretation(then, chief, { id }, { values: { on: dayOf(new Date(at)) }, lists: {} }));
  }
  for (const [title = '', why = '', days = 0] of given.stages) {
    const [document] = await office.store.read
      .selectFrom('document')
      .select('id')
      .where('title', '=', String(title))
      .execute();
    const dueOn = dayOf(new Date(now + Number(days) * DAY_MS));
    const values = { document: document?.id ?? '', why: String(why), dueOn };
    idOf(await planStage(office, chief, { values, lists: {} }));
  }
  for (const [expert = '', unit = '', field = ''] of given.panel)
    idOf(await joinPanel(office, chief, { values: { expert, unit, field, fromOn: '2024-01-01' }, lists: {} }));
}
