import { measured, na, unmeasured, type Day, type Observation, type Site } from '@gongkai/model';
import { missingClass } from '../../facts/columns/missing-class.ts';
import { inspectedFinding } from '../../facts/inspect/finding.ts';
import { annualReports, annualSubject } from '../../facts/inspect/annual-reports.ts';
import { annualDueOn } from '../../facts/annual/due.ts';
import type { SiteFacts } from '../../facts/facts.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  column: {
    zh: '没有找到“政府信息公开年报”栏目。请设置并发布历年政府信息公开工作年度报告（条例第四十九条、第五十条）',
    en: 'No column for annual disclosure reports was found: set it up and publish the reports (Art 49, 50)',
  },
  year: {
    zh: '年报栏目里没有 {year} 年度政府信息公开工作年度报告（应于 {due} 前发布）。请补发；可用 <gk-annual-report> 元件',
    en: 'The column of annual reports lacks the one for {year}, due on {due}: publish it; <gk-annual-report> does it',
  },
  earlier: {
    zh: '年报栏目里没有 {year} 年度报告，栏目中最早的是 {earliest} 年度。机关当年尚未设立（如机构改革），或年报仍在原机关网站的，不算缺少，请人工核对',
    en: 'The column of annual reports lacks the one for {year}; the earliest it holds is for {earliest}. The organ may not have stood then, or its reports may be with the one before it: a person must look',
  },
  unnamed: {
    zh: '年报栏目页面上没有读到任何年度，{year} 年度报告可能在下级栏目或别的系统里，请人工核对',
    en: 'The page of the column of annual reports names no year at all; the report for {year} may stand a level below or in another system: a person must look',
  },
};

/** First reports in the form that is in force (国办公开办函〔2021〕30号). */
const SINCE = 2021;
/** Absence can be said when nine tenths of the pages that name columns were read (contracts.md). */
const ENOUGH = 0.9;

/** Years whose reports are due by the day of the run. */
const yearsOwed = (site: Site, since: number, asOf: Day): readonly number[] => {
  const last = Number(asOf.slice(0, 4)) - 1;
  const all = Array.from({ length: Math.max(0, last - since + 1) }, (_, at) => since + at);
  return all.filter((year) => annualDueOn(site, year) < asOf);
};

/** Looks at the lists of reports, two of which did not name the year. */
function looksWithout(facts: SiteFacts, year: number): readonly Observation[] {
  const lists = (facts.inspected?.looksOf(annualReports) ?? []).filter(
    ({ subject }) => annualSubject(subject).role === 'list',
  );
  for (const { looks } of lists) {
    const read = looks.filter(({ fact }) => fact !== undefined && 'list' in fact);
    const isNamed = read.some(({ fact }) => fact !== undefined && 'list' in fact && fact.list.years.includes(year));
    const isUnread = read.some(({ fact }) => fact !== undefined && 'list' in fact && fact.list.unread === true);
    if (isNamed || isUnread) return [];
    if (read.length >= 2 && read.slice(1).some(({ observation }) => observation.control === true))
      return read.map(({ observation }) => ({ ...observation, outcome: `no-report-${year}` }));
  }
  return [];
}

export const annualPresent = check({
  id: 'annual.present',
  words: { zh: '年报逐年发布', en: 'An annual report for each year' },
  needs: ['columns', 'inspect:annual-reports'],
  params: { since: countOr },
  measure(facts, { since = SINCE }) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    // public enterprises publish by rules of their own (条例 第五十五条) // basis: number of the article
    if (facts.site.organKind === 'public-enterprise') return na('not.applicable', facts.site.organKind);
    const all = facts.inspected?.looksOf(annualReports);
    if (all === undefined) return unmeasured('tool.version');
    const owed = yearsOwed(facts.site, since, facts.asOf);
    const [list, ...others] = all.filter(({ subject }) => annualSubject(subject).role === 'list');
    if (list === undefined) {
      const missing = missingClass(facts, 'foi.annual', 'annual-column-missing', words.column);
      return 'kind' in missing ? measured(owed.length, [missing]) : missing;
    }
    if (owed.length === 0) return na('not.applicable');
    if (facts.crawl.chromeCoverage < ENOUGH) return unmeasured('tool.budget');
    const { url } = list.subject;
    const met = new Set(
      all.map(({ subject }) => annualSubject(subject)).flatMap(({ role, year }) => (role === 'report' ? [year] : [])),
    );
    const named = new Set(
      [list, ...others]
        .flatMap(({ looks }) => looks)
        .flatMap(({ fact }) => (fact !== undefined && 'list' in fact ? fact.list.years : [])),
    );
    const missing = owed.filter((year) => !met.has(year) && !named.has(year));
    const earliest = Math.min(...met, ...named);
    const isEmpty = facts.columns.every((column) => column.class !== 'foi.annual' || column.state === 'empty');
    const findings = missing.map((year) => {
      // organs are made and joined: what is wanting before the first report may never have been owed here
      const isUnsure = earliest === Infinity ? !isEmpty : year < earliest;
      const place = { kind: 'annual-missing', subject: `foi.annual ${year}`, page: url };
      return inspectedFinding(
        isUnsure ? { ...place, state: 'person' } : place,
        isUnsure ? (earliest === Infinity ? words.unnamed : words.earlier) : words.year,
        { year, earliest, due: annualDueOn(facts.site, year) },
        looksWithout(facts, year),
      );
    });
    return measured(owed.length, findings, { value: `${owed.length - missing.length}/${owed.length}` });
  },
});
