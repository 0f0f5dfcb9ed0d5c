import { articles, hasNoBody, type ArticleFact } from '../../facts/inspect/articles.ts';
import { inspectedMeasure, nothingToJudge, type Fault } from '../../facts/inspect/finding.ts';
import { check } from '../check.ts';

const fault: Fault<ArticleFact> = {
  kind: 'article-empty',
  words: {
    zh: '文章“{title}”只有标题，没有正文、图片、视频或附件。请补发正文，或者撤下这条空信息',
    en: 'The article “{title}” has a title and nothing else: no text, picture, recording or file. Publish its text or take it down',
  },
  isFaulty: hasNoBody,
  values: ({ title }) => ({ title }),
  mayBeWritten: ({ scripted }) => scripted === true,
};

export const articleEmpty = check({
  id: 'article.empty',
  words: { zh: '文章有内容', en: 'Articles have a body' },
  needs: ['columns', 'inspect:articles'],
  params: {},
  measure(facts) {
    const measure = inspectedMeasure(facts, articles, [fault]);
    return measure.state === 'unmeasured' && measure.reason === 'no.population' ? nothingToJudge(facts) : measure;
  },
});
