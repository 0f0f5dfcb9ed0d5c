import { inspectedMeasure, type Fault } from '../../facts/inspect/finding.ts';
import { safety, type SafetyFact } from '../../facts/inspect/safety.ts';
import type { HackSign } from '../../facts/hacked/signs.ts';
import { check } from '../check.ts';

const say: Readonly<Record<HackSign['kind'], { readonly zh: string; readonly en: string }>> = {
  'hidden-trade': {
    zh: '页面藏有访客看不见的博彩等链接：{shows}。疑似被篡改，请立即核实、清除并查找漏洞',
    en: 'The page hides a link to gambling or the like: {shows}. It may have been hacked: check at once, remove it and find the hole',
  },
  'hidden-links': {
    zh: '页面藏有指向多个外部网站的链接：{shows}。疑似暗链，请立即核实',
    en: 'The page hides links to many other sites: {shows}. It may have been hacked: check at once',
  },
  'trade-link': {
    zh: '页面有博彩等外部链接：{shows}。疑似被篡改，请立即核实',
    en: 'The page links to gambling or the like: {shows}. It may have been hacked: check at once',
  },
  'trade-title': {
    zh: '页面标题或描述含博彩等用语：{shows}。疑似被篡改，请立即核实',
    en: 'The page’s title or description speaks of gambling or the like: {shows}. It may have been hacked: check at once',
  },
};

const signOf = (fact: SafetyFact, kind: HackSign['kind']): HackSign | undefined =>
  fact.signs.find((sign) => sign.kind === kind);

const faults = (Object.keys(say) as HackSign['kind'][]).map((kind): Fault<SafetyFact> => ({
  kind,
  state: 'person',
  words: say[kind],
  isFaulty: (fact) => signOf(fact, kind) !== undefined,
  values: (fact) => ({ shows: signOf(fact, kind)?.shows ?? '' }),
}));

export const hackDarklink = check({
  id: 'hack.darklink',
  words: { zh: '没有暗链', en: 'No hidden links of others' },
  needs: ['links', 'columns', 'inspect:safety'],
  params: {},
  measure: (facts) => inspectedMeasure(facts, safety, faults),
});
