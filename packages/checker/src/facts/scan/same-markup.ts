import type { ScannedForm, ScannedLink, ScannedRow } from '../page.ts';

/** What a scan has so far, as far as a stretch of markup may add to it. */
export interface Tally {
  readonly links: ScannedLink[];
  readonly rows: ScannedRow[];
  readonly forms: ScannedForm[];
  readonly texts: number[];
  /** Names of the template's elements, hashed, as often as met. */
  readonly names: number[];
  textChars: number;
  h1: string;
  /** Where the last short text stood: the label of a date that follows. */
  labelStart: number;
  labelEnd: number;
  /** Fields and buttons; inline scripts. */
  controls: number;
  scripts: number;
  /** Grows with everything else a page says, which a stretch can not give again. */
  others: number;
}

/** Markup that stood on an earlier page, and all that reading it adds. Nothing in it keeps that page alive. */
export interface Stretch {
  /** From behind the start tag to behind the end tag. */
  readonly markup: string;
  readonly links: readonly ScannedLink[];
  readonly rows: readonly ScannedRow[];
  readonly forms: readonly ScannedForm[];
  readonly texts: readonly number[];
  readonly names: readonly number[];
  readonly textChars: number;
  readonly h1: string;
  /** Label's place in the markup, -1 when the stretch has no short text. */
  readonly labelStart: number;
  readonly labelEnd: number;
  readonly hasControls: boolean;
  readonly hasScripts: boolean;
  /** True when a row of a list ended inside: the elements round it are none. */
  readonly hasRow: boolean;
}

/** The stretches known for one place of a template, the last used first. */
export interface Shelf {
  readonly known: Stretch[];
  /** How many were put here without any being met again. */
  idle: number;
}

/** Tally at the start of a stretch that may be kept. */
export interface Mark {
  readonly shelf: Shelf;
  readonly from: number;
  readonly before: Omit<Tally, 'links' | 'rows' | 'forms' | 'texts' | 'names'> & {
    readonly links: number;
    readonly rows: number;
    readonly forms: number;
    readonly texts: number;
    readonly names: number;
  };
}

const VARIANTS = 6;
const IDLE = 24;
const SHELVES = 64;
const SHORTEST = 300;
const LONGEST = 65_536;
export const MOST = { links: 5000, forms: 20, texts: 400 } as const;

/** The shelf of a place: the open elements and what they say of what begins there. */
export type KnownMarkup = (place: string) => Shelf | undefined;

/** Memory of one crawl: menus and footers are the same on thousands of pages and are read once. */
export function sameMarkup(): KnownMarkup {
  const shelves = new Map<string, Shelf>();
  return (place) => {
    let shelf = shelves.get(place);
    if (!shelf) {
      if (shelves.size >= SHELVES) return undefined;
      shelves.set(flat(place), (shelf = { known: [], idle: 0 }));
    }
    return shelf;
  };
}

/** The stretch that goes on at `from`, if it is known. */
export function findStretch({ known }: Shelf, html: string, from: number): Stretch | undefined {
  for (let at = 0; at < known.length; at += 1) {
    const stretch = known[at]!;
    if (!html.startsWith(stretch.markup, from)) continue;
    if (at > 0) {
      known.splice(at, 1);
      known.unshift(stretch);
    }
    return stretch;
  }
  return undefined;
}

export function mark(shelf: Shelf, from: number, tally: Tally): Mark | undefined {
  if (shelf.idle >= IDLE) return undefined;
  const { links, rows, forms, texts, names } = tally;
  return {
    shelf,
    from,
    before: {
      ...tally,
      links: links.length,
      rows: rows.length,
      forms: forms.length,
      texts: texts.length,
      names: names.length,
    },
  };
}

/** Keeps what was read since the mark, if reading it again would give the same wherever it stands. */
export function keepStretch(
  { shelf, from, before }: Mark,
  html: string,
  to: number,
  tally: Tally,
  hasRow: boolean,
): void {
  const { links, rows, forms, texts, names } = tally;
  if (
    tally.others !== before.others ||
    to - from < SHORTEST ||
    to - from > LONGEST ||
    links.length >= MOST.links ||
    forms.length >= MOST.forms ||
    texts.length >= MOST.texts ||
    (before.h1 !== '' && tally.h1 !== before.h1)
  )
    return;
  const moved = tally.labelStart >= from;
  shelf.known.unshift({
    markup: flat(html.slice(from, to)),
    links: links.slice(before.links).map((link) => ({ ...link, href: flat(link.href), text: flat(link.text) })),
    rows: rows.slice(before.rows).map((row) => ({ ...row, href: flat(row.href), title: flat(row.title) })),
    forms: JSON.parse(JSON.stringify(forms.slice(before.forms))) as ScannedForm[],
    texts: texts.slice(before.texts),
    names: names.slice(before.names),
    textChars: tally.textChars - before.textChars,
    h1: before.h1 === '' ? flat(tally.h1) : '',
    labelStart: moved ? tally.labelStart - from : -1,
    labelEnd: moved ? tally.labelEnd - from : -1,
    hasControls: tally.controls > before.controls,
    hasScripts: tally.scripts > before.scripts,
    hasRow,
  });
  shelf.idle += 1;
  if (shelf.known.length > VARIANTS) shelf.known.pop();
}

/** True when the stretch adds here what it added where it was read. */
export function fits(
  stretch: Stretch,
  tally: Tally,
  here: { readonly inForm: boolean; readonly firstScript: boolean },
): boolean {
  return (
    tally.links.length + stretch.links.length < MOST.links &&
    tally.forms.length + stretch.forms.length < MOST.forms &&
    tally.texts.length + stretch.texts.length < MOST.texts &&
    (stretch.h1 === '' || tally.h1 === '') &&
    !(stretch.hasControls && here.inForm) &&
    !(stretch.hasScripts && here.firstScript)
  );
}

export function addStretch(shelf: Shelf, stretch: Stretch, from: number, tally: Tally): void {
  shelf.idle = 0;
  for (const link of stretch.links) tally.links.push(link);
  for (const row of stretch.rows) tally.rows.push(row);
  for (const form of stretch.forms) tally.forms.push(form);
  for (const text of stretch.texts) tally.texts.push(text);
  for (const name of stretch.names) tally.names.push(name);
  tally.textChars += stretch.textChars;
  tally.h1 += stretch.h1;
  if (stretch.labelStart >= 0) {
    tally.labelStart = from + stretch.labelStart;
    tally.labelEnd = from + stretch.labelEnd;
  }
  if (stretch.hasControls) tally.controls += 1;
  if (stretch.hasScripts) tally.scripts += 1;
}

/** A copy that does not keep the text it was cut from alive. */
const flat = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
