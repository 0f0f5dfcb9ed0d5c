import { metaArticle } from '../../../packages/checker/src/checks/meta/article.ts';
import { metaColumn } from '../../../packages/checker/src/checks/meta/column.ts';
import { articlePageTags, columnPageTags } from '../../../packages/checker/src/facts/tags/tags.ts';
import { articleTags, columnTags } from '../../../packages/checker/src/facts/tags/required.ts';
import { inspectedOf } from '../../../packages/checker/testing/inspected.ts';
import type { Draw } from '../draw.ts';
import { printed, prose, sent } from '../papers.ts';
import { factOf, measureOf, saysOf, type Family } from './family.ts';

const meta = (draw: Draw, name: string, content: string): string =>
  draw.pick([
    `<meta name="${name}" content="${content}">`,
    `<meta content="${content}" name="${name}" />`,
    `<META NAME='${name}' CONTENT='${content}'/>`,
    `<meta name="${name.toLowerCase()}" content="${content}">`,
    `<meta name=${name} content="${content}">`,
  ]);
const empty = ['', ' ', 'null', '${content}', 'left out'] as const;

/** Pages with the tags of 国办发〔2017〕47号, one of them left out or empty. */
export const pageTags: Family = {
  name: 'tags of pages',
  trial(draw) {
    const isColumn = draw.chance(0.5);
    const [inspection, check, tags] = isColumn
      ? ([columnPageTags, metaColumn, columnTags] as const)
      : ([articlePageTags, metaArticle, articleTags] as const);
    const gap = draw.chance(0.5) ? draw.pick(tags) : undefined;
    const way = draw.pick(empty);
    const metas = draw
      .shuffled(['SiteName', 'keywords', ...tags])
      .map((tag) => (tag !== gap ? meta(draw, tag, '岚川县') : way === 'left out' ? '' : meta(draw, tag, way)))
      .join(draw.pick(['', '\n']));
    const html = printed(draw, { title: '关于冬季施工安全的通知', main: prose(draw), metas });
    const url = 'http://h/1.html';
    const fact = factOf(inspection, sent(draw, html, { url, finalUrl: url }));
    const measure = measureOf(check, { inspected: inspectedOf(inspection, [[url, [fact, fact]]]) }, { sample: 5 });
    return [{ check: check.id, isFaulty: gap !== undefined, said: saysOf(measure), note: metas }];
  },
};
