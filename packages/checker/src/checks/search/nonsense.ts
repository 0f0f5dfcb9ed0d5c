import { measured, unmeasured } from '@gongkai/model';
import { check } from '../check.ts';

/** A word that stands nowhere on the site is not "found": an engine that lists something for it is not searching. */
export const searchNonsense = check({
  id: 'search.nonsense',
  words: { zh: '站内搜索按检索词返回结果', en: 'Site search answers the query it was given' },
  needs: ['search'],
  params: {},
  measure({ search }) {
    if (search === undefined) return unmeasured('tool.budget');
    const { state, reason = 'tool.crash', engine } = search;
    if (state === 'open') return unmeasured(reason, engine?.action);
    const query = search.queries.find(({ kind }) => kind === 'nonsense');
    if (state !== 'found' || query === undefined) return unmeasured('no.population');
    const { text, results, observations } = query;
    if (query.state === 'open') return unmeasured(query.reason ?? 'needs.confirm', text);
    if (query.state === 'miss') return measured(1, []);
    const isSame = observations.at(-1)?.outcome === 'same-list';
    const last = observations.at(-1);
    return measured(1, [
      {
        kind: isSame ? 'query-ignored' : 'nonsense-found',
        state: 'fail',
        subject: engine?.action ?? '',
        page: last?.url ?? engine?.page ?? '',
        detail: isSame
          ? {
              zh: `搜索站内不存在的“${text}”，返回的 ${results} 条与其他检索词相同：搜索没有按检索词执行。请修复搜索服务。`,
              en: `Searching for “${text}”, which is nowhere on the site, lists the same ${results} results as any query: the engine does not search. Mend the search service.`,
            }
          : {
              zh: `搜索站内不存在的“${text}”，仍返回 ${results} 条结果。无结果时应如实提示。`,
              en: `Searching for “${text}”, which is nowhere on the site, lists ${results} results. Say so when nothing is found.`,
            },
        places: 1,
        observations,
      },
    ]);
  },
});
