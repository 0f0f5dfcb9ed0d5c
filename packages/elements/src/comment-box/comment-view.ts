import { html, nothing, type TemplateResult } from 'lit';
import type { Adoption, CommentPublic, CommentReply, Locale } from '@gongkai/model';
import { safeUrl } from '../base/safe-url.ts';
import type { Say } from '../base/speech.ts';
import { adoptionBadge } from '../parts/adoption/adoption-view.ts';
import { dayText } from '../parts/data/day-text.ts';
import { pieces } from './arranged.ts';
import type { CommentWord } from './gk-comment-box.words.ts';

/** How readers are spoken to. */
export interface Voice {
  readonly say: Say<CommentWord>;
  readonly locale: Locale;
}

/** Begins the fragment that leads to one comment. */
export const permalink = (ref: string): string => `#gk-c-${encodeURIComponent(ref)}`;

/** One comment: who, when, about what; its text; what the department said and what became of it. Data are text. */
export function commentView(comment: CommentPublic, voice: Voice): TemplateResult {
  const { say, locale } = voice;
  const { ref, body, at, name = say('anonymous'), clause, cluster } = comment;
  const link = safeUrl(cluster?.url, document.baseURI);
  return html`<article tabindex="-1" data-ref=${ref} aria-label="${name} ${dayText(at, locale)}" part="item">
    <p class="meta">
      <strong><bdi>${name}</bdi></strong>
      ${clause ? html`<bdi>${say('about', { clause })}</bdi>` : nothing} ${timeOf(at, locale)}
      ${ref ? html`<a class="ref" href=${permalink(ref)} aria-label=${say('link', { ref })}>${ref}</a>` : nothing}
    </p>
    ${bodyOf(body)} ${outcome(comment, voice)}
    ${
      cluster
        ? html`<p class="meta">
            ${say('cluster')}${link ? html`<a href=${link}>${cluster.summary || link}</a>` : html`<bdi lang="zh-CN">${cluster.summary}</bdi>`}
          </p>`
        : nothing
    }
  </article>`;
}

/** What a department did about a comment; nothing while it did nothing. */
export function outcome(
  { reply, adoption }: { readonly reply?: CommentReply; readonly adoption?: Adoption },
  { say, locale }: Voice,
): unknown {
  const { by = '', at = '', body = '' } = reply ?? {};
  return [
    adoption
      ? html`<p>
          ${adoptionBadge(adoption.state, locale)}
          ${adoption.reason ? html`<b>${say('reason')}</b> <bdi lang="zh-CN">${adoption.reason}</bdi>` : nothing}
        </p>`
      : nothing,
    reply
      ? html`<div class="reply">
          <p class="meta"><strong>${by ? say('reply', { by }) : say('replyPlain')}</strong> ${timeOf(at, locale)}</p>
          ${bodyOf(body)}
        </div>`
      : nothing,
  ];
}

const timeOf = (at: string, locale: Locale): unknown =>
  at ? html`<time datetime=${at}>${dayText(at, locale)}</time>` : nothing;

/** The text as it was written, line by line: no space of ours within. Comments are in Chinese, whoever reads them. */
const bodyOf = (text: string): TemplateResult => html`<p class="body" dir="auto" lang="zh-CN">${linked(text)}</p>`;

/** Addresses become links that search engines do not count; everything else stays text, in its own direction. */
const linked = (text: string): unknown =>
  pieces(text).map((piece) =>
    piece.url ? html`<a href=${piece.text} rel="nofollow ugc noopener">${piece.text}</a>` : piece.text,
  );
