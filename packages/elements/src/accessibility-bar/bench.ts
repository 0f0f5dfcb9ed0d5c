import { aloud, type Aloud } from './aloud.ts';
import { readComfort, usual, writtenComfort, type Comfort } from './comfort.ts';
import { selectorsIn, sheetOf } from './comfort-sheet.ts';
import { followIn } from './guide.ts';
import { draw, key, keptComfort } from './page-comfort.ts';

/** What the bar gives its tools, and is told by them. */
export interface Place {
  readonly root: ParentNode;
  /** Selectors of floating advertisements, as the page names them now. */
  readonly hide: () => string;
  /** The reader chose something; false when the browser keeps nothing. */
  readonly chosen: (comfort: Comfort, chosen: Partial<Comfort>, kept: boolean) => void;
  readonly changed: () => void;
}

/** The tools at work: what is chosen, and how it is changed. */
export interface Bench {
  readonly comfort: () => Comfort;
  readonly choose: (chosen: Partial<Comfort>) => void;
  readonly reset: () => void;
  /** Takes up what another tab or an earlier page kept. */
  readonly renew: () => void;
  readonly aloud: Aloud;
  readonly close: () => void;
}

/** Opens the tools with what was kept; the page's own list of advertisements wins over the kept one. */
export function openBench({ root, hide, chosen: tell, changed }: Place): Bench {
  let comfort = readComfort(keptComfort().text);
  const reading = aloud(changed);
  const following = followIn(root, () => comfort);
  const put = (next: Comfort): boolean => {
    comfort = { ...next, hide: hide() };
    const sheet = sheetOf(comfort, selectorsIn(document, comfort.hide));
    draw(document, { sheet, elder: comfort.elder });
    try {
      localStorage.setItem(key, writtenComfort(comfort, sheet));
      return true;
    } catch {
      return false; // it then holds for this page
    }
  };
  const choose = (chosen: Partial<Comfort>): void => {
    const kept = put({ ...comfort, ...chosen });
    if ('elder' in chosen) renewIn(document);
    tell(comfort, chosen, kept);
  };
  if (comfort.hide !== hide() || keptComfort().text !== '') put(comfort);
  return {
    comfort: () => comfort,
    choose,
    aloud: reading,
    reset() {
      reading.stop();
      choose({ ...usual, open: true });
    },
    renew() {
      comfort = { ...readComfort(keptComfort().text), hide: hide() };
    },
    close() {
      reading.stop();
      following.stop();
    },
  };
}

/** Our other elements draw larger targets for older readers: they are told, wherever they are. */
function renewIn(root: ParentNode): void {
  for (const node of root.querySelectorAll<Element & { requestUpdate?: () => void }>('*')) {
    if (node.localName.indexOf('gk-') === 0) node.requestUpdate?.();
    if (node.shadowRoot) renewIn(node.shadowRoot);
  }
}
