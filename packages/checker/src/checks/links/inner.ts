import { brokenTargets, externals } from '../../facts/links/broken-targets.ts';
import { check } from '../check.ts';
import { oneOf } from '../params.ts';

/** Links on all other pages that do not work, one finding a target however many pages link to it. */
export const linksInner = check({
  id: 'links.inner',
  words: { zh: '其他页面链接可用', en: 'Links on the other pages' },
  needs: ['links'],
  params: { external: oneOf(...externals) },
  measure: ({ links, crawl }, { external }) => brokenTargets(links, crawl, { home: false, external }),
});
