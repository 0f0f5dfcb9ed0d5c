import { html, nothing, type TemplateResult } from 'lit';
import { lacksReason, type AdoptionFeedback, type Locale, type OpinionCluster } from '@gongkai/model';
import type { Say } from '../base/speech.ts';
import { adoptionBadge } from '../parts/adoption/adoption-view.ts';
import { dayText } from '../parts/data/day-text.ts';
import type { ConsultationWord } from './gk-consultation.words.ts';

export interface ResultsView {
  readonly feedback: AdoptionFeedback;
  readonly say: Say<ConsultationWord>;
  readonly locale: Locale;
  /** Level of the heading. */
  readonly level: number;
  /** True for editors, who see what is owed. */
  readonly debug: boolean;
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** Counts, and each group of like opinions with what became of it and why. */
export function resultsView(view: ResultsView): TemplateResult {
  const { feedback, say, locale, level, linkOf } = view;
  const { total, shown, hiddenByReason, clusters, publishedOn, url } = feedback;
  const link = linkOf(url);
  const count = (label: string, value: number): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${say('times', { count: value.toLocaleString(locale) })}</dd>
    </div>`;
  return html`<section class="results" id="results">
    <div class="subhead" role="heading" aria-level=${level}>${say('results')}</div>
    <dl class="counts">
      ${count(say('total'), total)} ${shown === undefined ? nothing : count(say('shown'), shown)}
      ${hiddenByReason.map((each) => count(say('hidden', { reason: each.reason }), each.count))}
    </dl>
    ${
      clusters.length > 0
        ? html`<ol class="clusters" aria-label=${say('clusters')}>
            ${clusters.map((cluster) => html`<li>${clusterView(cluster, view)}</li>`)}
          </ol>`
        : nothing
    }
    <p class="said">
      ${publishedOn ? say('published', { day: dayText(publishedOn, locale) }) : nothing}
      ${link ? html`<a href=${link}>${say('full')}</a>` : nothing}
    </p>
  </section>`;
}

function clusterView(cluster: OpinionCluster, { say, locale, debug }: ResultsView): TemplateResult {
  const { summary, count, adoption, response, reason } = cluster;
  return html`<p class="summary">
      ${adoption ? adoptionBadge(adoption, locale) : nothing}
      <strong lang="zh-CN">${summary}</strong>
      ${count ? html`<span class="times">${say('said', { count })}</span>` : nothing}
    </p>
    ${response ? html`<p><b>${say('response')}</b> <span lang="zh-CN">${response}</span></p>` : nothing}
    ${reason ? html`<p class="reason"><b>${say('reason')}</b> <span lang="zh-CN">${reason}</span></p>` : nothing}
    ${
      debug && lacksReason(cluster)
        ? html`<p class="owed" part="notice"><strong>${say('editors')}</strong> ${say('owed')}</p>`
        : nothing
    }`;
}
