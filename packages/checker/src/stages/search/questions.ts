import { faultOf, isDown, observed, type Answer } from '../../facts/results/answer.ts';
import { judgeItem, judgeNonsenseWord } from '../../facts/results/judge-query.ts';
import type { Article } from '../../facts/results/known-items.ts';
import { distinctiveRun } from '../../facts/results/query-text.ts';
import { positionOf, without, type Hit } from '../../facts/results/result-page.ts';
import type { SearchEngine, SearchFacts, SearchQuery } from '../../facts/search.ts';
import type { Asking } from './ask.ts';

/** What is asked of an engine. */
export interface Questions {
  readonly engine: SearchEngine;
  readonly items: readonly Article[];
  readonly nonsense: string;
  readonly isArticle: (hit: Hit) => boolean;
  readonly top: number;
  /** The home page answered in the same minute. */
  readonly control: boolean;
  /** The look before this one: only what it left open is asked again. */
  readonly before?: SearchFacts;
  readonly isStopped?: () => boolean;
}

export interface Ways {
  readonly plain?: Asking;
  readonly browser?: Asking;
}

/** Queries one engine is sent in one look. */
const mostQueries = 15;
/** An engine that fails on as many queries, nonsense included, is broken and not picky. */
const downAfter = 2;

/** Asks an engine for nonsense and for known items, and says what came of it. */
export async function questions(ways: Ways, given: Questions): Promise<SearchFacts> {
  const { engine, items, before, control } = given;
  let first = ways.plain ?? ways.browser;
  if (!first) return { state: 'open', reason: 'tool.no-browser', engine, observations: [], queries: [] };
  let sent = 1;
  let nonsense = await first(given.nonsense);
  let shown = nonsense.results.hits;

  /** Full title, then its distinctive run, then the browser where plain answers cannot be read. */
  const lookFor = async (first: Asking, item: Article): Promise<{ position: number; answers: readonly Answer[] }> => {
    const answers: Answer[] = [];
    const place = async (way: Asking, text: string): Promise<number> => {
      if (sent >= mostQueries) return 0;
      sent += 1;
      const answer = await way(text);
      answers.push(answer);
      const at = placeOf(answer.results.hits, item, shown);
      return at <= given.top ? at : 0;
    };
    for (const text of new Set([item.title, distinctiveRun(item.title)])) {
      const position = answers.some(isDown) ? 0 : await place(first, text);
      if (position > 0) return { position, answers };
    }
    const isRead = answers.some(({ results }) => results.saysNothing) || first === ways.browser;
    return { position: ways.browser && !isRead ? await place(ways.browser, item.title) : 0, answers };
  };

  const queries: SearchQuery[] = [];
  const real: Answer[] = [];
  let down = isDown(nonsense) ? 1 : 0;
  for (const item of items) {
    const old = before?.queries.find((query) => query.item === item.url);
    const isSettled = old !== undefined && old.reason !== 'needs.confirm';
    // nonsense is judged beside a real answer of the same look
    if (isSettled && real.length > 0) {
      queries.push(old);
      continue;
    }
    if (down >= downAfter || sent >= mostQueries || given.isStopped?.() === true) break;
    const { position, answers } = await lookFor(first, item);
    if (answers.length === 0) break;
    if (position > 0 && ways.browser && first !== ways.browser && answers.at(-1)?.via === 'browser') {
      // its results are drawn by a script: from here on everything is asked as a visitor asks, nonsense too
      first = ways.browser;
      nonsense = await first(given.nonsense);
      shown = nonsense.results.hits;
      sent += 1;
    }
    if (answers.every(isDown)) down += 1;
    real.push(...answers.filter((one) => !isDown(one)));
    const look = { item, position, answers, shown, control, hasBrowser: ways.browser !== undefined };
    queries.push(isSettled ? old : judgeItem({ ...look, ...(old && { before: old }) }));
  }

  const outcome = isDown(nonsense) ? faultOf(nonsense) : 'answered';
  const observations = [...(before?.observations ?? []), observed(nonsense, outcome, control)];
  if (isDown(nonsense) && real.length === 0) {
    const wasDown =
      before !== undefined &&
      before.engine !== undefined &&
      before.reason === 'needs.confirm' &&
      before.queries.length === 0;
    if (wasDown && control) return { state: 'broken', engine, observations, queries: [] };
    // one word may be too strange for an engine that answers everything else
    if (down < downAfter) return { state: 'open', reason: 'no.population', engine, observations, queries: [] };
    const reason = control && before === undefined ? 'needs.confirm' : 'site.unreachable';
    return { state: 'open', reason, engine, observations, queries: [] };
  }
  const old = before?.queries.find(({ kind }) => kind === 'nonsense');
  const isSettled = old !== undefined && old.reason !== 'needs.confirm';
  const { isArticle, nonsense: text } = given;
  // what a plain request sees of a page that a script draws is no list to compare
  const alike = real.filter(({ via }) => via === nonsense.via).map(({ results }) => results);
  const look = { text, answer: nonsense, real: alike, isArticle, control };
  const word = isSettled ? old : judgeNonsenseWord({ ...look, ...(old && { before: old }) });
  return { state: 'found', engine, observations, queries: [...voided(queries, word), word] };
}

/** An engine that answers nonsense with a list proves nothing by the items it lists or leaves out. */
function voided(queries: readonly SearchQuery[], nonsense: SearchQuery): readonly SearchQuery[] {
  if (nonsense.state === 'miss' || nonsense.results === 0) return queries;
  return queries.map((query) => ({ ...query, state: 'open', reason: 'needs.judgement' }));
}

/** Place among the results; what an engine shows beside every answer is not counted where that can be told. */
function placeOf(hits: readonly Hit[], item: Article, shown: readonly Hit[]): number {
  const fresh = positionOf(without(hits, shown), item);
  return fresh > 0 ? fresh : positionOf(hits, item);
}
