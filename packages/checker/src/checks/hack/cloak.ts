import { unmeasured } from '@gongkai/model';
import { cloak, type CloakFact } from '../../facts/inspect/cloak.ts';
import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const faults: readonly Fault<CloakFact>[] = [
  {
    kind: 'cloaked',
    state: 'person',
    words: {
      zh: '从搜索引擎来访时，页面标题变成“{title}”（平时为“{plain}”）{trade}。疑似被篡改，请立即核实',
      en: 'To a visitor from a search engine the page is titled “{title}” instead of “{plain}”{trade}. It may have been hacked: check at once',
    },
    isFaulty: ({ isOther, trade }) => isOther || trade !== '',
    values: ({ title, plainTitle, trade }) => ({ title, plain: plainTitle, trade: trade === '' ? '' : ` (${trade})` }),
  },
];

export const hackCloak = check({
  id: 'hack.cloak',
  words: { zh: '对搜索引擎来访者内容一致', en: 'The same page to those who come from a search engine' },
  needs: ['links', 'columns', 'inspect:cloak'],
  params: {},
  measure(facts) {
    if (facts.crawl.homeFault !== undefined) return unmeasured(facts.crawl.homeFault);
    // nothing was chosen: the owner's consent, --cloak, was not given
    if (facts.inspected?.looksOf(cloak)?.length === 0) return unmeasured('not.asked', '--cloak');
    return inspectedMeasure(facts, cloak, faults);
  },
});
