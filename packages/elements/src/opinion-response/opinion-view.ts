import { html, nothing, type TemplateResult } from 'lit';
import {
  dispositions,
  opinionKinds,
  releaseKinds,
  releasesInOrder,
  type OpinionRelease,
  type OpinionResponse,
} from '@gongkai/model';
import type { Drawing } from '../parts/data/panel-element.ts';
import { clockTime } from './clock-time.ts';
import { clocksOf } from './clocks.ts';
import type { OpinionWord } from './gk-opinion-response.words.ts';

type OpinionView = Drawing<OpinionWord>;

/** One answer: what it is about, who answers, and every release on a time line. */
export function opinionView(view: OpinionView, item: OpinionResponse): TemplateResult {
  const { say, locale, level, linkOf } = view;
  const { title, kind, disposition, dept, source, correction } = item;
  const mended = linkOf(correction?.url);
  const fact = (name: OpinionWord, value: string | undefined): unknown =>
    value ? html`<span><i>${say(name)}</i> ${value}</span>` : nothing;
  return html`<article part="item">
    <div class="title" role="heading" aria-level=${level}>${title}</div>
    <p class="facts">
      ${kind ? html`<b class=${kind}>${opinionKinds[kind][locale]}</b>` : nothing}
      ${disposition ? html`<b>${dispositions[disposition][locale]}</b>` : nothing}
      ${fact('dept', dept)}${fact('source', source)}
    </p>
    ${clocksView(view, item)}
    ${
      item.releases.length > 0
        ? html`<ol part="list">
            ${releasesInOrder(item).map((release) => releaseView(view, release))}
          </ol>`
        : html`<p class="muted">${say('noReleases')}</p>`
    }
    ${
      mended === undefined
        ? nothing
        : html`<p class="correction">
            <strong>${say('correction')}</strong> <a href=${mended}>${correction?.title || mended}</a>
          </p>`
    }
  </article>`;
}

function releaseView({ say, locale, linkOf }: OpinionView, { at, kind, title, url }: OpinionRelease): TemplateResult {
  const name = kind ? releaseKinds[kind][locale] : '';
  const text = title || name || say('release');
  const link = linkOf(url);
  return html`<li>
    ${at ? html`<time datetime=${at}>${clockTime(at)}</time>` : nothing}
    ${title && name ? html`<i>${name}</i>` : nothing}
    ${link === undefined ? html`<span>${text}</span>` : html`<a href=${link}>${text}</a>`}
  </li>`;
}

function clocksView({ say }: OpinionView, item: OpinionResponse): unknown {
  const clocks = clocksOf(item);
  if (!clocks) return nothing;
  return html`<p class="clocks">
    <span>${say('clock', { from: say(clocks.from), at: clockTime(clocks.at) })}</span>
    ${clocks.results.map(({ word, kept }) => html`<b class=${kept ? 'kept' : 'missed'} part="badge">${say(word)}</b>`)}
  </p>`;
}
