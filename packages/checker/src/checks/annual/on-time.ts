import { measured, unmeasured } from '@gongkai/model';
import { annualDueOn } from '../../facts/annual/due.ts';
import { annualPages } from '../../facts/annual/pages.ts';
import { judged, type Fault } from '../../facts/inspect/finding.ts';
import type { AnnualFact } from '../../facts/inspect/annual-reports.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

/** Days of publication that a page states itself; one that only its address or its text holds may be that of a later move. */
const stated: ReadonlySet<string> = new Set(['meta', 'label', 'time', 'jsonld']);
const A_YEAR = 1;

export const annualOnTime = check({
  id: 'annual.on-time',
  words: { zh: '年报按时发布', en: 'Annual reports published in time' },
  needs: ['columns', 'inspect:annual-reports'],
  params: { since: countOr },
  measure(facts, { since = 2021 }) {
    const pages = annualPages(facts, since);
    if ('state' in pages) return pages;
    const dated = pages.filter(({ report }) => report.publishedOn !== undefined);
    if (dated.length === 0) return unmeasured('no.population', 'no report has a day of publication');
    const isLate = (fact: AnnualFact): boolean =>
      'report' in fact && (fact.report.publishedOn ?? '') > annualDueOn(facts.site, fact.report.year);
    // a report that reappears years later was moved, not written late
    const isPlain = (fact: AnnualFact): boolean =>
      'report' in fact &&
      stated.has(fact.report.publishedFrom) &&
      Number((fact.report.publishedOn ?? '').slice(0, 4)) <= fact.report.year + A_YEAR;
    const values = (fact: AnnualFact): Readonly<Record<string, string | number>> =>
      'report' in fact
        ? { year: fact.report.year, day: fact.report.publishedOn ?? '', due: annualDueOn(facts.site, fact.report.year) }
        : {};
    const faults: readonly Fault<AnnualFact>[] = [
      {
        kind: 'annual-late',
        words: {
          zh: '{year} 年度报告发布于 {day}，晚于期限 {due}。以后请按期发布（条例第四十九条、第五十条）',
          en: 'The report for {year} was published on {day}, after {due} when it was due: publish in time (Art 49, 50)',
        },
        isFaulty: (fact) => isLate(fact) && isPlain(fact),
        values,
      },
      {
        kind: 'annual-late-doubtful',
        state: 'person',
        words: {
          zh: '{year} 年度报告页面日期 {day} 晚于期限 {due}，但日期可能是网站迁移留下的，请人工核对',
          en: 'The page of the report for {year} is dated {day}, after {due}, but that may be the day it was moved: check it',
        },
        isFaulty: (fact) => isLate(fact) && !isPlain(fact),
        values,
      },
    ];
    const { findings, open } = judged(
      dated.map(({ looks }) => looks),
      faults,
    );
    return measured(dated.length, findings, open.length > 0 ? { open } : {});
  },
});
