import type { ScannedLink } from '../src/facts/page.ts';
import { scanPage } from '../src/facts/scan/scan.ts';

/** Links of a piece of HTML as `kind href “text”`. */
export const linksIn = (html: string): readonly string[] => scanPage(html).links.map(lineOf);
const lineOf = ({ kind, href, text }: ScannedLink): string => `${kind} ${href}${text === '' ? '' : ` “${text}”`}`;

/** Rows of a piece of HTML as `title date`. */
export const rowsIn = (html: string): readonly string[] =>
  scanPage(html).rows.map(({ title, date }) => `${title} ${date}`.trim());
