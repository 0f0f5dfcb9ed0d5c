import lexicon from './lexicon.json' with { type: 'json' };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const trades = new RegExp(lexicon.trades.map(escaped).join('|'), 'i');
const weak = new RegExp(lexicon.weak.map(escaped).join('|'), 'i');
const parked = new RegExp(lexicon.parked.map(escaped).join('|'), 'i');
const AROUND = 40;

/**
 * The word of a trade that hides on hacked pages (gambling, false invoices …), undefined when there is none. A notice against
 * such trades is none of them. Words that honest names have too count only in bad company.
 *
 * @param isLink the text is that of a link to a strange host: no other company is needed
 */
export function tradeIn(text: string, isLink = false): string | undefined {
  const found = trades.exec(text) ?? weak.exec(text);
  if (found === null) return undefined;
  const [word] = found;
  const near = text.slice(Math.max(0, found.index - AROUND), found.index + AROUND);
  const isWeak = lexicon.weak.includes(word.toLowerCase());
  if (isWeak && !isLink && !lexicon.company.some((one) => near.includes(one))) return undefined;
  return lexicon.fairUse.some((one) => near.includes(one)) ? undefined : word;
}

/** What a page of a domain that nobody uses says, undefined for other pages. */
export const parkedWord = (text: string): string | undefined => parked.exec(text)?.[0];

/** True for a host that sells or parks domains. */
export const isParkingHost = (host: string): boolean =>
  lexicon.parkingHosts.some((one) => host === one || host.endsWith(`.${one}`));

/** True for hosts a government site links to as a matter of course. */
export const isTrusted = (host: string): boolean =>
  lexicon.trusted.some((one) => host === one || host.endsWith(one.startsWith('.') ? one : `.${one}`));
