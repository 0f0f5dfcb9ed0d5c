import { html, nothing, type TemplateResult } from 'lit';
import { consultationStates, type Basis, type Consultation, type Locale } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { badge } from '../parts/adoption/adoption-view.ts';
import { dayText } from '../parts/data/day-text.ts';
import type { ConsultationWord } from './gk-consultation.words.ts';
import type { Standing } from './standing.ts';

export interface ConsultationView {
  readonly consultation: Consultation;
  readonly standing: Standing;
  readonly say: Say<ConsultationWord>;
  readonly locale: Locale;
  /** Level of the title; sections are one below. */
  readonly level: number;
  /** True when the frame around has no headline that says it. */
  readonly showsTitle: boolean;
  /** True when the page put the draft itself inside. */
  readonly hasDraft: boolean;
  readonly linkOf: (url: string | undefined) => string | undefined;
  /** Where people write: the comment box; nothing before it opens. */
  readonly comments: unknown;
  /** What came of it; nothing while there is no answer. */
  readonly results: unknown;
}

const signs = { announced: '\u25cb', open: '\u25cf', closed: '\u25a0', answered: '\u2714' } as const;

/** Draft, basis, explanation, ways, comments and results, in the order in which people read them. */
export function consultationView(view: ConsultationView): TemplateResult {
  const { consultation: it, standing, say, locale, level, hasDraft, linkOf } = view;
  const { title, basis, ways, draftUrl, explanationUrl, department } = it;
  const draft = linkOf(draftUrl);
  const explanation = linkOf(explanationUrl);
  const section = (heading: string, content: unknown): TemplateResult =>
    html`<section>
      <div class="subhead" role="heading" aria-level=${level + 1}>${heading}</div>
      ${content}
    </section>`;
  const unpublished = html`<p class="unfilled">${say('unpublished')}</p>`;
  return html`<article part="item">
    ${view.showsTitle ? html`<div class="title" role="heading" aria-level=${level} lang="zh-CN">${title}</div>` : nothing}
    <dl class="facts" part="status">
      <div>
        <dt>${say('state')}</dt>
        <dd>${badge(standing.state, signs[standing.state], consultationStates[standing.state][locale])}</dd>
      </div>
      ${
        department
          ? html`<div>
              <dt>${say('by')}</dt>
              <dd lang="zh-CN">${department}</dd>
            </div>`
          : nothing
      }
      <div>
        <dt>${say('period')}</dt>
        <dd>${period(view)}</dd>
      </div>
    </dl>
    ${it.shortTermReason ? html`<p class="short"><b>${say('shortTerm')}</b> ${it.shortTermReason}</p>` : nothing}
    ${section(
      say('draft'),
      html`${draft ? html`<p><a href=${draft}>${say('read', { title })}</a></p>` : hasDraft ? nothing : unpublished}
        <div class="draft" ?hidden=${!hasDraft}><slot name="draft"></slot></div>`,
    )}
    ${explanation ? section(say('explanation'), html`<p><a href=${explanation}>${say('readExplanation')}</a></p>`) : nothing}
    ${section(
      say('basis'),
      basis.length > 0
        ? html`<ul lang="zh-CN">
            ${basis.map((each) => basisView(each, linkOf))}
          </ul>`
        : unpublished,
    )}
    ${
      ways.length > 0
        ? section(
            say('ways'),
            html`<ul lang="zh-CN">
              ${ways.map((way) => html`<li>${way}</li>`)}
            </ul>`,
          )
        : nothing
    }
    ${view.results} ${view.comments}
  </article>`;
}

function period({ consultation: { opensOn, closesOn }, standing, say, locale }: ConsultationView): TemplateResult {
  const from = dayText(opensOn ?? '', locale);
  const to = dayText(closesOn ?? '', locale);
  const { state, left, waiting, days, noneCame } = standing;
  return html`${from && to ? say('fromTo', { from, to, days: days ?? 0 }) : from || to || say('notFilled')}
  ${state === 'announced' && from ? html`<p>${say('opens', { day: from })}</p>` : nothing}
  ${left === undefined ? nothing : html`<p class="left"><strong>${say('left', { days: left })}</strong></p>`}
  ${waiting === undefined || noneCame ? nothing : html`<p>${say('waiting', { days: waiting })}</p>`}
  ${noneCame ? html`<p class="none">${say('noneCame', { from, to })}</p>` : nothing}`;
}

function basisView({ title, article = '', url }: Basis, linkOf: ConsultationView['linkOf']): TemplateResult {
  const link = linkOf(url);
  return html`<li>${link ? html`<a href=${link}>${title}${article}</a>` : title + article}</li>`;
}
