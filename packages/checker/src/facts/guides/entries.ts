import type { PageText } from '../inspect/page-text.ts';
import { elementsOf, leadingLabel, LONGEST_LABEL, type GuideElement } from './elements.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** A label of a guide and what stands behind it. */
export interface GuideEntry {
  readonly elements: readonly GuideElement[];
  readonly text: string;
  /** A label among others of its kind with nothing behind it, as the heads of tabs: what it names may stand elsewhere. */
  readonly isTab: boolean;
}

const blank = new RegExp(lexicon.blank);
/** The text, '' when it is but a dash. */
const wholly = (text: string): string => (blank.test(text) ? '' : text);
/** Labels inside a line of text: behind a stop or a number, before a colon. */
const inLine =
  /(?:^|[\s\u3002\uff1b;\uff0c,\u3001\uff09)])((?:[\uff08(]?[\u4e00-\u9fa5\d]{1,3}[\uff09)]?[\u3001.\uff0e])?[\u3010[]?[\u4e00-\u9fa5\u3001\uff08\uff09()/]{2,20}[\u3011\]]?)\s*[:\uff1a]/g;

interface Piece {
  /** Undefined for text without a label. */
  readonly elements: readonly GuideElement[] | undefined;
  readonly text: string;
  readonly isLone: boolean;
}

/** A text cut at the labels in it; what stands before the first label has none. */
function pieces(text: string): readonly Piece[] {
  const found: { elements: readonly GuideElement[]; from: number; to: number }[] = [];
  for (const match of text.matchAll(inLine)) {
    const [whole, label = ''] = match;
    const elements = elementsOf(label);
    if (elements !== undefined) found.push({ elements, from: match.index, to: match.index + whole.length });
  }
  const [first] = found;
  const lead = text.slice(0, first?.from ?? text.length).trim();
  const leading = lead.length <= LONGEST_LABEL + 6 ? elementsOf(lead.replace(/[:\uff1a]$/, '')) : undefined;
  const isLone = leading !== undefined;
  const set = isLone || lead === '' ? '' : leadingLabel(lead);
  const apart = set === '' ? undefined : elementsOf(set);
  const said = isLone ? '' : lead.slice(apart === undefined ? 0 : set.length).trim();
  const start: readonly Piece[] = lead === '' ? [] : [{ elements: leading ?? apart, text: said, isLone }];
  return [
    ...start,
    ...found.map(({ elements, to }, at) => ({
      elements,
      text: text.slice(to, found[at + 1]?.from ?? text.length).trim(),
      isLone: false,
    })),
  ];
}

/** Lone labels that follow each other at least so often are the heads of tabs, not a sheet left blank. */
const TABS = 3;

/** What the blocks say, label by label; a lone label speaks for all that follows until the next. */
function inBlocks({ blocks }: Pick<PageText, 'blocks'>): readonly GuideEntry[] {
  const said = blocks.filter(({ region, tag }) => region === 'main' && tag !== 'td' && tag !== 'th');
  const all = said.flatMap(({ text }) => pieces(text));
  const entries: GuideEntry[] = [];
  let run = 0;
  for (const [at, { elements, text, isLone }] of all.entries()) {
    if (!isLone) {
      run = 0;
      const last = entries.at(-1);
      if (elements !== undefined) entries.push({ elements, text: wholly(text), isTab: false });
      // goes on with what the last label began
      else if (last !== undefined && last.text === '') entries[entries.length - 1] = { ...last, text };
      continue;
    }
    run += 1;
    let reach = at;
    while (all[reach + 1]?.isLone === true) reach += 1;
    entries.push({ elements: elements ?? [], text: '', isTab: run + reach - at >= TABS });
  }
  return entries;
}

const labelIn = (cell: string): readonly GuideElement[] | undefined =>
  cell.length <= LONGEST_LABEL + 6 ? elementsOf(cell.replace(/[:\uff1a]$/, '')) : undefined;

/** What a row says: each label with the next cell that is none, or with the one below where the row is a head. */
function inRow(row: readonly string[], below: readonly string[] | undefined): readonly GuideEntry[] {
  const labels = row.map(labelIn);
  const count = new Set(row.filter((_, at) => labels[at] !== undefined)).size;
  const isHead = count > 1 && labels.every((label, at) => label !== undefined || row[at] === '');
  return row.flatMap((cell, at): readonly GuideEntry[] => {
    if (cell === row[at - 1]) return [];
    const elements = labels[at];
    if (elements === undefined)
      return pieces(cell).flatMap((piece) =>
        piece.elements === undefined ? [] : [{ elements: piece.elements, text: wholly(piece.text), isTab: false }],
      );
    // one label over the whole width is the head of what follows
    const value =
      isHead || row.every((other) => other === cell)
        ? (below?.[at] ?? '')
        : (row.slice(at + 1).find((other) => other !== cell) ?? '');
    return [{ elements, text: labelIn(value) === undefined ? wholly(value) : '', isTab: false }];
  });
}

/** All labels of a guide in a page with what stands behind them, whatever the markup. */
export const entriesOf = (page: Pick<PageText, 'blocks' | 'tables'>): readonly GuideEntry[] => [
  ...page.tables.flatMap(({ rows }) => rows.flatMap((row, at) => inRow(row, rows[at + 1]))),
  ...inBlocks(page),
];
