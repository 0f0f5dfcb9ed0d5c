import type { Inspection, Subject } from '../inspect/inspection.ts';
import { sampled } from '../inspect/sampled.ts';
import { advisoriesOf, versionInAddress, versionInBanner, type ScriptVersion } from './script-version.ts';

/** What one script of the site turned out to be; null for what is no known library, or no script. */
export type ScriptFact = ScriptVersion | null;

/** Where a script stands. */
export interface ScriptPlace {
  readonly page: string;
  readonly pages: number;
}

const MOST = 30;
const named =
  /jquery|bootstrap|angular|lodash|underscore|moment|handlebars|knockout|axios|purify|ckeditor|tinymce|prototype|datatables|chart|video|select2|swiper|mustache/i;

/** Scripts that own pages load: those named like a library first. Only the beginning of each is read. */
export const siteScripts: Inspection<ScriptFact> = {
  id: 'site-scripts',
  version: 1,
  cap: 'probe',
  choose: ({ loads, seed }) => {
    const scripts = loads((_, kind) => kind === 'js');
    const isNamed = ({ url }: { readonly url: string }): boolean => named.test(URL.parse(url)?.pathname ?? '');
    const known = sampled(seed, scripts.filter(isNamed), MOST, ({ url }) => url);
    const others = sampled(
      seed,
      scripts.filter((one) => !isNamed(one)),
      MOST - known.length,
      ({ url }) => url,
    );
    return [...known, ...others].map(({ url, page, pages }): Subject => {
      const data: ScriptPlace = { page, pages };
      return { key: url, url, data };
    });
  },
  read({ bytes, contentType, finalUrl, page }) {
    if (page !== undefined || /html|image\//i.test(contentType)) return null;
    return versionInBanner(bytes.toString('latin1')) ?? versionInAddress(finalUrl) ?? null;
  },
  outcome: (fact) => (fact === null || advisoriesOf(fact).length === 0 ? '' : `${fact.library}@${fact.version}`),
};
