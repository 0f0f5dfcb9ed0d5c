import { measured, na, subtractPeriod, unmeasured } from '@gongkai/model';
import { presenceOf } from '../../facts/inspect/absence.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { hotline, hotlineNamed, type HotlineFact } from '../../facts/inspect/hotline.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';
import { window as period } from '../params.ts';

const words = {
  old: {
    zh: '12345 热线办理统计最近一次公开为 {newest}，早于要求的 {since}。请定期公开受理、办结等统计',
    en: 'The newest statistics of the 12345 hotline are of {newest}, before {since}. Publish calls taken and settled regularly',
  },
  none: {
    zh: '未见 12345 热线及其办理统计。请设置热线栏目，定期公开受理、办结等统计',
    en: 'Neither the 12345 hotline nor its statistics were found. Set up its column and publish calls taken and settled regularly',
  },
  unsaid: {
    zh: '网站有 12345 热线的入口，未见办理统计，请人工核对是否在别处公开',
    en: 'The site leads to the 12345 hotline, but no statistics were found: a person must check whether they are published elsewhere',
  },
};

export const hotlineStats = check({
  id: 'hotline.stats',
  words: { zh: '12345 热线统计公开', en: 'Statistics of the 12345 hotline' },
  needs: ['columns', 'inspect:hotline', 'inspect:hotline-named'],
  params: { window: period },
  measure(facts, { window }) {
    const { crawl, inspected, asOf, site } = facts;
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(hotline);
    if (all === undefined) return unmeasured('tool.version');
    const since = subtractPeriod(asOf, window);
    const seen = all.flatMap(({ looks }) => looks.flatMap(({ fact }) => fact ?? []));
    const newest = seen
      .flatMap((fact) => fact.newest ?? [])
      .toSorted()
      .at(-1);
    if (newest !== undefined && newest >= since) return measured(1, [], { value: newest });
    const unread = all.find(({ looks }) => lastFact(looks) === undefined);
    if (unread !== undefined) return unmeasured(unread.looks.at(-1)?.reason ?? 'tool.budget', unread.subject.url);
    if (seen.some((fact) => fact.unread !== '')) return unmeasured('unsupported.format', all[0]?.subject.url);
    const [first] = all;
    if (first !== undefined && newest !== undefined) {
      const isOld = (fact: HotlineFact): boolean => fact.newest !== undefined && fact.newest < since;
      const standing = agreed(first, isOld, `newest:${newest}`);
      if (standing.is !== 'agreed')
        return unmeasured(standing.is === 'open' ? standing.reason : 'needs.confirm', first.subject.url);
      const place = { kind: 'hotline-stale', subject: first.subject.url, page: first.subject.url };
      return measured(1, [inspectedFinding(place, words.old, { newest, since }, standing.observations)], {
        value: newest,
      });
    }
    // the hotline is one for the whole city: others need not publish its figures
    if (site.organKind !== 'city-government') return na('not.applicable');
    const there = presenceOf(facts, hotlineNamed, '12345');
    if (there.is === 'open') return unmeasured(there.reason);
    const place = { kind: 'no-hotline-statistics', subject: 'hotline', page: site.url };
    if (there.is === 'absent') return measured(1, [inspectedFinding(place, words.none, {}, there.observations)]);
    const looks = inspected?.looksOf(hotlineNamed)?.flatMap(({ looks: taken }) => taken) ?? [];
    const observations = looks.map(({ observation }) => observation);
    return measured(1, [inspectedFinding({ ...place, state: 'person' }, words.unsaid, {}, observations)]);
  },
});
