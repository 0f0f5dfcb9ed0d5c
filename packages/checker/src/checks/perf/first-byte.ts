import { measured, na } from '@gongkai/model';
import { check } from '../check.ts';

/** How long the site's own pages take to begin to answer: a figure, never a finding. */
export const perfFirstByte = check({
  id: 'perf.first-byte',
  words: { zh: '首字节时间（信息）', en: 'Time to first byte (information)' },
  needs: ['links'],
  params: {},
  measure: ({ firstByte }) =>
    firstByte === undefined || firstByte.n === 0
      ? na('no.population')
      : measured(firstByte.n, [], { value: `p50 ${firstByte.p50} ms, p95 ${firstByte.p95} ms` }),
});
