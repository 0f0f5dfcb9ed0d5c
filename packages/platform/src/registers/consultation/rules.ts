import { afterWorkingDays } from '@gongkai/calendar';
import { daysBetween, type AdoptionState, type Basis, type Day, type Problem, type Words } from '@gongkai/model';
import words from './rules.words.json' with { type: 'json' };

export type RuleCode = keyof typeof words;

export const problem = (code: RuleCode, at: string, values: Problem['values'] = {}): Problem => {
  const text: Words = words[code];
  return { code: `consultation.${code}`, at, words: text, values };
};

/** Where a consultation stands for who works on it; the public sees `sorting` as closed. */
export const stages = {
  draft: { zh: '草稿', en: 'Draft' },
  announced: { zh: '预告', en: 'Announced' },
  open: { zh: '征求中', en: 'Open' },
  closed: { zh: '已截止', en: 'Closed' },
  sorting: { zh: '整理中', en: 'Being sorted' },
  answered: { zh: '已反馈', en: 'Answered' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Readonly<Record<string, Words>>;
export type Stage = keyof typeof stages;

/** A consultation as the rules look at one. */
export interface Term {
  readonly state: 'draft' | 'published' | 'answered' | 'withdrawn';
  readonly opens_on: Day;
  readonly closes_on: Day;
}

/** Where it stands on a day: the days tell, what was decided comes first. */
export function stageOf({ state, opens_on: opens, closes_on: closes }: Term, clusters: number, today: Day): Stage {
  if (state !== 'published') return state;
  if (today < opens) return 'announced';
  if (today <= closes) return 'open';
  return clusters > 0 ? 'sorting' : 'closed';
}

/** Days a term has, its first and last counted, as the checker counts them. */
export const termDays = (opens: Day, closes: Day): number => daysBetween(opens, closes) + 1;

const LEAST_DAYS = 30;
/** The regulation on major decisions is in force from here. */
const IN_FORCE: Day = '2019-09-01';

/** What is wrong with the days of a consultation. */
export function termProblems(opens: Day, closes: Day, shortTermReason: string): readonly Problem[] {
  if (closes < opens) return [problem('days', '/closesOn')];
  const days = termDays(opens, closes);
  if (days > 366) return [problem('long', '/closesOn')];
  const isShort = opens >= IN_FORCE && days < LEAST_DAYS && shortTermReason === '';
  return isShort ? [problem('term', '/shortTermReason', { days })] : [];
}

/** What the public must have before it is asked (JY-030, Art 15). */
export const contentProblems = (row: {
  readonly draft_text: string;
  readonly draft_url: string;
  readonly basis: string;
  readonly explain_text: string;
  readonly explain_url: string;
}): readonly Problem[] => [
  ...(row.draft_text + row.draft_url === '' ? [problem('draft', '/draftText')] : []),
  ...(basisOf(row.basis).length === 0 ? [problem('basis', '/basis')] : []),
  ...(row.explain_text + row.explain_url === '' ? [problem('explain', '/explainText')] : []),
];

/** Local default of “及时”: twenty working days after the last day. */
export const feedbackDueOn = (closes: Day): Day => afterWorkingDays(closes, 20).due;

/** From so many on, opinions that say the same are concentrated whatever was ticked. */
export const CONCENTRATED = 5;

/** A group as the rules look at one. */
export interface ClusterFacts {
  readonly number: number;
  readonly count: number;
  readonly concentrated: boolean;
  readonly adoption: AdoptionState | null;
  readonly reason: string;
}

export const isConcentrated = ({ concentrated, count }: Pick<ClusterFacts, 'concentrated' | 'count'>): boolean =>
  concentrated || count >= CONCENTRATED;

/** A concentrated opinion that is not wholly adopted is owed its reason (JY-031). */
export const lacksReason = (cluster: ClusterFacts): boolean =>
  cluster.adoption !== null && cluster.adoption !== 'adopted' && isConcentrated(cluster) && cluster.reason === '';

/** What keeps the result from being published. */
export function feedbackProblems(
  { closes_on: closes }: Pick<Term, 'closes_on'>,
  given: { readonly pending: number; readonly unsorted: number; readonly clusters: readonly ClusterFacts[] },
  today: Day,
): readonly Problem[] {
  const { pending, unsorted, clusters } = given;
  return [
    ...(today <= closes ? [problem('open', '', { on: closes })] : []),
    ...(pending > 0 ? [problem('pending', '', { count: pending })] : []),
    ...(unsorted > 0 ? [problem('unsorted', '', { count: unsorted })] : []),
    ...clusters.flatMap((cluster) => {
      const { number, count, adoption } = cluster;
      if (count > 0 && adoption === null) return [problem('unanswered', '', { number })];
      return lacksReason(cluster) ? [problem('reason', '', { number, count })] : [];
    }),
  ];
}

/** Lines of a field that holds several. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One basis a line: `title|article|url`; an address that is none is left out. */
export const basisOf = (text: string): readonly Basis[] =>
  linesOf(text).flatMap((line) => {
    const [title = '', article = '', url = ''] = line.split(/[|\uff5c]/).map((part) => part.trim());
    const isUrl = /^https?:\/\//.test(url) && URL.canParse(url);
    return title === '' ? [] : [{ title, ...(article !== '' && { article }), ...(isUrl && { url }) }];
  });
