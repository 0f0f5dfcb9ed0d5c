import type { Region, ScannedLink } from '../page.ts';
import type { Tally } from './same-markup.ts';
import { fold } from './text.ts';
import type { TrailKeeper } from './trail.ts';

/** An anchor that is open, and what it has said so far. */
export interface Anchor {
  said: string;
  readonly region: Region;
  readonly href: string;
  readonly link: ScannedLink | undefined;
}

/** An anchor's link gets the text a reader sees, unless its title says the same and more; in a trail it is a step. */
export function closeAnchor({ said, region, href, link }: Anchor, trail: TrailKeeper, tally: Tally): void {
  const text = fold(said, 120);
  if (link && text !== '' && !saysMore(link.text, text)) link.text = text;
  if (region === 'crumb' && link) {
    trail.link(link.text, href);
    tally.others += 1;
  }
}

/** True when the title goes on where the text was cut: `关于…的通知…`. */
const saysMore = (title: string, text: string): boolean =>
  title.length > text.length && title.includes(text.replace(/\.{3,}|\u2026/g, ''));
