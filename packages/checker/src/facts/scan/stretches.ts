import type { Region } from '../page.ts';
import type { FormKeeper } from './forms.ts';
import { addStretch, findStretch, fits, keepStretch, mark } from './same-markup.ts';
import type { KnownMarkup, Mark, Stretch, Tally } from './same-markup.ts';
import type { ScriptKeeper } from './scripts.ts';
import type { Node, Tree } from './tree.ts';

/** Where on this page stood what an earlier page had: links from `at` on, as many as the stretch has. */
export interface FoundStretch {
  readonly at: number;
  readonly stretch: Stretch;
}

export interface StretchKeeper {
  readonly found: readonly FoundStretch[];
  /** A menu, header or footer has begun: where the reading goes on, behind it when it stood on an earlier page. */
  past(from: number): number;
  /** Must be told of every element that closes. */
  left(node: Node): void;
  /** A start tag closed what was marked: without an end tag of its own nobody knows where it ends. */
  forget(): void;
  /** An end tag was read, whose name ends at `end`; `isCalm` when no anchor and no heading is open. */
  settle(end: number, isCalm: boolean): void;
}

interface Begun {
  readonly node: Node;
  readonly parent: Node;
  readonly mark: Mark;
  closed: boolean;
}

const chrome: ReadonlySet<Region> = new Set(['nav', 'head', 'foot', 'side']);
/** True for an element with which a menu, a header, a footer or a side bar begins. */
export const beginsChrome = (region: Region, round: Region): boolean => region !== round && chrome.has(region);

/** Finds the stretches of markup that the crawl has read before, and keeps those it may meet again. */
export function keepStretches({
  html,
  known,
  tally,
  tree,
  forms,
  scripts,
}: {
  readonly html: string;
  readonly known: KnownMarkup;
  readonly tally: Tally;
  readonly tree: Tree;
  readonly forms: FormKeeper;
  readonly scripts: ScriptKeeper;
}): StretchKeeper {
  const found: FoundStretch[] = [];
  const begun: Begun[] = [];
  const forget = (): void => {
    while (begun.at(-1)?.closed) begun.pop();
  };
  return {
    found,
    past(from) {
      const node = tree.top();
      const path = tree.path();
      // a start tag that is a link itself belongs to what it begins
      if (path === '' || tally.links.length !== node.firstLink) return from;
      const shelf = known(`${path}${node.region} ${node.hidden} ${node.tagHash}`);
      if (!shelf) return from;
      const stretch = findStretch(shelf, html, from);
      if (stretch && fits(stretch, tally, { inForm: forms.isOpen(), firstScript: scripts.first === '' })) {
        found.push({ at: tally.links.length, stretch });
        addStretch(shelf, stretch, from, tally);
        tree.drop();
        if (stretch.hasRow) tree.top().spent = true;
        return from + stretch.markup.length;
      }
      const start = mark(shelf, from, tally);
      if (start) begun.push({ node, parent: tree.under(), mark: start, closed: false });
      return from;
    },
    left(node) {
      for (let at = begun.length - 1; at >= 0; at -= 1) if (begun[at]!.node === node) begun[at]!.closed = true;
    },
    forget,
    settle(end, isCalm) {
      const last = begun.findLast(({ closed }) => closed);
      if (last === undefined) return;
      // of what one end tag closes, only the outermost ends with it
      const outermost = begun.find(({ closed }) => closed)!;
      forget();
      const to = html.indexOf('>', end) + 1;
      if (to > 0 && isCalm && tree.top() === outermost.parent)
        keepStretch(outermost.mark, html, to, tally, outermost.node.spent);
    },
  };
}
