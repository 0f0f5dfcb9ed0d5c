import { hackSigns, type HackSign } from '../hacked/signs.ts';
import { tradeIn } from '../hacked/trades.ts';
import { wrongWords, type WrongWord } from '../hacked/wrong-words.ts';
import { addressSecrets, type AddressSecret } from '../personal/address-secrets.ts';
import { findPersonal, type PersonalHit } from '../personal/find.ts';
import { sealer } from '../personal/seal.ts';
import { decodePage } from '../scan/charset.ts';
import type { Inspection, InspectSource } from './inspection.ts';
import type { PageText } from './page-text.ts';
import { sampled } from './sampled.ts';

/** What on a page a person must look at: numbers of persons, signs of a hacked page, words of the list of wrong forms. */
export interface SafetyFact {
  readonly personal: readonly PersonalHit[];
  readonly signs: readonly HackSign[];
  readonly words: readonly WrongWord[];
  /** Passwords and tokens in addresses of its links; absent when there are none. */
  readonly secrets?: readonly AddressSecret[];
}

const SAMPLE = 30;
const MOST_SUSPECTS = 100;

/**
 * The home page, every page that the crawl found suspicious in passing (runs of digits, hidden links to other hosts, addresses with secrets) or whose
 * title is, and a seeded sample of all others. No run of eleven digits in the text of a page that was read goes past it.
 */
export const safety: Inspection<SafetyFact> = {
  id: 'safety',
  version: 1,
  choose(source) {
    const suspects = new Set(source.suspects());
    const all: string[] = [];
    for (const { url, title, h1 } of source.pages()) {
      all.push(url);
      const heading = `${title} ${h1}`;
      if (tradeIn(heading) !== undefined || wrongWords(heading).length > 0) suspects.add(url);
    }
    const itself = (url: string): string => url;
    return [
      ...new Set([
        source.home,
        ...sampled(source.seed, suspects, MOST_SUSPECTS, itself),
        ...sampled(source.seed, all, SAMPLE, itself),
      ]),
    ].map((url) => ({ key: url, url }));
  },
  read({ page, bytes, contentType }, _subject, source) {
    if (page === undefined) return { personal: [], signs: [], words: [] };
    const { html } = decodePage(bytes, contentType);
    const secrets = addressSecrets(page.scan.links.map(({ href }) => href));
    return {
      personal: findPersonal(textOf(page), sealer(source.seed)),
      signs: hackSigns(html, page, (host) => isOwn(source, host)),
      words: wrongWords(`${page.scan.title}\n${page.text}`),
      ...(secrets.length > 0 && { secrets }),
    };
  },
  outcome: ({ personal, signs, words, secrets = [] }) =>
    [
      ...new Set(personal.map(({ kind }) => kind)),
      ...signs.map(({ kind }) => kind),
      ...words.map(({ wrong }) => wrong),
      ...new Set(secrets.map(({ kind }) => kind)),
    ].join('+'),
};

/** Cells of a row in one line: a number stands beside its name. */
const textOf = ({ text, tables }: PageText): string =>
  [...tables.flatMap(({ rows }) => rows.map((row) => row.join(' '))), text].join('\n');

const isOwn = ({ site, home }: InspectSource, host: string): boolean =>
  host === new URL(home).host || site.hosts.includes(host) || site.serviceHosts.includes(host);
