import type { ReportFinding, Words } from '@gongkai/model';
import { clean, clip } from '../../clean.ts';
import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import { stateMark } from '../shapes.ts';
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

/** The id in the page: ids are ours, yet a report read from a file may hold anything. */
export const anchorOf = (id: string): string => clean(id).replaceAll(/[^\w.-]/g, '_');

/** What was seen and how to mend it. */
export const detailOf = ({ locale }: View, { detail, detailEn }: ReportFinding): string =>
  clip({ zh: detail, en: detailEn === '' ? detail : detailEn }[locale], LONG);

/** One finding with its evidence: where, what, how it was seen, how to mend it. */
export function findingItem(view: View, finding: ReportFinding): Markup {
  const { say } = view;
  const { id, kind, state, subject, page, places, check, observations } = finding;
  const anchor = anchorOf(id);
  return html`<li id="${anchor}" class="finding">
    <p class="what">
      <a class="id" href="#${anchor}">${clip(id, 40)}</a> ${stateMark(view, ...findingStates[state])}
      <code>${clip(check, 60)} · ${clip(kind, 60)}</code
      >${places > 1 && html` <span class="places">${say(words.places, { count: places })}</span>`}
    </p>
    <p>${detailOf(view, finding)}</p>
    <dl>
      <div>
        <dt>${say(words.subject)}</dt>
        <dd>${link(subject)}</dd>
      </div>
      ${
        page !== '' &&
        page !== subject &&
        html`<div>
          <dt>${say(words.page)}</dt>
          <dd>${link(page)}</dd>
        </div>`
      }
    </dl>
    ${observationList(view, observations)}
  </li> `;
}
