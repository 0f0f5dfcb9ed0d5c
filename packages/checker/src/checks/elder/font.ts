import { na, unmeasured } from '@gongkai/model';
import { check } from '../check.ts';
import { countOr } from '../params.ts';
import { seenMeasure, trialFacts, type Told } from '../seen.ts';

/** 18 px and 1.3 as the general design norm is recalled; a pack may ask for other numbers. */
const usualPx = 18;
const usualLinePercent = 130;

const told = {
  'type-size': {
    zh: '长者版主要文字为 {size} 像素，偏小；最小如 {shows}。请把正文字号调到 18 像素以上。',
    en: 'Most text of the version for the elderly is {size} px, too small; the smallest is {shows}. Set the text in 18 px or more.',
  },
  'line-height': {
    zh: '长者版正文行高为字号的 {size} 倍，偏密；如 {shows}。请设 line-height: 1.3 以上。',
    en: 'Lines of the version for the elderly stand {size} times the type size apart, too close; see {shows}. Set line-height: 1.3 or more.',
  },
} satisfies Told;

/** Most text of the version for the elderly is at least `px` px high, its lines `line` per cent of that apart. */
export const elderFont = check<{ px: number | undefined; line: number | undefined }>({
  id: 'elder.font',
  words: { zh: '长者版字号与行高', en: 'Type for the elderly' },
  needs: ['view:elder'],
  params: { px: countOr, line: countOr },
  measure(facts, { px = usualPx, line = usualLinePercent }) {
    const elder = trialFacts(facts, 'elder');
    if ('state' in elder) return elder;
    const [look] = elder.notes;
    if (look?.notes.chars === undefined) return na('no.population');
    if (look.notes.px === undefined) return unmeasured('no.population', `${look.notes.chars}`);
    return seenMeasure(elder, told, ({ kind, sizes }) =>
      sizes.every((size) => (kind === 'type-size' ? size < px : size * 100 < line)),
    );
  },
});
