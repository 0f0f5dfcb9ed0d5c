import { brokenTargets, externals } from '../../facts/links/broken-targets.ts';
import { check } from '../check.ts';
import { oneOf } from '../params.ts';

/** Links on the home page that do not work, one finding a target. */
export const linksHome = check({
  id: 'links.home',
  words: { zh: '首页链接可用', en: 'Links on the home page' },
  needs: ['links'],
  params: { external: oneOf(...externals) },
  measure: ({ links, crawl }, { external }) => brokenTargets(links, crawl, { home: true, external }),
});
