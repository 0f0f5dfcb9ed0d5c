import type { Words } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import type { Tx } from '../../db/tx.ts';
import type { Field, Typed } from '../../desk/fields.ts';
import type { Office } from '../../office.ts';
import { forbidden, type ActResult } from '../../records/act-result.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { onCase, type CaseWork } from './acts.ts';
import {
  approveFields,
  draftFields,
  releaseFields,
  reopenFields,
  reportFields,
  transferFields,
  triageFields,
  type Choices,
} from './fields.ts';
import type { WholeCase } from './repo.ts';
import { approve, close, draft, missingApprovals, release, reopen, report, transfer, triage } from './steps.ts';

/** One act on a case: who may, when, what it asks for, what it does. */
export interface CaseAct {
  readonly label: Words;
  readonly roles: readonly string[];
  readonly isOpen: (whole: WholeCase, actor: Actor) => boolean;
  readonly fields: (departments: Choices, whole: WholeCase, actor: Actor) => readonly Field[];
  readonly run: (work: CaseWork) => Promise<ActResult>;
}

const desk = ['clerk', 'head', 'office'];
const isRunning = ({ row: { state } }: WholeCase): boolean => state !== 'closed';
const isTriaged = ({ row: { state } }: WholeCase): boolean => state !== 'closed' && state !== 'found';
const none = (): readonly Field[] => [];

/** Every act on a case, in the order they come. */
export const caseActs = {
  triage: {
    label: { zh: '研判分办', en: 'Judge and route' },
    roles: desk,
    isOpen: isRunning,
    fields: (departments) => triageFields(departments),
    run: triage,
  },
  report: {
    label: { zh: '记录向市委市政府报告', en: 'Record that the leaders were told' },
    roles: desk,
    isOpen: (whole) => isRunning(whole) && whole.row.severity !== 'normal' && whole.row.reported_at === null,
    fields: () => reportFields,
    run: report,
  },
  draft: {
    label: { zh: '起草回应', en: 'Draft the answer' },
    roles: desk,
    isOpen: isTriaged,
    fields: () => draftFields,
    run: draft,
  },
  approve: {
    label: { zh: '同意回应口径', en: 'Approve the text' },
    roles: ['head', 'office'],
    isOpen: (whole, { role, department }) =>
      isTriaged(whole) &&
      whole.text !== undefined &&
      missingApprovals(whole).some(({ id }) => role === 'office' || id === department),
    fields: (departments, whole, { role }) => approveFields(namesOf(departments, whole), role === 'office'),
    run: approve,
  },
  release: {
    label: { zh: '登记发布', en: 'Record a release' },
    roles: desk,
    isOpen: (whole) => isTriaged(whole) && whole.text !== undefined,
    fields: () => releaseFields,
    run: release,
  },
  transfer: {
    label: { zh: '移交线索', en: 'Hand over to others' },
    roles: desk,
    isOpen: isTriaged,
    fields: () => transferFields,
    run: transfer,
  },
  close: { label: { zh: '办结', en: 'Close' }, roles: ['head', 'office'], isOpen: isTriaged, fields: none, run: close },
  reopen: {
    label: { zh: '重新打开', en: 'Open again' },
    roles: ['office'],
    isOpen: (whole) => !isRunning(whole),
    fields: () => reopenFields,
    run: reopen,
  },
} as const satisfies Readonly<Record<string, CaseAct>>;
export type CaseActName = keyof typeof caseActs;

/** Those of the choices that still have to approve. */
const namesOf = (departments: Choices, whole: WholeCase): Choices => {
  const wanted = new Set(missingApprovals(whole).map(({ name }) => name));
  return Object.fromEntries(Object.entries(departments).filter(([, { zh }]) => wanted.has(zh)));
};

/** Code → name of every organ that may answer. */
export const departmentChoices = async (source: Tx | Office['store']['read']): Promise<Choices> =>
  Object.fromEntries((await activeDepartments(source)).map(({ code, name }) => [code, { zh: name, en: name }]));

/** Does one act on a case. */
export function doCaseAct(
  office: Office,
  actor: Actor,
  given: {
    readonly id: string;
    readonly act: CaseActName;
    readonly typed: Typed;
    readonly expectSeq?: number | undefined;
  },
): Promise<ActResult> {
  const { id, typed, expectSeq } = given;
  const act: CaseAct = caseActs[given.act];
  if (!act.roles.includes(actor.role)) return Promise.resolve(forbidden);
  return onCase(
    office,
    actor,
    {
      id,
      expectSeq,
      typed,
      fields: async (tx, whole) =>
        act.isOpen(whole, actor) ? act.fields(await departmentChoices(tx), whole, actor) : [],
    },
    (work) => (act.isOpen(work.whole, actor) ? act.run(work) : Promise.resolve(forbidden)),
  );
}

export const isCaseAct = (name: string): name is CaseActName => Object.hasOwn(caseActs, name);
