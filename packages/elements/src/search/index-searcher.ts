import { salvageSearchTexts, type SearchIndex } from '@gongkai/model';
import { fetchJson } from '../base/fetched.ts';
import { bigramsOf, folded } from './folded.ts';
import { indexOf, type Hit } from './hits.ts';
import { quiet, type Outcome, type Searcher, type Show } from './searcher.ts';

const restMs = 250;
/** Titles found beyond which texts are read only when the reader asks. */
const enough = 20;

/** Searches an index: titles at each keystroke; texts, file by file, when typing rests and titles are few. */
export function indexSearcher({ items, synonyms, shards }: SearchIndex, base: string, show: Show): Searcher {
  const index = indexOf(items, synonyms);
  const texts = new Map<string, string>();
  const plain = new Map<string, string>();
  const left = new Set(shards.keys());
  let text = '';
  let state: Outcome['texts'] = 'none';
  let asking = new AbortController();

  const keep = (id: string, content: string): void => {
    texts.set(id, content);
    plain.set(id, folded(content));
  };
  const find = (): readonly Hit[] => index.find(index.question(text), plain);
  const tell = (near: readonly Hit[] = []): void => {
    const question = index.question(text);
    const hits = find();
    show({
      text,
      hits: hits.length > 0 ? hits : near,
      near: hits.length === 0 && near.length > 0,
      marks: near.length > 0 ? bigramsOf(question.whole) : [question.whole, ...question.words.flat()],
      texts: state,
      textOf: (id) => texts.get(id) ?? '',
      more: false,
      failed: '',
    });
  };
  const read = async (wanted: readonly number[], { signal }: AbortController): Promise<boolean> => {
    let whole = true;
    for (const shard of wanted) {
      try {
        const { value } = salvageSearchTexts(await fetchJson(new URL(shards[shard] ?? '', base).href, signal));
        if (!value) whole = false;
        for (const { id, text: content } of value?.items ?? []) keep(id, content);
        left.delete(shard);
      } catch {
        if (signal.aborted) return false;
        whole = false;
      }
      tell();
    }
    return whole;
  };
  const deepen = async (all: boolean): Promise<void> => {
    const mine = asking;
    const hits = find();
    const few = all || hits.length < enough;
    const first = hits.slice(0, enough).flatMap(({ doc: { shard = -1 } }) => (left.has(shard) ? shard : []));
    if (few) state = 'reading';
    tell();
    const whole = await read([...new Set([...first, ...(few ? left : [])])], mine);
    if (mine.signal.aborted) return;
    const near = find().length > 0 ? [] : (await import('./gk-search.near.ts')).nearTo(text, index);
    if (mine.signal.aborted) return;
    state = !whole ? 'failed' : shards.length === 0 ? 'none' : left.size > 0 ? 'unasked' : 'read';
    tell(near);
  };

  for (const { id, text: content } of items) if (content) keep(id, content);
  return {
    ask(next) {
      asking.abort();
      asking = new AbortController();
      text = next;
      const asked = folded(text) !== '';
      state = !asked ? 'none' : find().length < enough ? 'reading' : left.size > 0 ? 'unasked' : 'none';
      tell();
      if (!asked) return;
      quiet(restMs, asking.signal).then(
        () => deepen(false),
        () => undefined,
      );
    },
    lookInTexts: () => void deepen(true),
    more: () => undefined,
    stop: () => asking.abort(),
  };
}
