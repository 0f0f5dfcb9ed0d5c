import type { PageScan, Region } from '../page.ts';
import type { Anchor } from './anchor.ts';
import { saysEmpty } from './lexicon.ts';
import type { RowKeeper } from './rows.ts';
import { MOST, type Tally } from './same-markup.ts';
import { fold, lookAt, type Look } from './text.ts';
import type { TrailKeeper } from './trail.ts';
import type { Node } from './tree.ts';

/** What the visible texts of a page say: how much, the opening of its main part, dates with their labels, that it is empty. */
export interface SaidKeeper {
  text(html: string, start: number, end: number, node: Node, anchor: Anchor | undefined, heading: string): void;
  date(text: string, label: string, region: Region): void;
  readonly mainChars: number;
  readonly opening: string;
  readonly empty: string;
  readonly dates: PageScan['dates'];
}

const bit = /^\s*(?:\d{1,2}\u65e5?|(?:19|20)\d{2}\u5e74?)\s*$/;
const dateLike = /(?:19|20)\d{2}\s*[-/.\u5e74]\s*\d{1,2}|\d{1,2}[-/]\d{1,2}|\d{1,2}\u6708\d{1,2}/;

const deadline =
  /(?:\u622a[\u6b62\u81f3]|\u7ed3\u675f|\u5230\u671f)(?:\u65e5\u671f|\u65f6\u95f4|\u4e8e)?[\s\u00a0\u3000\uff1a:\u4e3a\u81f3]*$/;
/** True for a day on which something ends, by the words before it: it tells not when a row was put out. */
function isDeadline(seen: string, html: string, { labelStart, labelEnd }: Tally): boolean {
  const lead = seen.slice(0, dateLike.exec(seen)?.index ?? 0).trimEnd();
  return deadline.test(lead === '' ? html.slice(Math.max(labelStart, labelEnd - 12), labelEnd) : lead);
}

export function keepSaid(tally: Tally, rows: RowKeeper, trail: TrailKeeper): SaidKeeper {
  const look: Look = { visible: 0, folded: 0, digits: false };
  const dates: { label: string; text: string; region: Region }[] = [];
  const keeper = { mainChars: 0, opening: '', empty: '', dates, text, date };

  function date(said: string, label: string, region: Region): void {
    tally.others += 1;
    if (dates.length < 40) dates.push({ label, text: fold(said, 80), region });
  }

  function text(
    html: string,
    start: number,
    end: number,
    node: Node,
    anchor: Anchor | undefined,
    heading: string,
  ): void {
    lookAt(look, html, start, end);
    const { visible } = look;
    if (visible === 0) return;
    tally.textChars += visible;
    if (visible > 1 && tally.texts.length < MOST.texts) tally.texts.push(look.folded);
    const inMain = node.region === 'main';
    if (inMain) {
      tally.others += 1;
      keeper.mainChars += visible;
    }
    const short = visible < 200;
    const seen = short || keeper.opening.length < 600 ? html.slice(start, end) : '';
    if (anchor !== undefined && anchor.said.length < 240) anchor.said += seen;
    else if (heading === 'h1' && tally.h1.length < 200) tally.h1 += seen;
    if (inMain && keeper.opening.length < 600) keeper.opening += `${seen} `;
    if (!short) return;
    if (visible < 60) {
      if (keeper.empty === '' && anchor === undefined && node.region !== 'foot' && saysEmpty.test(seen)) {
        keeper.empty = fold(seen, 60);
        tally.others += 1;
      }
      if (anchor === undefined && trail.leads(seen)) {
        if (node.region !== 'crumb') node.afterTrail = node.region;
        node.region = 'crumb';
        tally.others += 1;
      } else if (node.region === 'crumb' && anchor === undefined && visible > 1) {
        trail.text(seen);
        tally.others += 1;
      }
    }
    if (look.digits && visible <= 5 && bit.test(seen)) rows.bit(node, seen.trim());
    if (look.digits && dateLike.test(seen)) {
      if (!isDeadline(seen, html, tally)) rows.date(node, fold(seen, 60));
      tally.others += 1;
      if (anchor === undefined)
        date(seen, fold(html.slice(tally.labelStart, tally.labelEnd), 200).slice(-14), node.region);
    }
    tally.labelStart = start;
    tally.labelEnd = end;
  }
  return keeper;
}
