import type { ColumnNames } from '@gongkai/model';
import lexicon from './lexicon.json' with { type: 'json' };

/** A class a name stands for. `exact` when nothing had to be taken off the name. */
export interface NameMatch {
  readonly class: string;
  readonly exact: boolean;
}

/** Reads names of columns on one site. */
export interface Namer {
  /** The class of a name, undefined when it fits none; `parent` is the class of the column it hangs under. */
  classOf(name: string, parent?: string): NameMatch | undefined;
  /** True for a text that could name a column at all: Chinese, short, and not a control of the page. */
  couldName(text: string): boolean;
}

const notColumns: ReadonlySet<string> = new Set(lexicon.notColumns);
const contexts: Readonly<Record<string, Readonly<Record<string, string>>>> = lexicon.contexts;
const MOST = 24;

/** A name as it is compared: width folded, spaces, quotes, brackets and arrows gone. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(
      /[\s\u200b-\u200f\ufeff"'\u2018\u2019\u201c\u201d\u300a\u300b\u3010\u3011[\]()\u00b7\u2022\u30fb\u25cf|>\u00bb\u203a<\u00ab:\u2014_/\\-]+/g,
      '',
    )
    .slice(0, MOST + 1);

/** The names a site calls its own place and organ by: whole, each place in it, and each place without its rank. */
export function ownNames(siteName: string): readonly string[] {
  const found = new Set<string>();
  const whole = bareName(siteName);
  let rest = whole;
  for (let depth = 0; depth < 4 && rest !== ''; depth += 1) {
    const cut = lexicon.placeEnds
      .map((end) => ({ end, at: rest.indexOf(end, 1) }))
      .filter(({ at }) => at > 0 && at <= 8)
      .toSorted((a, b) => a.at - b.at || b.end.length - a.end.length)[0];
    if (cut === undefined) break;
    found.add(rest.slice(0, cut.at + cut.end.length));
    if (cut.at >= 2) found.add(rest.slice(0, cut.at));
    rest = rest.slice(cut.at + cut.end.length);
  }
  if (rest.length >= 2) found.add(rest);
  if (whole.length >= 2) found.add(whole);
  return [...found, ...lexicon.ownWords].toSorted((a, b) => b.length - a.length);
}

/** Opens a reader of names for one site. */
export function namer({ classes }: ColumnNames, siteName: string): Namer {
  const own = ownNames(siteName);
  const exact = new Map<string, string>();
  const around: { readonly before: string; readonly after: string; readonly class: string }[] = [];
  for (const { class: key, names } of classes)
    for (const name of names) {
      const [before, after] = bareName(name).split('XX');
      if (after === undefined) exact.set(bareName(name), key);
      else around.push({ before: before ?? '', after, class: key });
    }

  const fromPattern = (name: string): string | undefined =>
    around.find(({ before, after }) => {
      if (!name.startsWith(before) || !name.endsWith(after) || name.length <= before.length + after.length)
        return false;
      const place = name.slice(before.length, name.length - after.length);
      return own.includes(place) || (lexicon.anyPlace.includes(before) && place.length <= 4);
    })?.class;

  const lookUp = (name: string, parent: string | undefined): string | undefined =>
    exact.get(name) ?? (parent === undefined ? undefined : contexts[parent]?.[name]);

  const withoutTails = (name: string, parent: string | undefined, depth: number): string | undefined => {
    const found = lookUp(name, parent);
    if (found !== undefined || depth === 0) return found;
    for (const tail of lexicon.tails)
      if (name.endsWith(tail) && name.length >= tail.length + 2) {
        const shorter = withoutTails(name.slice(0, -tail.length), parent, depth - 1);
        if (shorter !== undefined) return shorter;
      }
    return undefined;
  };

  const read = (name: string, parent: string | undefined): NameMatch | undefined => {
    const direct = lookUp(name, parent) ?? fromPattern(name);
    if (direct !== undefined) return { class: direct, exact: true };
    const prefix = own.find((one) => name.startsWith(one) && name.length >= one.length + 2);
    const found =
      withoutTails(name, parent, 2) ??
      (prefix === undefined ? undefined : withoutTails(name.slice(prefix.length), parent, 2));
    return found === undefined ? undefined : { class: found, exact: false };
  };

  const known = new Map<string, NameMatch | undefined>();
  return {
    classOf(text, parent) {
      const key = `${parent ?? ''} ${text}`;
      if (!known.has(key)) {
        const name = bareName(text);
        known.set(key, name.length < 2 || name.length > MOST ? undefined : read(name, parent));
      }
      return known.get(key);
    },
    couldName(text) {
      const name = bareName(text);
      return (
        name.length >= 2 &&
        name.length <= 16 &&
        /\p{Script=Han}/u.test(name) &&
        !/\d{4}\u5e74/.test(name) &&
        !notColumns.has(name) &&
        !notColumns.has(text.trim())
      );
    },
  };
}
