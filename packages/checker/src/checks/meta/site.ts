import { markMeasure, type MarkFault } from '../../facts/marks/mark-measure.ts';
import type { HomeMarks } from '../../facts/marks/read-marks.ts';
import { missingTags, siteTags } from '../../facts/tags/required.ts';
import { check } from '../check.ts';

const missing = ({ metas }: HomeMarks): readonly string[] => missingTags(metas, siteTags);

const fault: MarkFault = {
  kind: 'site-tags-missing',
  words: {
    zh: '首页缺少网站标签或内容为空：{tags}。请在 <head> 中补全，如 <meta name="SiteName" content="…">',
    en: 'The home page lacks tags of the site, or they are empty: {tags}. Add them to its head, e.g. <meta name="SiteName" content="…">',
  },
  isFaulty: (marks) => missing(marks).length > 0,
  values: (marks) => ({ tags: missing(marks).join(', ') }),
};

/** The home page carries the tags of its site (SiteName, SiteDomain, SiteIDCode). */
export const metaSite = check({
  id: 'meta.site',
  words: { zh: '网站标签', en: 'Tags of the site' },
  needs: ['inspect:home-marks'],
  params: {},
  measure: (facts) => markMeasure(facts, [fault]),
});
