// What came of a consultation: a file of its own, loaded once there is an answer.
import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import {
  adoptions,
  lacksReason,
  say,
  type AdoptionFeedback,
  type Locale,
  type OpinionCluster,
  type Words,
} from '@gongkai/model';
import { dayText } from './standing.ts';

const words = {
  results: { zh: '采纳情况反馈', en: 'What became of the opinions' },
  total: { zh: '收到意见', en: 'Received' },
  shown: { zh: '公开', en: 'Shown' },
  hidden: { zh: '未公开：{reason}', en: 'Not shown: {reason}' },
  times: { zh: '{count} 条', en: '{count}' },
  clusters: { zh: '主要意见与答复', en: 'Main opinions and answers' },
  said: { zh: '{count} 条相同意见', en: 'said by {count}' },
  response: { zh: '答复', en: 'Answer' },
  reason: { zh: '理由', en: 'Reason' },
  noReason: { zh: '未说明理由', en: 'No reason was given' },
  editors: { zh: '编辑提示', en: 'For editors' },
  owed: {
    zh: '相对集中的意见未予采纳，须说明理由（澄政办发〔2018〕24号）',
    en: 'a concentrated opinion was not adopted: its reason is owed',
  },
  published: { zh: '反馈于 {day}', en: 'Answered on {day}' },
  full: { zh: '查看反馈全文', en: 'Read the whole answer' },
} as const satisfies Readonly<Record<string, Words>>;

const signs = { adopted: '\u25cf', partly: '\u25d0', not: '\u25cb' } as const;

export interface ResultsView {
  readonly feedback: AdoptionFeedback;
  readonly locale: Locale;
  /** Level of the heading. */
  readonly level: number;
  /** True for editors, who see what is owed. */
  readonly debug: boolean;
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** Counts, and each group of like opinions with what became of it and why. */
export function resultsView({ feedback, locale, level, debug, linkOf }: ResultsView): TemplateResult {
  const { total, shown, hiddenByReason, clusters, publishedOn, url } = feedback;
  const link = linkOf(url);
  const count = (label: string, value: number): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${say(words.times, locale, { count: value.toLocaleString(locale) })}</dd>
    </div>`;
  return html`<section class="results" id="results">
    <div class="subhead" role="heading" aria-level=${level}>${words.results[locale]}</div>
    <dl class="counts">
      ${count(words.total[locale], total)} ${shown === undefined ? nothing : count(words.shown[locale], shown)}
      ${hiddenByReason.map((each) => count(say(words.hidden, locale, { reason: each.reason }), each.count))}
    </dl>
    ${
      clusters.length > 0
        ? html`<ol class="clusters" aria-label=${words.clusters[locale]}>
            ${clusters.map((cluster) => html`<li>${clusterView(cluster, locale, debug)}</li>`)}
          </ol>`
        : nothing
    }
    <p class="said">
      ${publishedOn ? say(words.published, locale, { day: dayText(publishedOn, locale) }) : nothing}
      ${link ? html`<a href=${link}>${words.full[locale]}</a>` : nothing}
    </p>
  </section>`;
}

function clusterView(cluster: OpinionCluster, locale: Locale, debug: boolean): TemplateResult {
  const { summary, count, adoption, response, reason } = cluster;
  return html`<p class="summary">
      ${
        adoption
          ? html`<span class="badge ${adoption}" part="badge"
              ><i aria-hidden="true">${signs[adoption]}</i> ${adoptions[adoption][locale]}</span
            >`
          : nothing
      }
      <strong>${summary}</strong>
      ${count ? html`<span class="times">${say(words.said, locale, { count })}</span>` : nothing}
    </p>
    ${response ? html`<p><b>${words.response[locale]}</b> ${response}</p>` : nothing}
    ${reason ? html`<p class="reason"><b>${words.reason[locale]}</b> ${reason}</p>` : nothing}
    ${
      debug && lacksReason(cluster)
        ? html`<p class="owed" part="notice">
            <strong>${words.editors[locale]}</strong> ${words.noReason[locale]} (${words.owed[locale]})
          </p>`
        : nothing
    }`;
}

export const resultsCss: CSSResult = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin: 0 0 1em;
  }
  .counts div {
    flex: 0 1 auto;
    min-width: 7em;
    padding: 0.6em 1.1em;
    border-radius: var(--radius);
    background: var(--head);
  }
  .counts dt {
    color: var(--muted);
    font-size: 0.9375em;
  }
  .counts dd {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .clusters {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .clusters li {
    margin: 0 0 0.75em;
    padding: 0.9em 1.1em;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    break-inside: avoid;
  }
  .clusters p {
    margin: 0 0 0.4em;
    overflow-wrap: anywhere;
  }
  .summary strong {
    font-size: 1.0625em;
  }
  .times,
  .said {
    color: var(--muted);
  }
  .owed {
    padding: 0.3em 0.8em;
    border-inline-start: 0.3em solid var(--warn);
    background: #fdf7ea;
  }
`;
