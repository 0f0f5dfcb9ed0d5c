import { blockMeasure } from '../../facts/platform/block-measure.ts';
import { check } from '../check.ts';

/** The block stands on the disclosure platform under its common name (国办公开办函〔2019〕61号). */
export const platformAnnual = check({
  id: 'platform.annual',
  words: { zh: '平台：政府信息公开年报', en: 'Annual reports on the platform' },
  needs: ['columns', 'inspect:platform'],
  params: {},
  measure: (facts) => blockMeasure(facts, 'annual'),
});
