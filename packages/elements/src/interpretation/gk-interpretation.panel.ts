// Interpretations as they are shown: a file of its own, loaded beside the data.
import { nothing, type CSSResult } from 'lit';
import { salvageInterpretations, type Interpretation } from '@gongkai/model';
import { cardCss } from '../parts/data/card.css.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import type { Chosen } from './chosen.ts';
import { documentView } from './document-view.ts';
import type { InterpretationWord } from './gk-interpretation.words.ts';
import { interpretationCss } from './interpretation.css.ts';
import { interpretationView, type PanelView } from './interpretation-view.ts';
import { unfilledIn, unreadable } from './judged.ts';

export { chosenFrom } from './chosen.ts';
export { panelWords as words } from './panel.words.ts';
export { unfilledIn } from './judged.ts';
export const styles: readonly CSSResult[] = [cardCss, interpretationCss];
export const read: typeof salvageInterpretations = salvageInterpretations;

/** What belongs on the page: every interpretation of its document, or the document it interprets. */
export function panelView(view: PanelView, about: Chosen | undefined): unknown {
  const [first, ...rest] = about?.items ?? [];
  if (!about || !first) return nothing;
  if (about.shows === 'document') return documentView(view, [first, ...rest], about.own);
  return about.items.map((item, place) => interpretationView(view, item, place));
}

/** What editors are told: fields left empty, pictures and recordings that some readers get nothing from. */
export function notesOn({ say }: Drawing<InterpretationWord>, items: readonly Interpretation[]): readonly string[] {
  return [
    ...unfilledIn(items).map((each) => say('unfilled', each)),
    ...unreadable(items).map(({ lacks, title }) => say(lacks, { title })),
  ];
}
