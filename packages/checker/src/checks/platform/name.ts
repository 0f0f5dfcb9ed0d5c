import { measured, unmeasured } from '@gongkai/model';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { platformStanding } from '../../facts/platform/block-measure.ts';
import { platformName as standard } from '../../facts/platform/read-platform.ts';
import { check } from '../check.ts';

const words = {
  misnamed: {
    zh: '政府信息公开平台现名“{names}”，应统一命名为“{standard}”',
    en: 'The disclosure platform is called “{names}”; its common name is “{standard}”',
  },
};

/** The disclosure platform bears its common name (国办公开办函〔2019〕61号). */
export const platformName = check({
  id: 'platform.name',
  words: { zh: '平台：统一名称', en: 'Common name of the platform' },
  needs: ['columns', 'inspect:platform'],
  params: {},
  measure(facts) {
    const standing = platformStanding(facts, ({ names }) => !names.includes(standard), 'platform-misnamed');
    if ('state' in standing) return standing;
    if (standing.is === 'open') return unmeasured(standing.reason, standing.url);
    if (standing.is === 'clear') return measured(1, []);
    const { url, fact, observations } = standing;
    const values = { names: fact.names.slice(0, 3).join(' / '), standard };
    return measured(1, [
      inspectedFinding({ kind: 'platform-misnamed', subject: 'name', page: url }, words.misnamed, values, observations),
    ]);
  },
});
