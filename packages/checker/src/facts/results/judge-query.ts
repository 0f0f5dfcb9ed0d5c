import type { Reason } from '@gongkai/model';
import type { SearchQuery } from '../search.ts';
import { faultOf, isDown, observed, type Answer } from './answer.ts';
import type { Article } from './known-items.ts';
import { judgeNonsense } from './nonsense.ts';
import { without, type Hit, type ResultPage } from './result-page.ts';

export interface ItemLook {
  readonly item: Article;
  /** 1-based place in the last answer, 0 when no answer shows it high enough. */
  readonly position: number;
  /** What the engine said, in the order it was asked; at least one. */
  readonly answers: readonly Answer[];
  /** What it shows to nonsense, beside every list or as its list. */
  readonly shown: readonly Hit[];
  readonly hasBrowser: boolean;
  readonly control: boolean;
  /** The look before this one. */
  readonly before?: SearchQuery;
}

/** What came of one known item. A miss stays open until a second look agrees. */
export function judgeItem({ item, position, answers, shown, hasBrowser, control, before }: ItemLook): SearchQuery {
  const last = answers.at(-1);
  const said = (one: Answer): string =>
    one === last && position > 0 ? 'found' : (barrierIn([one]) ?? (isDown(one) ? faultOf(one) : 'not-found'));
  const query = {
    kind: 'known-item' as const,
    text: item.title,
    item: item.url,
    title: item.title,
    position,
    results: last ? without(last.results.hits, shown).length : 0,
    observations: [...(before?.observations ?? []), ...answers.map((one) => observed(one, said(one), control))],
  };
  if (position > 0) return { ...query, state: 'hit' };
  const reason = barrierIn(answers) ?? (answers.some(isDown) ? 'site.unreachable' : undefined);
  if (reason) return { ...query, state: 'open', reason };
  if (!answers.some((one) => isRead(one, shown))) {
    const stopped = answers.find(({ barrier }) => barrier !== undefined)?.barrier;
    const drawn = answers.some(({ via }) => via === 'browser');
    const unread = drawn ? 'needs.judgement' : hasBrowser ? 'tool.budget' : 'tool.no-browser';
    return { ...query, state: 'open', reason: stopped ?? unread };
  }
  return before && control ? { ...query, state: 'miss' } : { ...query, state: 'open', reason: unsure(before, control) };
}

/**
 * True when an answer can be taken at its word: it says that it has nothing, shows what nonsense does not get, or shows
 * anything at all in a browser. A page without any of these may be drawn by a script, or later than we looked.
 */
const isRead = ({ via, results, barrier }: Answer, shown: readonly Hit[]): boolean =>
  barrier === undefined &&
  (results.saysNothing || (via === 'browser' ? results.hits : without(results.hits, shown)).length > 0);

/** What stood between us and every answer. */
function barrierIn(answers: readonly Answer[]): Reason | undefined {
  const stopped = answers.filter(({ barrier, results }) => barrier && !results.saysNothing);
  return stopped.length === answers.length ? stopped[0]?.barrier : undefined;
}

export interface NonsenseLook {
  readonly text: string;
  readonly answer: Answer;
  /** Answers to real queries. */
  readonly real: readonly ResultPage[];
  readonly isArticle: (hit: Hit) => boolean;
  readonly control: boolean;
  readonly before?: SearchQuery;
}

/** What came of the nonsense word: `miss` when nothing was found, as it should be; `hit` when two looks saw a list. */
export function judgeNonsenseWord({ text, answer, real, isArticle, control, before }: NonsenseLook): SearchQuery {
  const { verdict, hits } = judgeNonsense({ nonsense: answer.results, real, isArticle });
  const barrier = hits.length === 0 ? barrierIn([answer]) : undefined;
  const words = { searching: 'nothing', ignoring: 'same-list', finding: 'results' } as const;
  const outcome = barrier ?? (isDown(answer) ? faultOf(answer) : words[verdict]);
  const query = {
    kind: 'nonsense' as const,
    text,
    item: '',
    title: '',
    position: 0,
    results: hits.length,
    observations: [...(before?.observations ?? []), observed(answer, outcome, control)],
  };
  if (barrier) return { ...query, state: 'open', reason: barrier };
  if (isDown(answer)) return { ...query, state: 'open', reason: 'site.unreachable' };
  // one look saw a list and one did not: nobody can say
  if (verdict === 'searching')
    return before ? { ...query, state: 'open', reason: 'needs.judgement' } : { ...query, state: 'miss' };
  return before && control ? { ...query, state: 'hit' } : { ...query, state: 'open', reason: unsure(before, control) };
}

/** Why what was seen does not count yet: nobody looked twice, or the second look proves nothing. */
const unsure = (before: SearchQuery | undefined, control: boolean): Reason =>
  before && !control ? 'net.local' : 'needs.confirm';
