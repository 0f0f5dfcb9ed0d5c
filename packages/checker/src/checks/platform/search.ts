import { measured, unmeasured } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { platformStanding } from '../../facts/platform/block-measure.ts';
import { check } from '../check.ts';

const words = {
  none: {
    zh: '政府信息公开平台没有检索功能。平台应具备信息检索、查阅、下载功能',
    en: 'The disclosure platform offers no search. It must let people search, read and download',
  },
};

/** The disclosure platform can be searched (《政府信息公开条例》第二十四条). */
export const platformSearch = check({
  id: 'platform.search',
  words: { zh: '平台：信息检索', en: 'Search on the platform' },
  needs: ['columns', 'inspect:platform'],
  params: {},
  measure(facts) {
    const standing = platformStanding(facts, ({ hasSearch }) => !hasSearch, 'platform-without-search');
    if ('state' in standing) return standing;
    if (standing.is === 'open') return unmeasured(standing.reason, standing.url);
    if (standing.is === 'clear') return measured(1, []);
    const { url, observations } = standing;
    return measured(1, [
      inspectedFinding({ kind: 'platform-without-search', subject: 'search', page: url }, words.none, {}, observations),
    ]);
  },
});
