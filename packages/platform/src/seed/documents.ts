import { Fault } from '@gongkai/model';
import type { Actor } from '../audit/chain.ts';
import { dayOf } from '../day-of.ts';
import type { Office } from '../office.ts';
import type { ActResult } from '../records/act-result.ts';
import { actOnDocument, draftDocument } from '../registers/document/index.ts';
import documents from './documents.json' with { type: 'json' };
import { prepareInterpretation } from './interpretations.ts';

const DAY_MS = 86_400_000;
const steps = ['propose', 'review', 'sign', 'issue', 'publish'] as const;

const idOf = (result: ActResult, what: string): string => {
  if (result.kind === 'done') return result.id;
  const why = 'problems' in result ? result.problems.map(({ code }) => code).join() : result.kind;
  throw new Fault('seed.document', `${what}: ${why}`);
};

/** Documents at every step, some sent back, one that nobody interpreted yet; by the title the id of its approved material. */
export async function seedDocuments(office: Office): Promise<ReadonlyMap<string, string>> {
  const now = office.now().getTime();
  const materials = new Map<string, string>();
  const chief: Actor = { id: 'system', role: 'office', department: 'city' };
  for (const given of documents) {
    // what a department's own site shows has its day there; nothing is of a day to come
    const at = given.on ? Math.min(now, Date.parse(`${given.on}T09:00:00+08:00`)) : now - given.daysAgo * DAY_MS;
    const then: Office = { ...office, now: () => new Date(at) };
    const on = dayOf(new Date(at));
    const drafter: Actor = { id: `drafter-${given.department}`, role: 'clerk', department: given.department };
    const values = {
      on,
      title: given.title,
      level: given.level,
      kind: given.kind,
      topic: given.topic,
      owes: given.owes === true ? 'yes' : '',
      body: given.body,
      attribute: given.attribute ?? '',
      attributeReason: given.attributeReason ?? '',
      legalRef: given.legalRef ?? '',
      petition: given.petition ?? '',
      docNo: given.docNo ?? '',
      opinion: given.attributeReason ?? '',
    };
    const typed = { values, lists: {} };
    const id = idOf(await draftDocument(then, drafter, typed), given.title);
    const last = steps.findIndex((step) => step === given.upTo);
    const needs = given.attribute === 'withheld' || given.attribute === 'on-request';
    for (const step of steps.slice(0, last + 1)) {
      if (step === 'review' && !needs) continue;
      if (step === 'sign' && given.owes === true)
        materials.set(given.title, await prepareInterpretation(then, id, given.title));
      const actor = step === 'propose' ? drafter : chief;
      idOf(await actOnDocument(then, actor, { id, act: step, typed }), `${step} ${given.title}`);
    }
    if (given.returned)
      idOf(
        await actOnDocument(then, chief, {
          id,
          act: 'return',
          typed: { values: { reasonCode: given.returned, note: given.note ?? '' }, lists: {} },
        }),
        `return ${given.title}`,
      );
  }
  return materials;
}
