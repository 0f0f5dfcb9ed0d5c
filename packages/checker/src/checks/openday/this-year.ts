import { measured, unmeasured } from '@gongkai/model';
import { countedOf } from '../../facts/inspect/counted.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';
import { count as number } from '../params.ts';

const words = {
  none: {
    zh: '未见 {before} 年和 {year} 年政府开放日活动的信息（{year} 年已见 {count} 次，每年应不少于 {wanted} 次）。请举办并发布公告和活动情况',
    en: 'No open day of {before} or of {year} was found ({count} of {year} seen, {wanted} asked for each year). Hold one and publish the notice and the report',
  },
  notYet: {
    zh: '{year} 年尚未见政府开放日活动，{before} 年举办过；本年度未结束，请人工核对安排',
    en: 'No open day of {year} yet, though one was held in {before}; the year is not over: a person must check the plan',
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
    // until this year is over only the one before tells that a year went by without
    const before = String(Number(year) - 1);
    const last = countedOf(facts, 'openday', count, (day) => day.slice(0, 4) === before);
    if (last.is === 'open') return unmeasured(last.reason, last.detail);
    const isKept = last.is === 'enough';
    const place = { kind: 'no-open-day', subject: year, page, ...(isKept ? { state: 'person' as const } : {}) };
    const values = { year, before, count: had, wanted: count };
    return measured(1, [inspectedFinding(place, isKept ? words.notYet : words.none, values, observations)], {
      value: String(had),
    });
  },
});
