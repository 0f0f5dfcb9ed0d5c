import { interpretationElements, unmeasured, type InterpretationElement } from '@gongkai/model';
import { inspectedMeasure, lastFact, nothingToJudge, type Fault } from '../../facts/inspect/finding.ts';
import {
  interpretations,
  isSampledInterpretation,
  type InterpretationFact,
} from '../../facts/inspect/interpretations.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

/** The policy asks interpretations to dwell on nine elements, not every one on all: fewer than this speak to nearly none. */
const LEAST = 3;

const all = Object.keys(interpretationElements).filter((key): key is InterpretationElement =>
  Object.hasOwn(interpretationElements, key),
);
const missingOf = ({ elements }: InterpretationFact): readonly InterpretationElement[] =>
  all.filter((key) => !elements.includes(key));
const isReadable = ({ forms }: InterpretationFact): boolean => forms.includes('text');

/** Elements are told by words; a text in which two were met may have another in words of its own. */
const NEARLY_NONE = 1;
const values = (fact: InterpretationFact): Readonly<Record<string, string | number>> => ({
  title: fact.title,
  count: fact.elements.length,
  missing: missingOf(fact)
    .map((key) => interpretationElements[key].zh)
    .join('、'), // zh: the list mark
});

const faultsOf = (least: number): readonly Fault<InterpretationFact>[] => [
  {
    kind: 'elements-few',
    words: {
      zh: '解读“{title}”只涉及九要素中的 {count} 项，未见：{missing}。请按背景依据、目标任务、主要内容、涉及范围、执行标准、注意事项、关键词诠释、惠民利民举措、新旧政策差异补充',
      en: 'The interpretation “{title}” speaks to {count} of the nine elements, not to: {missing}. Add background, goals, content, scope, standards, notes, key terms, benefits and changes as they apply',
    },
    isFaulty: (fact) => isReadable(fact) && fact.elements.length < least && fact.elements.length <= NEARLY_NONE,
    values,
  },
  {
    kind: 'elements-unsure',
    state: 'person',
    words: {
      zh: '解读“{title}”中只读到九要素中的 {count} 项，未读到：{missing}。是否以别的说法写明请人工判断',
      en: 'The interpretation “{title}” was read to speak to {count} of the nine elements, not to: {missing}. Whether it does in other words, a person must judge',
    },
    isFaulty: (fact) => isReadable(fact) && fact.elements.length < least && fact.elements.length > NEARLY_NONE,
    values,
  },
  {
    kind: 'elements-in-picture',
    words: {
      zh: '解读“{title}”只有图片或音视频，要素需人工查看',
      en: 'The interpretation “{title}” is a picture or a recording: a person must see which elements it speaks to',
    },
    isFaulty: (fact) => !isReadable(fact),
    values: ({ title }) => ({ title }),
    state: 'person',
  },
];

export const interpElements = check<{ least?: number }>({
  id: 'interp.elements',
  words: { zh: '解读内容九要素', en: 'Interpretations speak to the nine elements' },
  needs: ['columns', 'inspect:documents', 'inspect:interpretations'],
  params: { least: countOr },
  measure(facts, { least = LEAST }) {
    const subjects = facts.inspected?.looksOf(interpretations);
    const sample = subjects?.filter(({ subject }) => isSampledInterpretation(subject));
    if (facts.crawl.homeFault === undefined && sample?.length === 0) return nothingToJudge(facts, 'interp');
    const measure = inspectedMeasure(facts, interpretations, faultsOf(least), isSampledInterpretation);
    if (measure.state !== 'measured' || sample === undefined) return measure;
    const read = sample.flatMap(({ looks }) => lastFact(looks) ?? []).filter(isReadable);
    if (read.length === 0) return measure.findings.length > 0 ? measure : unmeasured('needs.judgement');
    const sum = read.reduce((total, { elements }) => total + elements.length, 0);
    return { ...measure, value: `${(sum / read.length).toFixed(1)}/9` };
  },
});
