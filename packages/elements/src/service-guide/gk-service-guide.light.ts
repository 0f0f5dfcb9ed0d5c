// The page's own guide, a list of terms or a table of two columns: a file of its own, loaded where a page has no data file.
import { missingLabelsIn, type GuideField, type Locale } from '@gongkai/model';
import { speaker } from './sheet-words.ts';

/** The fields the printed guide leaves out; undefined when it is no guide: no two labels of one are known. */
export function missingInPrinted(own: Element): readonly GuideField[] | undefined {
  const pairs = own.localName === 'dl' ? pairsOf(own) : rowsOf(own as HTMLTableElement);
  const missing = missingLabelsIn(pairs);
  return missing.length > 7 ? undefined : missing;
}

/** What editors should know of the printed guide. */
export function notesOn(missing: readonly GuideField[], locale: Locale): readonly string[] {
  const say = speaker(locale);
  const fields = missing.map((field) => say(field)).join(locale === 'zh' ? '\u3001' : ', ');
  return missing.length > 0 ? [say('missingFields', { fields })] : [];
}

type Pair = readonly [label: string, text: string];

function pairsOf(list: Element): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const term of list.querySelectorAll('dt')) {
    let text = '';
    for (let node = term.nextElementSibling; node?.localName === 'dd'; node = node.nextElementSibling)
      text += contentOf(node);
    pairs.push([textOf(term), text]);
  }
  return pairs;
}

/** Rows of two or four cells: label and value, once or twice. */
function rowsOf(table: HTMLTableElement): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < table.rows.length; at++) {
    const { cells } = table.rows[at]!;
    for (let n = 0; n + 1 < cells.length; n += 2) pairs.push([textOf(cells[n]!), contentOf(cells[n + 1]!)]);
  }
  return pairs;
}

const textOf = (node: Element): string => (node.textContent ?? '').replace(/\s+/g, '');
/** A picture of the flow is a content too. */
const contentOf = (node: Element): string => textOf(node) || (node.querySelector('img') ? 'img' : '');
