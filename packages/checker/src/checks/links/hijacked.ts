import { na, unmeasured } from '@gongkai/model';
import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { outbound, type OutboundFact } from '../../facts/inspect/outbound.ts';
import { check } from '../check.ts';

const shown = ({ title, word }: OutboundFact): { readonly title: string; readonly word: string } => ({ title, word });

const faults: readonly Fault<OutboundFact>[] = [
  {
    kind: 'outbound-trade',
    state: 'person',
    words: {
      zh: '外链指向的网站现为“{title}”（含“{word}”），疑已被人抢注。请立即撤下链接',
      en: 'A site that is linked to is now “{title}” (“{word}”): somebody else may have registered it. Remove the link at once',
    },
    isFaulty: ({ sign }) => sign === 'trade',
    values: shown,
  },
  {
    kind: 'outbound-parked',
    state: 'person',
    words: {
      zh: '外链指向的域名已停用或正在出售（“{word}”）。请撤下链接，以免被人抢注',
      en: 'A domain that is linked to is parked or for sale (“{word}”): remove the link before somebody takes it',
    },
    isFaulty: ({ sign }) => sign === 'parked',
    values: shown,
  },
];

export const linksHijacked = check({
  id: 'links.hijacked',
  words: { zh: '外链未被劫持', en: 'Sites linked to are still theirs' },
  needs: ['links', 'columns', 'inspect:outbound'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    if (facts.inspected?.looksOf(outbound)?.length === 0) return na('no.population');
    return inspectedMeasure(facts, outbound, faults);
  },
});
