import type { Region } from '../page.ts';

/** What an opening tag closes when it is still open, as in pages that never write `</li>`. */
const closes: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  p: ['p'],
  option: ['option'],
};
/** Where looking for an open element ends. */
const fences = new Set(['ul', 'ol', 'table', 'dl', 'td', 'th', 'div', 'body', 'form', 'section']);

/** End tags that may close what is round a cell. */
const tableParts = new Set(['table', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'caption']);
const DEEPEST = 512;

/** One open element. `row` is the links and dates met inside it, for those that may be a row of a list. */
export interface Node {
  readonly tag: string;
  readonly tagHash: number;
  region: Region;
  /** What its boxes are once the trail is written, when it became one by its words only. */
  afterTrail?: Region;
  readonly hidden: boolean;
  readonly firstLink: number;
  /** Date texts met so far, each with the number of links before it. */
  dates: { readonly text: string; readonly links: number }[] | undefined;
  /** Bare days and years met so far: themes part a date into a big day and a small month. */
  bits?: string[];
  /** True when a row inside was already given out. */
  spent: boolean;
}

/** The open elements of a page, as far as a list and a region need them. Never deeper than 512. */
export interface Tree<N extends { readonly tag: string } = Node> {
  readonly top: () => N;
  /** The element round the innermost. */
  readonly under: () => N;
  /** The tags that are open, outermost first; '' when more are open than are kept. */
  path(): string;
  /** Closes the innermost element without a word. */
  drop(): void;
  /** Opens an element; `left` is told of each element that this closes. */
  push(node: N, left: (node: N) => void): void;
  /** Closes the nearest open `tag`, and what is open inside it. A stray end tag closes nothing. */
  pop(tag: string, left: (node: N) => void): void;
  end(left: (node: N) => void): void;
}

export function openTree<N extends { readonly tag: string } = Node>(root: N): Tree<N> {
  const open: N[] = [root];
  let beyond = 0;
  const closeTo = (depth: number, left: (node: N) => void): void => {
    while (open.length > depth) left(open.pop()!);
  };
  return {
    top: () => open[open.length - 1]!,
    under: () => open[open.length - 2]!,
    path() {
      if (beyond > 0 || open.length > 64) return '';
      let path = '';
      for (const { tag } of open) path += `${tag} `;
      return path;
    },
    drop: () => void open.pop(),
    push(node, left) {
      const ends = closes[node.tag];
      if (ends !== undefined)
        for (let depth = open.length - 1; depth > 0; depth -= 1) {
          const { tag } = open[depth]!;
          if (ends.includes(tag)) {
            closeTo(depth, left);
            if (node.tag !== 'tr') break; // a row also closes the cell inside it
          } else if (fences.has(tag)) break;
        }
      if (open.length >= DEEPEST) beyond += 1;
      else open.push(node);
    },
    pop(tag, left) {
      if (beyond > 0) {
        beyond -= 1;
        return;
      }
      const cell = tableParts.has(tag);
      for (let depth = open.length - 1; depth > 0; depth -= 1) {
        const found = open[depth]!.tag;
        if (found === tag) return closeTo(depth, left);
        // a stray end tag inside a cell must not close what is round the table
        if (!cell && (found === 'td' || found === 'th')) return;
      }
    },
    end: (left) => closeTo(1, left),
  };
}
