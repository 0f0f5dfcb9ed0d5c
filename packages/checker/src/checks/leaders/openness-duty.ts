import { measured, na, unmeasured } from '@gongkai/model';
import { presenceOfClass } from '../../facts/columns/missing.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { LEADER_PAGES, leaderColumns, leaderPages } from '../../facts/inspect/organ-pages.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { check } from '../check.ts';

const words = {
  name: { zh: '政务公开分工', en: 'openness as a duty' },
  missing: {
    zh: '领导信息栏目缺失，未见政务公开工作的领导分工。请公开领导分工，写明由哪位领导分管政务公开',
    en: 'There is no leaders’ column, so no leader is seen to be in charge of openness. Publish the leaders’ duties and name the one in charge',
  },
  none: {
    zh: '领导分工中未见政务公开工作。请把政务公开列入领导分工并在网站公布',
    en: 'No leader’s published duties mention government openness. Put it among the duties of one and publish it',
  },
  deeper: {
    zh: '领导页面上有“工作分工”链接，分工写在更深一层的页面上，未能读取，请人工核对其中是否有政务公开',
    en: 'The leaders’ pages link to duties that stand deeper and were not read: a person must look for openness among them',
  },
  sampled: {
    zh: '抽查的 {pages} 个领导页面（共 {all} 个）中未见{what}，是否写在未抽查的页面上请人工核对',
    en: 'The {pages} pages of leaders that were drawn, of {all}, do not tell of {whatEn}: a person must look whether another does',
  },
  picture: {
    zh: '领导信息为图片，文字未能读取，请人工核对分工中是否有政务公开；并请改为网页文字',
    en: 'The leaders are shown as a picture whose text was not read: a person must look for openness among the duties. Put the text on the page',
  },
};

const LEAST = 60;

export const leadersOpennessDuty = check({
  id: 'leaders.openness-duty',
  words: { zh: '领导分工含政务公开', en: 'Openness among the leaders’ duties' },
  needs: ['columns', 'inspect:leaders', 'inspect:leader-pages'],
  params: {},
  measure(facts) {
    const there = presenceOfClass(facts, 'leaders');
    if (there.is === 'unowed') return na('not.applicable');
    if (there.is === 'open') return unmeasured(there.reason);
    const { site, inspected } = facts;
    if (there.is === 'absent') {
      const place = { kind: 'openness-duty-missing', subject: 'leaders', page: site.url };
      return measured(1, [inspectedFinding(place, words.missing, {}, there.observations)]);
    }
    const columns = inspected?.looksOf(leaderColumns);
    const pages = inspected?.looksOf(leaderPages);
    const [own] = columns ?? [];
    if (own === undefined || pages === undefined) return unmeasured('tool.version');
    const all = [...(columns ?? []), ...pages];
    const seen = all.flatMap(({ looks }) => looks.flatMap(({ fact }) => fact ?? []));
    const found = seen.find(({ openness }) => openness !== '');
    if (found !== undefined) return measured(1, [], { value: found.openness });
    const unseen = all.find(({ looks }) => lastFact(looks) === undefined);
    if (unseen !== undefined) return unmeasured(unseen.looks.at(-1)?.reason ?? 'tool.budget', unseen.subject.url);
    const page = own.subject.url;
    const written = all.find(({ looks }) => lastFact(looks)?.scripted === true);
    if (written !== undefined) return unmeasured('tool.no-browser', written.subject.url);
    const standing = agreed(own, (fact) => fact !== null && fact.openness === '', 'no-openness');
    if (standing.is === 'open') return unmeasured(standing.reason, page);
    const pagesBelow = there.columns.reduce((sum, { url }) => sum + (facts.itemsOf?.(url).length ?? 0), 0);
    if (pagesBelow > LEADER_PAGES) {
      const values = { pages: LEADER_PAGES, all: pagesBelow, what: words.name.zh, whatEn: words.name.en };
      const drawn = { kind: 'openness-duty-undrawn', subject: page, page, state: 'person' } as const;
      return measured(1, [inspectedFinding(drawn, words.sampled, values, standing.observations)]);
    }
    const inPicture = seen.some(({ media, chars }) => media > 0 && chars < LEAST);
    const isDeeper = seen.some(({ leadsToDuties }) => leadsToDuties) && seen.every(({ hasDuties }) => !hasDuties);
    return measured(1, [
      isDeeper
        ? inspectedFinding(
            { kind: 'openness-duty-deeper', subject: page, page, state: 'person' },
            words.deeper,
            {},
            standing.observations,
          )
        : inPicture
          ? inspectedFinding(
              { kind: 'leaders-picture', subject: page, page, state: 'person' },
              words.picture,
              {},
              standing.observations,
            )
          : inspectedFinding(
              { kind: 'openness-duty-missing', subject: page, page },
              words.none,
              {},
              standing.observations,
            ),
    ]);
  },
});
