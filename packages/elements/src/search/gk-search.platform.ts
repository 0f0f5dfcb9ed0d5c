// Asking the platform: a file of its own, loaded where a page has no index of its own.
import { ELEMENT_SOURCES, Fault, salvageSearchPage, type SearchPage } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import { folded, termsOf } from './folded.ts';
import type { Hit } from './hits.ts';
import { quiet, type Searcher, type Show } from './searcher.ts';

const restMs = 350;

/** Lets the platform search: asks when typing rests, follows `next` when the reader wants more. */
export function platformSearcher(endpoint: string, department: string | undefined, show: Show): Searcher {
  const path = `${endpoint.replace(/\/$/, '')}${ELEMENT_SOURCES['gk-search'].path}`;
  const dept = department ? `&dept=${encodeURIComponent(department)}` : '';
  let asking = new AbortController();
  let text = '';
  let hits: readonly Hit[] = [];
  let next: string | undefined;

  const tell = (failed: string): void =>
    show({
      text,
      hits,
      near: false,
      marks: [folded(text), ...termsOf(text)],
      texts: 'none',
      textOf: () => '',
      more: next !== undefined,
      failed,
    });
  const follow = async (url: string, { signal }: AbortController): Promise<void> => {
    try {
      const { items, next: further } = answerIn(await fetchJson(url, signal));
      hits = [...hits, ...items.map((doc) => ({ doc, fit: 1 }))];
      next = further && new URL(further, url).href;
      tell('');
    } catch (cause) {
      if (!signal.aborted) tell(cause instanceof Fault ? cause.code : 'data.fault');
    }
  };

  return {
    ask(asked) {
      asking.abort();
      asking = new AbortController();
      const mine = asking;
      text = asked;
      hits = [];
      next = undefined;
      quiet(restMs, mine.signal).then(
        () => follow(new URL(`${path}?q=${encodeURIComponent(text)}${dept}`, document.baseURI).href, mine),
        () => undefined,
      );
    },
    lookInTexts: () => undefined,
    more: () => void (next && follow(next, asking)),
    stop: () => asking.abort(),
  };
}

function answerIn(json: unknown): SearchPage {
  const { value, flaws } = salvageSearchPage(json);
  if (!value) throw new Fault(flaws[0]?.code ?? 'file.schema', flaws[0]?.at ?? '');
  return value;
}
