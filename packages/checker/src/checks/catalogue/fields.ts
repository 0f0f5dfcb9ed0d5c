import type { CatalogueRow } from '../../facts/listings/listing-fact.ts';
import { rowMeasure } from '../../facts/listings/row-measure.ts';
import { itemWords, namesOf } from '../../facts/listings/words.ts';
import { check } from '../check.ts';

const words = {
  gaps: {
    zh: '目录事项“{row}”缺少：{zh}。请逐项补全主体、内容、时限、方式和公开属性',
    en: 'Item “{row}” of the catalogue lacks: {en}. Fill in body, content, time limit, way and attribute of each item',
  },
};

/** Each item of the catalogue settles 主体, 内容, 时限, 方式 and 公开属性 (澄政办发〔2018〕24号 三（一）2). */
export const catalogueFields = check({
  id: 'catalogue.fields',
  words: { zh: '目录要素齐全', en: 'Fields of the catalogue' },
  needs: ['columns', 'inspect:listings', 'inspect:list-files'],
  params: {},
  measure: (facts) =>
    rowMeasure<CatalogueRow>(facts, 'catalogue', {
      kind: 'catalogue-item-incomplete',
      rowsOf: ({ items }) => items,
      isFaulty: ({ gaps }) => gaps.length > 0,
      worded: ({ key, gaps }) => [words.gaps, { row: key, ...namesOf(gaps, itemWords) }],
    }),
});
