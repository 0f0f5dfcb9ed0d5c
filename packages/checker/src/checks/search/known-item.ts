import { measured, unmeasured, type Finding } from '@gongkai/model';
import type { SearchQuery } from '../../facts/search.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

/** Articles the site has published are among the first results when their titles are searched for. */
export const searchKnownItem = check<{ sample: number | undefined; top: number | undefined }>({
  id: 'search.known-item',
  words: { zh: '站内搜索能找到已发布信息', en: 'Site search finds what was published' },
  needs: ['search'],
  params: { sample: countOr, top: countOr },
  measure({ search }, { sample = 5, top = 10 }) {
    if (search === undefined) return unmeasured('tool.budget');
    const { state, reason = 'tool.crash', engine } = search;
    if (state === 'open') return unmeasured(reason, engine?.action);
    // one fault is not charged twice: where there is no search, search.present says so
    if (state !== 'found') return unmeasured('no.population');
    const nonsense = search.queries.find(({ kind }) => kind === 'nonsense');
    if (nonsense && nonsense.state !== 'miss' && nonsense.results > 0)
      return unmeasured('needs.judgement', `${nonsense.text} → ${nonsense.results}`);
    const asked = search.queries.filter(({ kind }) => kind === 'known-item').slice(0, sample);
    if (asked.length === 0) return unmeasured('no.population');
    const judged = asked.filter((query) => query.state !== 'open');
    const open = asked.filter((query) => query.state === 'open');
    if (judged.length === 0) return unmeasured(open[0]?.reason ?? 'needs.confirm', engine?.action);
    const found = judged.filter(({ state: verdict, position }) => verdict === 'hit' && position <= top);
    const findings = judged
      .filter((query) => !found.includes(query))
      .map((query) => findingOf(query, top, engine?.action ?? ''));
    return measured(judged.length, findings, {
      value: `${found.length}/${judged.length}`,
      ...(open.length > 0 && {
        open: open.map(({ reason: why = 'needs.confirm', title }) => ({ reason: why, count: 1, detail: title })),
      }),
    });
  },
});

function findingOf(
  { title, item, results, position, observations }: SearchQuery,
  top: number,
  engine: string,
): Finding {
  const missed = observations.filter(({ outcome }) => outcome === 'not-found');
  return {
    kind: 'known-item-missed',
    state: missed.length >= 2 ? 'fail' : 'unmeasured',
    subject: item,
    page: missed[0]?.url ?? engine,
    detail: {
      zh: `用标题《${title}》搜索，前 ${top} 条结果中没有该文（共 ${results} 条${position > 0 ? `，排在第 ${position} 位` : ''}）。请检查索引是否收录。`,
      en: `Searching for “${title}” does not show it among the first ${top} of ${results} results. See whether the index holds it.`,
    },
    places: 1,
    observations,
  };
}
