import { measured, na, unmeasured } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { searchHelp } from '../../facts/inspect/search-help.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  none: {
    zh: '搜索无结果时页面没有任何帮助。请给出检索建议，或提供热门搜索、栏目导航、咨询电话等',
    en: 'A search that finds nothing offers no help. Suggest other words, or give frequent searches, columns and a telephone number',
  },
};

/** Fewer characters than this are a page that a script has yet to draw. */
const LEAST = 4;

export const searchNoResultHelp = check({
  id: 'search.no-result-help',
  words: { zh: '搜索无结果时的帮助', en: 'Help when a search finds nothing' },
  needs: ['search', 'inspect:search-help'],
  params: {},
  measure({ search, inspected }) {
    if (search === undefined) return unmeasured('tool.budget');
    if (search.state === 'open') return unmeasured(search.reason ?? 'tool.crash', search.engine?.action);
    const nonsense = search.queries.find(({ kind }) => kind === 'nonsense');
    if (search.state !== 'found' || nonsense === undefined) return na('no.population');
    if (nonsense.state === 'open') return unmeasured(nonsense.reason ?? 'needs.confirm', nonsense.text);
    // an engine that lists something for every word never says that it has nothing
    if (nonsense.state === 'hit') return na('no.population');
    const all = inspected?.looksOf(searchHelp);
    if (all === undefined) return unmeasured('tool.version');
    const [one] = all;
    if (one === undefined) return unmeasured('unsupported.format', search.engine?.action);
    const page = one.subject.url;
    const standing = agreed(one, (fact) => fact !== null && fact.advice === '' && fact.links === 0, 'no-help');
    if (standing.is === 'clear') return measured(1, []);
    if (standing.is === 'open') return unmeasured(standing.reason, page);
    const isDrawn = one.looks.some(({ observation: { via } }) => via === 'browser');
    if (standing.fact === null || standing.fact.chars < LEAST || (standing.fact.mayHoldMore && !isDrawn))
      return unmeasured('tool.no-browser', page);
    const subject = search.engine?.action ?? page;
    return measured(1, [inspectedFinding({ kind: 'no-help', subject, page }, words.none, {}, standing.observations)]);
  },
});
