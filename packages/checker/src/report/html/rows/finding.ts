import type { ReportFinding, Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { link } from '../link.ts';
import { detailIn } from '../../said.ts';
import { html, type Markup } from '../markup.ts';
import { anchorOf } from '../reference.ts';
import { stateMark } from '../shapes.ts';
import { siteText } from '../site-text.ts';
import { findingStates } from '../states.ts';
import type { View } from '../view.ts';
import { observationList } from './observations.ts';

/** A text is cut here; report.json has all of it. */
const LONG = 600;

const words = {
  subject: { zh: '对象', en: 'Subject' },
  page: { zh: '所在页面', en: 'Seen on' },
  places: { zh: '共 {count} 处', en: '{count} places' },
} satisfies Record<string, Words>;

/** What was seen and how to mend it, in the language of the page; Chinese where there is no other. */
export const detailOf = ({ locale }: View, finding: ReportFinding): string => detailIn(locale, finding);

/** One finding with its evidence: where, what, how it was seen, how to mend it. */
export function findingItem(view: View, finding: ReportFinding): Markup {
  const { say } = view;
  const { id, kind, state, subject, page, places, check, observations } = finding;
  const anchor = anchorOf(id);
  return html`<li id="${anchor}" class="finding">
    <p class="what">
      <a class="id" href="#${anchor}">${clip(id, 40)}</a> ${stateMark(view, ...findingStates[state])}
      <code>${clip(check, 60)} · ${clip(kind, 60)}</code> ${places > 1 && say(words.places, { count: places })}
    </p>
    <p>${siteText(view, detailOf(view, finding), LONG)}</p>
    <dl class="where">
      ${line(say(words.subject), subject)}${page !== '' && page !== subject && line(say(words.page), page)}
    </dl>
    ${observationList(view, subject, observations)}
  </li> `;
}

/** A finding in one line, for those there is no room for. */
export function shortItem({ id, kind, subject }: ReportFinding): Markup {
  const anchor = anchorOf(id);
  return html`<li id="${anchor}">
    <a class="id" href="#${anchor}">${clip(id, 40)}</a> <code>${clip(kind, 60)}</code> ${link(subject)}
  </li> `;
}

const line = (name: string, address: string): Markup =>
  html`<div>
    <dt>${name}</dt>
    <dd>${link(address)}</dd>
  </div>`;
