import type { PageText } from './page-text.ts';

const LONGEST_LABEL = 24;
const bare = (text: string): string => text.replace(/[\s\u00a0\u3000\uff1a:\u3010\u3011[\]]+/g, '');
/** A further label in the same line ends the value; an hour `10:30` is none. */
const nextLabel = /\s+[^\s\d:\uff1a]{2,10}\s?[:\uff1a]|\s*\u3010[^\u3010\u3011]{2,12}\u3011/;
const beforeLabel = '(?:^|[\\s|;\\uff1b\\uff0c\\u3001\\u3002\\u3010\\[(\\uff08])';
// a label in brackets of its own needs no colon
const afterLabel = '\\s*(?:[\\u3011\\]]\\s*[:\\uff1a]?|[)\\uff09]?\\s*[:\\uff1a])\\s*(.*)$';

/**
 * What a page writes behind a label: `label: value` in a text, beside it in a table, or in the `dd` behind its `dt`. White
 * space inside a label does not count.
 *
 * @param names the label and what else it is called, the best first
 * @returns the first value that is not empty; undefined when the page has none
 */
export function labelled(page: PageText, names: readonly string[]): string | undefined {
  for (const name of names.map(bare)) {
    const found = inBlocks(page, name) ?? inTables(page, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const isTerm = (tag: string): boolean => tag === 'dt' || /^h\d$/.test(tag);
const isLabel = /[:\uff1a]$|^\u3010[^\u3010\u3011]{2,12}\u3011/;
const number = /^[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\d]{1,2}[\u3001.\uff0e](?!\d)/;
const isNumbered = (text: string): boolean => text.length <= LONGEST_LABEL && number.test(text);

/** True for a block that is the label and nothing else: a term, a heading, or one with a number before it. */
function isAlone(text: string, tag: string, name: string): boolean {
  if (text.length > LONGEST_LABEL) return false;
  const said = bare(text);
  return isTerm(tag) ? said.replace(number, '') === name : number.test(said) && said.replace(number, '') === name;
}

function inBlocks({ blocks }: PageText, name: string): string | undefined {
  const spaced = Array.from(name, (one) => one.replace(/[$()*+.?[\\\]^{|}]/, '\\$&')).join('\\s*');
  const labelOf = new RegExp(`${beforeLabel}${spaced}${afterLabel}`);
  for (const [at, { text, tag }] of blocks.entries()) {
    const rest = labelOf.exec(text)?.[1];
    if (rest !== undefined && rest !== '') {
      const cut = nextLabel.exec(rest);
      return (cut === null ? rest : rest.slice(0, cut.index)).trim();
    }
    // an empty label speaks of what follows: its own line, or the other half of a pair
    const alone = isAlone(text, tag, name);
    const next = rest === '' || alone ? blocks[at + 1] : undefined;
    // a term without its description is followed by the next term
    const isNext =
      next !== undefined && (isTerm(next.tag) || isLabel.test(next.text) || (alone && isNumbered(next.text)));
    if (next !== undefined && !isNext) return next.text;
  }
  return undefined;
}

function inTables({ tables }: PageText, name: string): string | undefined {
  for (const { rows, heads } of tables)
    for (const [at, row] of rows.entries())
      for (const [column, cell] of row.entries()) {
        if (cell.length > LONGEST_LABEL || bare(cell) !== name) continue;
        const beside = at < heads ? undefined : row.slice(column + 1).find((other) => other !== cell);
        if (beside !== undefined && beside !== '') return beside;
        const below = rows[at + 1]?.[column];
        if (at < heads && below !== undefined && below !== '' && below !== cell) return below;
      }
  return undefined;
}
