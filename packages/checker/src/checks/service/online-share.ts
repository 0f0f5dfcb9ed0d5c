import { measured, na, onlineShareOf, unmeasured } from '@gongkai/model';
import type { SiteFacts } from '../../facts/facts.ts';
import { inspectedFinding, lastFact } from '../../facts/inspect/finding.ts';
import { agreed } from '../../facts/inspect/standing.ts';
import { listableOf } from '../../facts/listings/kinds.ts';
import type { ListingFact } from '../../facts/listings/listing-fact.ts';
import { publishedLists } from '../../facts/listings/published-lists.ts';
import { check, type Parameter } from '../check.ts';

const share: Parameter<number> = {
  fits: (value): value is number => typeof value === 'number' && value > 0 && value <= 1,
  expects: { zh: '0 到 1 之间的数', en: 'a number from 0 to 1' },
};

const words = {
  few: {
    zh: '公布的清单中审批服务事项 {all} 项，可网上办理 {online} 项（{percent}%），低于 {owed}%。请提高网上办理比例并在清单中标明',
    en: 'Of {all} approval items in the published list {online} can be done online ({percent} %), less than {owed} %. Bring more online and show it in the list',
  },
};

/** Items of which both kind and way are said, and how many more there are of which the way is not. */
function shareOf({ rows }: ListingFact) {
  const listed = rows.map(listableOf);
  const said = onlineShareOf(listed.filter(({ online }) => online !== undefined));
  return said && { ...said, unsaid: (onlineShareOf(listed)?.all ?? 0) - said.all };
}

/** Lists of powers and of services that say of approval items how they are done, the longest first. */
function counted(facts: SiteFacts) {
  const published = (['power', 'service'] as const).map((role) => publishedLists(facts, role));
  const lists = published.flatMap((one) => (one.is === 'there' ? one.lists : []));
  const open = published.find((one) => one.is === 'open');
  const withShare = lists.flatMap((one) => {
    const fact = lastFact(one.looks);
    const found = fact === undefined ? undefined : shareOf(fact);
    return found === undefined ? [] : [{ one, ...found }];
  });
  return { best: withShare.toSorted((a, b) => b.all - a.all)[0], open };
}

/** The share of approval items that can be done online, counted in the published list (澄政办发〔2018〕24号 三（二）2: 80 %). */
export const serviceOnlineShare = check({
  id: 'service.online-share',
  words: { zh: '审批服务事项网上办理比例', en: 'Share of services online' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: { share },
  measure(facts, { share: owed }) {
    if (facts.site.noServices === true) return na('not.applicable');
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    const { best, open } = counted(facts);
    if (best === undefined) return unmeasured(open?.reason ?? 'no.population');
    const { one, online, all, unsaid } = best;
    const value = `${online}/${all}`;
    const isLow = (fact: ListingFact): boolean => {
      const seen = shareOf(fact);
      // low even if all that is not said were online
      return seen !== undefined && seen.online + seen.unsaid < (seen.all + seen.unsaid) * owed;
    };
    const standing = agreed(one, isLow, 'online-share-low');
    if (standing.is === 'open') return unmeasured(standing.reason, value);
    if (standing.is === 'clear')
      return online < (all + unsaid) * owed ? unmeasured('needs.judgement', value) : measured(1, [], { value });
    const { url } = one.subject;
    const values = { all, online, percent: Math.floor((online / all) * 100), owed: Math.round(owed * 100) };
    return measured(
      1,
      [
        inspectedFinding(
          { kind: 'online-share-low', subject: url, page: url },
          words.few,
          values,
          standing.observations,
        ),
      ],
      { value },
    );
  },
});
