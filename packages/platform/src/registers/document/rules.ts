import type { Attribute, Day, Problem } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export type State = 'draft' | 'proposed' | 'reviewed' | 'signed' | 'issued' | 'published' | 'repealed';
export type DocumentAct =
  | 'edit'
  | 'propose'
  | 'review'
  | 'sign'
  | 'issue'
  | 'publish'
  | 'reclassify'
  | 'amend'
  | 'repeal'
  | 'return';

/** What the rules look at. */
export interface Standing {
  readonly state: State;
  readonly attribute: Attribute | null;
  readonly draftedBy: string;
  readonly reviewedBy: string | null;
  /** Issued by the city government or its office: theirs to sign, number and issue. */
  readonly isCityLevel: boolean;
  readonly owesInterpretation: boolean;
  /** Plan and material are both approved. */
  readonly isInterpretationReady: boolean;
  readonly issuedOn: Day | null;
}

export const problem = (code: keyof typeof words, at: string, values: Problem['values'] = {}): Problem => ({
  code: `document.${code}`,
  at,
  words: words[code],
  values,
});

/** Where each act may begin, and where it leads. */
export const transitions: Readonly<Record<DocumentAct, { readonly from: readonly State[]; readonly to?: State }>> = {
  edit: { from: ['draft'] },
  propose: { from: ['draft'], to: 'proposed' },
  review: { from: ['proposed'], to: 'reviewed' },
  sign: { from: ['proposed', 'reviewed'], to: 'signed' },
  issue: { from: ['signed'], to: 'issued' },
  publish: { from: ['issued'], to: 'published' },
  reclassify: { from: ['issued', 'published'] },
  amend: { from: ['published'] },
  repeal: { from: ['issued', 'published'], to: 'repealed' },
  return: { from: ['proposed', 'reviewed', 'signed'], to: 'draft' },
};

const actKeys: readonly DocumentAct[] = [
  'edit',
  'propose',
  'review',
  'sign',
  'issue',
  'publish',
  'reclassify',
  'amend',
  'repeal',
  'return',
];
export const isDocumentAct = (text: string): text is DocumentAct => actKeys.some((each) => each === text);

/** Whether it is told to a reviewer other than the drafter before the signature (JY-021). */
export const needsReview = (attribute: Attribute | null): boolean =>
  attribute === 'on-request' || attribute === 'withheld';

interface Who {
  readonly id: string;
  readonly role: string;
}

/** Who may: clerks draft and propose, another person reviews, heads sign and issue; the office everything but as the drafter. */
export function mayAct(act: DocumentAct, { id, role }: Who, standing: Standing): boolean {
  if (role === 'auditor') return false;
  switch (act) {
    case 'edit':
    case 'propose':
      return true;
    case 'review':
      return id !== standing.draftedBy;
    case 'sign':
    case 'issue':
      return role === 'office' || (role === 'head' && !standing.isCityLevel);
    case 'publish':
      return true;
    case 'reclassify':
    case 'amend':
    case 'repeal':
    case 'return':
      return role === 'office' || role === 'head';
  }
}

/** Acts that are open to somebody now. */
export const allowedActs = (who: Who, standing: Standing): readonly DocumentAct[] =>
  actKeys.filter((act) => transitions[act].from.includes(standing.state) && mayAct(act, who, standing));

/** Reason and article are compulsory for whatever is not open in full (JY-021). */
export function attributeProblems(attribute: string, reason: string, legalRef: string): readonly Problem[] {
  if (attribute === 'open') return [];
  return [
    ...(reason === '' ? [problem('reason', '/attributeReason')] : []),
    ...(legalRef === '' ? [problem('legal-ref', '/legalRef')] : []),
  ];
}

/** What stands against a signature: no attribute, no review by another, no plan and material (JY-021, JY-043, JY-045). */
export function signProblems(standing: Standing): readonly Problem[] {
  const { attribute, draftedBy, reviewedBy, owesInterpretation, isInterpretationReady } = standing;
  return [
    ...(attribute === null ? [problem('attribute', '')] : []),
    ...(needsReview(attribute) && (reviewedBy === null || reviewedBy === draftedBy) ? [problem('review', '')] : []),
    ...(owesInterpretation && !isInterpretationReady ? [problem('interpretation', '')] : []),
  ];
}

/** What stands against publication. */
export function publishProblems({ attribute, issuedOn }: Standing, on: Day): readonly Problem[] {
  return [
    ...(attribute === 'open' || attribute === 'partly-open' ? [] : [problem('not-open', '')]),
    ...(issuedOn !== null && on < issuedOn ? [problem('before-issue', '/on', { on: issuedOn })] : []),
  ];
}

/** Why a document goes back 退文 (JY-023, JY-044). */
export const returnReasons = ['attribute-missing', 'reason-missing', 'interpretation-missing', 'other'] as const;
