import { na, unmeasured } from '@gongkai/model';
import { elementMeasure, isElement } from '../../facts/guides/element-measure.ts';
import type { GuideElement } from '../../facts/guides/elements.ts';
import { judgeGuide } from '../../facts/guides/judge-guide.ts';
import { stateElements } from '../../facts/guides/words.ts';
import { guides, type GuideSubject } from '../../facts/inspect/guides.ts';
import { check, type Parameter } from '../check.ts';
import { countOr } from '../params.ts';

const elementsOr: Parameter<readonly GuideElement[] | undefined> = {
  fits: (value): value is readonly GuideElement[] | undefined =>
    value === undefined || (Array.isArray(value) && value.length > 0 && value.every(isElement)),
  expects: { zh: '办事指南要素列表', en: 'a list of elements of a guide' },
};

/**
 * Sampled service guides 办事指南 give their elements: those of the state's inspection unless the row names others. With
 * `lacking` a finding is a guide that lacks so many (国办秘函〔2019〕19号 单项否决 服务不实用).
 */
export const guideFields = check<{
  elements: readonly GuideElement[] | undefined;
  lacking: number | undefined;
  sample: number | undefined;
}>({
  id: 'guide.fields',
  words: { zh: '办事指南要素', en: 'Elements of service guides' },
  needs: ['columns', 'inspect:guides'],
  params: { elements: elementsOr, lacking: countOr, sample: countOr },
  measure({ site, crawl, inspected }, { elements = stateElements, lacking, sample }) {
    if (site.noServices === true) return na('not.applicable');
    if (crawl.homeFault !== undefined) return unmeasured(crawl.homeFault);
    const all = inspected?.looksOf(guides);
    if (all === undefined) return unmeasured('tool.version');
    const services = all.filter(({ subject: { data } }) => (data as GuideSubject).from === 'service'); // as it was chosen
    const chosen = services.slice(0, sample ?? services.length);
    return elementMeasure(
      chosen.map((one) => judgeGuide(one, elements)),
      elements,
      lacking,
    );
  },
});
