import { blockMeasure } from '../../facts/platform/block-measure.ts';
import { check } from '../check.ts';

/** The block stands on the disclosure platform under its common name (国办公开办函〔2019〕61号). */
export const platformRequest = check({
  id: 'platform.request',
  words: { zh: '平台：依申请公开入口', en: 'Way to apply on the platform' },
  needs: ['columns', 'inspect:platform'],
  params: {},
  measure: (facts) => blockMeasure(facts, 'request'),
});
