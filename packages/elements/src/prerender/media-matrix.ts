import { byPlatform, mediaPlatforms, type MediaAccounts } from '@gongkai/model';
import { alternate, anchor, ownLine, startTag } from './anchor.ts';
import { escaped } from './escaped.ts';

/** The element with its accounts as a list in Chinese: names and links, no picture. Pure; every value is escaped. */
export function prerenderMediaMatrix(
  { items }: Pick<MediaAccounts, 'items'>,
  { src }: { readonly src: string },
): string {
  const lines = byPlatform(items).map(({ platform, accounts }) => {
    const name = platform in mediaPlatforms ? mediaPlatforms[platform as keyof typeof mediaPlatforms].zh : platform;
    const links = accounts.map(({ handle, url }) => anchor(handle, url)).join('\u3001');
    return `<li>${ownLine(`${escaped(name)}\uff1a`, links)}</li>\n`;
  });
  return `${startTag('gk-media-matrix', { src })}\n<ul>\n${lines.join('')}</ul>\n</gk-media-matrix>\n${alternate(src)}`;
}
