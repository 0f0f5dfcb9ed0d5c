import { blockMeasure } from '../../facts/platform/block-measure.ts';
import { check } from '../check.ts';

/** The block stands on the disclosure platform under its common name (国办公开办函〔2019〕61号). */
export const platformContent = check({
  id: 'platform.content',
  words: { zh: '平台：法定主动公开内容', en: 'Proactive disclosure on the platform' },
  needs: ['columns', 'inspect:platform'],
  params: {},
  measure: (facts) => blockMeasure(facts, 'content'),
});
