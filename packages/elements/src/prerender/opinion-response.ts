import { releasesInOrder, releaseKinds, type OpinionResponse, type OpinionResponses } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

/** The element with its first answers as a list in Chinese. Pure; every value is escaped. */
export function prerenderOpinionResponse(
  { items }: Pick<OpinionResponses, 'items'>,
  { src, rows = 50 }: { readonly src: string; readonly rows?: number },
): string {
  const lines = items.slice(0, rows).map((item) => `<li>${line(item)}</li>\n`);
  return `${startTag('gk-opinion-response', { src })}\n<ul>\n${lines.join('')}</ul>\n</gk-opinion-response>\n${alternate(src)}`;
}

function line(item: OpinionResponse): string {
  const releases = releasesInOrder(item).map(
    ({ at, kind, title, url }) =>
      `<li>${ownLine(escaped(at), anchor(title ?? (kind ? releaseKinds[kind].zh : at), url))}</li>`,
  );
  const correction = item.correction ? anchor(item.correction.title || item.correction.url, item.correction.url) : '';
  return `${ownLine(`${escaped(item.title)} ${escaped(item.dept)}`, correction)}<ol>${releases.join('')}</ol>`;
}
