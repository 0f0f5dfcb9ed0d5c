import { everything, type Query } from './entry.ts';

/**
 * What the address says about the list with this id: `gk-<id>-q`, `-f` (one per value, `facet:value`), `-p`. The
 * rest of the address belongs to the page and is never decoded: it may be in GBK.
 */
export function readLink(search: string, id: string): Query {
  let query = everything;
  for (const part of partsOf(search)) {
    const [name, value] = nameAndValue(part);
    if (name === `gk-${id}-q`) query = { ...query, text: value };
    if (name === `gk-${id}-p`) query = { ...query, page: Math.max(1, Math.trunc(Number(value)) || 1) };
    const colon = value.indexOf(':');
    if (name !== `gk-${id}-f` || colon < 1) continue;
    const facet = value.slice(0, colon);
    const chosen = [...(query.filters[facet] ?? []), value.slice(colon + 1)];
    query = { ...query, filters: { ...query.filters, [facet]: chosen } };
  }
  return query;
}

/** The search part of the address (`?…` or `''`) with this list's parameters renewed; the page's own stay byte for byte. */
export function writeLink(search: string, id: string, { text, filters, page }: Query): string {
  const own = (key: string, value: string): string =>
    `${encodeURIComponent(`gk-${id}-${key}`)}=${encodeURIComponent(value)}`;
  const others = partsOf(search).filter((part) => nameAndValue(part)[0].indexOf(`gk-${id}-`) !== 0);
  const parts = [
    ...others,
    ...(text === '' ? [] : [own('q', text)]),
    ...Object.keys(filters).flatMap((facet) => (filters[facet] ?? []).map((value) => own('f', `${facet}:${value}`))),
    ...(page > 1 ? [own('p', String(page))] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

const partsOf = (search: string): readonly string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '');

function nameAndValue(part: string): readonly [string, string] {
  const equals = part.indexOf('=');
  return equals < 0 ? [decoded(part), ''] : [decoded(part.slice(0, equals)), decoded(part.slice(equals + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return ''; // percent signs that are not UTF-8: a parameter of the page
  }
}
