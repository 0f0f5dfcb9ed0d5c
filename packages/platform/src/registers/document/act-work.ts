import { attributes, type Attribute, type Day, type Problem } from '@gongkai/model';
import type { Actor } from '../../audit/chain.ts';
import type { Tx } from '../../db/tx.ts';
import type { Office } from '../../office.ts';
import { publish, withdraw } from '../../records/published.ts';
import { isTaken, type DocumentRow, type DocumentView } from './repo.ts';
import {
  attributeProblems,
  needsReview,
  problem,
  publishProblems,
  signProblems,
  type DocumentAct,
  type Standing,
} from './rules.ts';

const isCityLevel = ({ issue_level: level }: Pick<DocumentRow, 'issue_level'>): boolean =>
  level === 'city' || level === 'office';

/** A document as the rules look at it. */
export const standingOf = (row: DocumentRow, isInterpretationReady: boolean): Standing => ({
  state: row.state,
  attribute: row.attribute,
  draftedBy: row.drafted_by,
  reviewedBy: row.reviewed_by,
  isCityLevel: isCityLevel(row),
  owesInterpretation: row.owes_interpretation === 1,
  isInterpretationReady,
  issuedOn: row.issued_on,
});

const attributeOf = (text: string | undefined): Attribute | null =>
  text !== undefined && Object.hasOwn(attributes, text) ? (text as Attribute) : null; // one of its keys, just asked

interface Doing {
  readonly tx: Tx;
  readonly office: Office;
  readonly actor: Actor;
  readonly row: DocumentView;
  readonly standing: Standing;
  readonly values: Readonly<Record<string, string>>;
  readonly on: Day;
}
type Outcome =
  | { readonly problems: readonly Problem[] }
  | {
      readonly change: Partial<DocumentRow>;
      readonly reason?: string;
      readonly data?: Readonly<Record<string, unknown>>;
    };

const orNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** What each act does, once it may be done at all. */
export const work: Readonly<Record<DocumentAct, (doing: Doing) => Promise<Outcome>>> = {
  edit: async ({ values: { title = '', topic = '', body = '' } }) => ({ change: { title, topic, body } }),
  propose: async ({ row, values }) => {
    const { attribute = '', attributeReason = '', legalRef = '', petition = '' } = values;
    const problems = [
      ...attributeProblems(attribute, attributeReason, legalRef),
      ...(isCityLevel(row) && petition === '' ? [problem('petition', '/petition')] : []),
    ];
    if (problems.length > 0) return { problems };
    return {
      change: {
        attribute: attributeOf(attribute),
        attribute_reason: orNull(attributeReason),
        legal_ref: orNull(legalRef),
        petition: orNull(petition),
        reviewed_by: null,
      },
      data: { attribute },
    };
  },
  review: async ({ actor, values }) => ({ change: { reviewed_by: actor.id }, reason: values['opinion'] ?? '' }),
  sign: async ({ actor, standing, on }) => {
    const problems = signProblems(standing);
    return problems.length > 0 ? { problems } : { change: { signed_by: actor.id, signed_on: on } };
  },
  issue: async ({ tx, row, values, on }) => {
    const { docNo = '', indexNo } = values;
    if (await isTaken(tx, 'doc_no', docNo, row.id)) return { problems: [problem('taken-no', '/docNo', { no: docNo })] };
    return {
      change: { doc_no: docNo, index_no: orNull(indexNo), issued_on: on, open_mark: row.attribute === 'open' ? 1 : 0 },
    };
  },
  publish: async ({ tx, office, row, standing, values, on }) => {
    const url = orNull(values['url']) ?? `/open/documents/${row.id}`;
    const problems = [
      ...publishProblems(standing, on),
      ...((await isTaken(tx, 'url', url, row.id)) ? [problem('taken-url', '/url')] : []),
    ];
    if (problems.length > 0) return { problems };
    await publish(tx, office.store.engine, {
      kind: 'document',
      id: row.id,
      title: row.title,
      text: `${row.doc_no ?? ''} ${row.topic} ${row.body}`,
      url,
      departmentId: row.department_id,
      on,
    });
    return { change: { published_on: on, url } };
  },
  reclassify: async ({ tx, office, actor, row, values }) => {
    const { attribute = '', attributeReason = '', legalRef = '', why = '' } = values;
    const problems = [
      ...(attribute === row.attribute ? [problem('same', '/attribute')] : []),
      ...attributeProblems(attribute, attributeReason, legalRef),
      // whoever changes it reviews it by that, unless he drafted it
      ...(needsReview(attributeOf(attribute)) && actor.id === row.drafted_by ? [problem('review', '')] : []),
    ];
    if (problems.length > 0) return { problems };
    const isPublic = attribute === 'open' || attribute === 'partly-open';
    if (!isPublic) await withdraw(tx, office.store.engine, 'document', row.id);
    return {
      change: {
        attribute: attributeOf(attribute),
        attribute_reason: orNull(attributeReason),
        legal_ref: orNull(legalRef),
        open_mark: attribute === 'open' ? 1 : 0,
        ...(needsReview(attributeOf(attribute)) && { reviewed_by: actor.id }),
        // what is no longer public is off the public's pages; the event keeps when it was
        ...(isPublic ? {} : { state: 'issued' as const, published_on: null, url: null }),
      },
      reason: why,
      data: { from: row.attribute ?? '', to: attribute },
    };
  },
  amend: async ({ values }) => ({ change: { status: 'amended' }, reason: values['why'] ?? '' }),
  repeal: async ({ values, on }) => ({ change: { status: 'repealed', repealed_on: on }, reason: values['why'] ?? '' }),
  return: async ({ values }) => {
    const { reasonCode = '', note = '' } = values;
    if (reasonCode === 'other' && note === '') return { problems: [problem('other-note', '/note')] };
    return {
      change: {
        attribute: null,
        attribute_reason: null,
        legal_ref: null,
        reviewed_by: null,
        signed_by: null,
        signed_on: null,
      },
      reason: note,
      data: { reasonCode },
    };
  },
};
