import { leadersInOrder, type Leaders } from '@gongkai/model';
import { alternate, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

/** The element with its leaders as a list in Chinese: name, post, division. Pure; every value is escaped. */
export function prerenderLeaders({ items }: Pick<Leaders, 'items'>, { src }: { readonly src: string }): string {
  const lines = leadersInOrder(items).map(
    ({ name, post, division }) =>
      `<li><strong>${escaped(name)}</strong> ${escaped(post)}<p>${escaped(division || words.none.zh)}</p></li>\n`,
  );
  return `${startTag('gk-leaders', { src })}\n<ul>\n${lines.join('')}</ul>\n</gk-leaders>\n${alternate(src)}`;
}

const words = { none: { zh: '分工未公布', en: 'Division of work not published' } };
