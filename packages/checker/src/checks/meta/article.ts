import { articlePageTags } from '../../facts/tags/tags.ts';
import { tagsMeasure } from '../../facts/tags/tags-measure.ts';
import { check } from '../check.ts';
import { countOr } from '../params.ts';

const words = {
  zh: '内容页缺少内容标签或内容为空：{tags}。请在内容页模板的 <head> 中补全',
  en: 'The page of an article lacks tags, or they are empty: {tags}. Add them to the template of articles',
};

/** Articles carry the tags of their content; a seeded sample. */
export const metaArticle = check({
  id: 'meta.article',
  words: { zh: '内容页标签', en: 'Tags of articles' },
  needs: ['columns', 'inspect:article-tags'],
  params: { sample: countOr },
  measure: (facts, { sample }) => tagsMeasure(facts, articlePageTags, { kind: 'article-tags-missing', words, sample }),
});
