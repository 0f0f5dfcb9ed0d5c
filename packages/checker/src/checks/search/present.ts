import { measured, unmeasured, type Finding, type Observation } from '@gongkai/model';
import { check } from '../check.ts';

/** What is absent can be said when this share of home, navigation, column and sitemap pages was read. */
const enoughSeen = 0.9;

/** The site has a search, and it answers. A search on another host is one. */
export const searchPresent = check({
  id: 'search.present',
  words: { zh: '提供站内搜索', en: 'Site search is there and answers' },
  needs: ['search'],
  params: {},
  measure({ search, crawl, site }) {
    if (search === undefined) return unmeasured('tool.budget');
    const { state, reason = 'tool.crash', engine, observations } = search;
    if (state === 'open') return unmeasured(reason, engine?.action);
    if (state === 'found') return measured(1, [], { value: engine?.owner === 'foreign' ? 'foreign' : 'own' });
    if (state === 'absent' && crawl.chromeCoverage < enoughSeen)
      return unmeasured('tool.budget', `${Math.round(crawl.chromeCoverage * 100)} %`);
    const common = { state: 'fail', places: 1, observations } as const;
    const finding: Finding =
      state === 'absent'
        ? {
            ...common,
            kind: 'search-absent',
            subject: site.url,
            page: site.url,
            detail: {
              zh: `已抓取的 ${crawl.pagesRead} 个页面和首页上都没有搜索框。请在首页显著位置提供站内搜索。`,
              en: `None of the ${crawl.pagesRead} pages read, nor the home page, has a search box. Offer one on the home page.`,
            },
          }
        : {
            ...common,
            kind: 'search-broken',
            subject: engine?.action ?? site.url,
            page: engine?.page ?? site.url,
            detail: {
              zh: `站内搜索不可用：${engine?.action ?? ''} 返回 ${faultOf(observations)}。请修复搜索服务。`,
              en: `The site search does not work: ${engine?.action ?? ''} answers ${faultOf(observations)}. Mend the search service.`,
            },
          };
    return measured(1, [finding]);
  },
});

const faultOf = (observations: readonly Observation[]): string => observations.at(-1)?.outcome ?? '';
