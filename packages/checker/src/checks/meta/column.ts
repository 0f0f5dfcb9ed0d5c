import { columnPageTags } from '../../facts/tags/tags.ts';
import { tagsMeasure } from '../../facts/tags/tags-measure.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  zh: '栏目页缺少栏目标签或内容为空：{tags}。请在栏目模板的 <head> 中补全',
  en: 'The page of the column lacks tags, or they are empty: {tags}. Add them to the template of columns',
};

/** Pages of columns carry the tags of their column; a seeded sample. */
export const metaColumn = check({
  id: 'meta.column',
  words: { zh: '栏目标签', en: 'Tags of columns' },
  needs: ['columns', 'inspect:column-tags'],
  params: { sample: countOr },
  measure: (facts, { sample }) => tagsMeasure(facts, columnPageTags, { kind: 'column-tags-missing', words, sample }),
});
