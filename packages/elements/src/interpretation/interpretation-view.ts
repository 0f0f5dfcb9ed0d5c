import { html, nothing, type TemplateResult } from 'lit';
import {
  interpretationElements,
  interpretationForms,
  interpretationLimit,
  type Day,
  type Interpretation,
  type InterpretationElement,
  type InterpretationMedium,
} from '@gongkai/model';
import { isAddress } from '../base/safe-url.ts';
import type { Drawing } from '../parts/data/panel-element.ts';
import { shownForms } from './forms.ts';
import type { InterpretationWord } from './gk-interpretation.words.ts';
import { judged } from './judged.ts';
import { tabsView } from './tabs.ts';

export interface PanelView extends Drawing<InterpretationWord> {
  /** Draws a picture, sound or film; undefined until it is loaded. */
  readonly mediumView: ((medium: InterpretationMedium) => TemplateResult) | undefined;
  /** The form the reader opened, by the place of the interpretation. */
  readonly chosen: Readonly<Record<number, string>>;
  readonly choose: (place: number, form: string) => void;
}

/** One interpretation on the page of its document: link, who, when, and the policy itself in every form. */
export function interpretationView(view: PanelView, item: Interpretation, place: number): TemplateResult {
  const { say, locale, chosen, choose } = view;
  const forms = shownForms(item);
  const panels = forms.map(({ form, media }) => ({
    key: form,
    label: interpretationForms[form][locale],
    content: formView(view, item, form === 'text', media),
  }));
  return html`<article part="item" aria-labelledby="t${place}">
    ${titleView(view, `t${place}`, item.title, item.url)} ${factsView(view, item)}
    ${
      panels.length > 1
        ? tabsView({
            id: `f${place}`,
            label: say('forms'),
            tabs: panels,
            chosen: chosen[place] ?? '',
            choose: (form) => choose(place, form),
          })
        : panels.map(({ content }) => content)
    }
  </article>`;
}

/** A title that leads to the other page of the pair; the plain title where its address is none. */
export function titleView({ level, linkOf }: PanelView, id: string, title: string, url: string): TemplateResult {
  const link = linkOf(url);
  return html`<div class="title" role="heading" aria-level=${level} id=${id}>
    ${link === undefined ? title : html`<a href=${link}>${title}</a>`}
  </div>`;
}

/** What is told about an interpretation beside its title. */
interface Facts extends Pick<Interpretation, 'by' | 'publishedOn' | 'workingDays'> {
  readonly documentPublishedOn?: Day | undefined;
}

/** Who interprets, both days, and the badge where the data carry the count of working days. */
export function factsView({ say }: PanelView, item: Facts): TemplateResult {
  const { by, documentPublishedOn, publishedOn, workingDays: days = 0 } = item;
  const verdict = judged(item);
  const texts = { 'same-day': 'sameDay', 'in-time': 'inTime', late: 'late' } as const;
  const fact = (name: InterpretationWord, value: unknown): unknown =>
    value ? html`<span><i>${say(name)}</i> ${value}</span>` : nothing;
  const day = (on: string | undefined): unknown => on && html`<time datetime=${on}>${on}</time>`;
  return html`<p class="facts">
    ${by.map(
      ({ dept, person, role, first }) =>
        html`${fact('dept', dept)}${fact(
          'person',
          person &&
            html`${person}${role ? html` <i>${role}</i>` : nothing}${first ? html` <b>${say('first')}</b>` : nothing}`,
        )}`,
    )}
    ${fact('documentOn', day(documentPublishedOn))}${fact('publishedOn', day(publishedOn))}
    ${verdict ? html`<b class=${verdict === 'late' ? 'missed' : 'kept'} part="badge">${say(texts[verdict], { days, limit: interpretationLimit })}</b>` : nothing}
  </p>`;
}

function formView(
  view: PanelView,
  item: Interpretation,
  isText: boolean,
  media: readonly InterpretationMedium[],
): unknown {
  const link = view.linkOf(item.url);
  const told = isText && Object.keys(item.elements).length > 0;
  const whole = told || media.length > 0 || link === undefined;
  return html`${told ? elementsView(view, item) : nothing} ${media.map((medium) => view.mediumView?.(medium))}
  ${whole ? nothing : html`<p><a href=${link}>${view.say('readAll')}</a></p>`}`;
}

/** The nine elements in the order of the policy; one that is not spoken to says so. */
function elementsView({ say, locale, level, linkOf }: PanelView, { elements }: Interpretation): TemplateResult {
  const told = (text: string): unknown => {
    const link = isAddress(text) ? linkOf(text) : undefined;
    return link === undefined ? text : html`<a href=${link}>${say('readText')}</a>`;
  };
  return html`<div class="nine">
    ${(Object.keys(interpretationElements) as InterpretationElement[]).map((key) => {
      const text = elements[key];
      return html`<section class=${text ? '' : 'untouched'}>
        <div class="name" role="heading" aria-level=${Math.min(6, level + 1)}>
          ${interpretationElements[key][locale]}
        </div>
        <div class="told">${text ? told(text) : say('untouched')}</div>
      </section>`;
    })}
  </div>`;
}
