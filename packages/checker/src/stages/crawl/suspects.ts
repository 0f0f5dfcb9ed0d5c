import { notFound } from '../../facts/scan/lexicon.ts';
import type { CrawlScan } from '../../facts/page.ts';
import { isFile } from './order.ts';

/** Why a page that answers 200 may not be there: looked into later by asking for its siblings. */
export interface Suspect {
  readonly url: string;
  /** Says so in title, heading, or as the only thing on a very short page. */
  readonly says: boolean;
  /** A script that only complains or goes back. */
  readonly script: boolean;
  /** A web page under a file's name. */
  readonly file: boolean;
  /** Fingerprint of the page; empty for one that only HEAD was asked of. */
  readonly texts: readonly number[];
  /** Content-Length of that HEAD. */
  readonly length?: number;
}

/** A file's address whose HEAD announces a web page: doubted before its body is asked for. */
export const pageUnderFileName = (url: string, length: number): Suspect => ({
  url,
  says: false,
  script: false,
  file: true,
  texts: [],
  length,
});

const SHORT = 600;

/** Undefined for a page that gives no reason to doubt it. */
export function suspectOf(url: string, scan: CrawlScan, asFile: boolean): Suspect | undefined {
  const { title, h1, textChars, bodyless, firstScript, opening } = scan;
  const says =
    textChars < SHORT && (notFound.test(title) || notFound.test(h1) || (textChars < 120 && notFound.test(opening)));
  const script = bodyless && /alert\s*\(|history\.(?:back|go)\s*\(/.test(firstScript);
  const file = asFile || isFile(url);
  if (!says && !script && !file) return undefined;
  return { url, says, script, file, texts: [...new Set(scan.texts)] };
}
