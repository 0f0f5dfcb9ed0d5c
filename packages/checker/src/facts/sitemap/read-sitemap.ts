import { Parser } from 'htmlparser2';

/** What one sitemap file (sitemaps.org) says: addresses of pages, or of further files; nothing when it is none. */
interface SitemapRead {
  readonly is: 'pages' | 'files' | 'none';
  /** As they are written, the first `most` of them. */
  readonly locs: readonly string[];
  /** True when there were more, or the file is nested as no sitemap is. */
  readonly isCut: boolean;
}

const LONGEST = 2048;
const CHUNK = 65_536;
/** urlset > url > loc, and what extensions hang below. */
const DEEPEST = 32;
const holders: Readonly<Record<string, readonly [is: SitemapRead['is'], entry: string]>> = {
  urlset: ['pages', 'url'],
  sitemapindex: ['files', 'sitemap'],
};

/** Reads a sitemap in XML or, an address a line, in plain text. Entities of its own are never expanded; it never throws. */
export function readSitemap(text: string, most: number): SitemapRead {
  return /^\s*</.test(text.slice(0, 1024).replace(/^\ufeff/, '')) ? readXml(text, most) : readLines(text, most);
}

function readLines(text: string, most: number): SitemapRead {
  const locs: string[] = [];
  for (const [line] of text.matchAll(/\S[^\r\n]*/g)) {
    const loc = line.replace(/^\ufeff/, '').trim();
    // a list of addresses and nothing else: any other line says that it is something else
    if (!/^https?:\/\/\S+$/i.test(loc)) return { is: 'none', locs: [], isCut: false };
    if (locs.length >= most) return { is: 'pages', locs, isCut: true };
    if (loc.length <= LONGEST) locs.push(loc);
  }
  return { is: locs.length > 0 ? 'pages' : 'none', locs, isCut: false };
}

function readXml(text: string, most: number): SitemapRead {
  const locs: string[] = [];
  let is: SitemapRead['is'] = 'none';
  let prefix = '';
  let entry = '';
  let isCut = false;
  let isOver = false;
  let loc: string | undefined;
  const path: string[] = [];
  const parser = new Parser(
    {
      onopentag(name) {
        if (path.length === 0) {
          const colon = name.lastIndexOf(':');
          const root = holders[name.slice(colon + 1).toLowerCase()];
          if (root === undefined) isOver = true;
          else {
            [is] = root;
            prefix = name.slice(0, colon + 1);
            entry = prefix + root[1];
          }
        }
        path.push(name);
        if (path.length > DEEPEST) isCut = isOver = true;
        // the address of a picture has a prefix of its own
        if (path.length === 3 && path[1] === entry && name === `${prefix}loc`) loc = '';
      },
      ontext(more) {
        if (loc !== undefined && loc.length <= LONGEST) loc += more;
      },
      onclosetag() {
        if (path.length === 3 && loc !== undefined) {
          const address = loc.trim();
          loc = undefined;
          if (locs.length >= most) isCut = isOver = true;
          else if (address !== '' && address.length <= LONGEST) locs.push(address);
        }
        path.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && !isOver; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  // what a file that was cut off left open is no address
  loc = undefined;
  return { is, locs, isCut };
}
