import { measured, subtractPeriod, unmeasured } from '@gongkai/model';
import { countedOf } from '../../facts/inspect/counted.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';
import { count as number } from '../params.ts';

const words = {
  none: {
    zh: '未见 {year} 年政府开放日活动的信息（已见 {count} 次，应不少于 {wanted} 次）。请举办并发布公告和活动情况',
    en: 'No open day of {year} was found ({count} seen, {wanted} asked for). Hold one and publish the notice and the report',
  },
  notYet: {
    zh: '{year} 年尚未见政府开放日活动，最近一年内举办过；本年度未结束，请人工核对安排',
    en: 'No open day of {year} yet, though one was held within the last twelve months; the year is not over: a person must check the plan',
  },
};

const ENOUGH = 0.9;

export const opendayThisYear = check({
  id: 'openday.this-year',
  words: { zh: '本年度政府开放日', en: 'An open day this year' },
  needs: ['columns', 'inspect:activities'],
  params: { count: number },
  measure(facts, { count }) {
    const { asOf, crawl } = facts;
    const year = asOf.slice(0, 4);
    const counted = countedOf(facts, 'openday', count, (day) => day.slice(0, 4) === year);
    if (counted.is === 'open') return unmeasured(counted.reason, counted.detail);
    if (counted.is === 'none') return unmeasured('no.population');
    if (counted.is === 'enough') return measured(1, [], { value: String(counted.count) });
    if (crawl.chromeCoverage < ENOUGH) return unmeasured('tool.budget');
    const { page, observations, count: had } = counted;
    const lately = countedOf(facts, 'openday', count, (day) => day >= subtractPeriod(asOf, 'P1Y'));
    const isLately = lately.is === 'enough';
    const place = { kind: 'no-open-day', subject: year, page, ...(isLately ? { state: 'person' as const } : {}) };
    const values = { year, count: had, wanted: count };
    return measured(1, [inspectedFinding(place, isLately ? words.notYet : words.none, values, observations)], {
      value: String(had),
    });
  },
});
