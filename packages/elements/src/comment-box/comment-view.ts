import { html, nothing, type TemplateResult } from 'lit';
import { adoptions, say, type Adoption, type CommentPublic, type CommentReply, type Locale } from '@gongkai/model';
import { safeUrl } from '../base/safe-url.ts';
import { pieces } from './arranged.ts';
import { commentWords as words } from './comment-words.ts';

/** Begins the fragment that leads to one comment. */
export const permalink = (ref: string): string => `#gk-c-${encodeURIComponent(ref)}`;

/** One comment: who, when, about what; its text; what the department said and what became of it. Data are text. */
export function commentView(comment: CommentPublic, locale: Locale): TemplateResult {
  const { ref, body, at, name, clause, cluster } = comment;
  const link = safeUrl(cluster?.url, document.baseURI);
  return html`<article
    tabindex="-1"
    data-ref=${ref}
    aria-label=${`${name ?? words.anonymous[locale]} ${dayOf(at, locale)}`}
    part="item"
  >
    <p class="meta">
      <strong><bdi>${name ?? words.anonymous[locale]}</bdi></strong>
      ${clause ? html`<span class="clause"><bdi>${say(words.about, locale, { clause })}</bdi></span>` : nothing}
      ${at ? html`<time datetime=${at}>${dayOf(at, locale)}</time>` : nothing}
      ${ref ? html`<a class="ref" href=${permalink(ref)} aria-label=${say(words.link, locale, { ref })}>${ref}</a>` : nothing}
    </p>
    <p class="body" dir="auto">${linked(body)}</p>
    ${outcome(comment, locale)}
    ${
      cluster
        ? html`<p class="cluster">
            ${words.cluster[locale]}${locale === 'zh' ? '\uff1a' : ': '}
            ${link ? html`<a href=${link}>${cluster.summary || link}</a>` : html`<bdi>${cluster.summary}</bdi>`}
          </p>`
        : nothing
    }
  </article>`;
}

/** What a department did about a comment; nothing while it did nothing. */
export function outcome(
  { reply, adoption }: { readonly reply?: CommentReply; readonly adoption?: Adoption },
  locale: Locale,
): unknown {
  return [adoption ? adoptionView(adoption, locale) : nothing, reply ? replyView(reply, locale) : nothing];
}

const signs = { adopted: '\u25cf', partly: '\u25d0', not: '\u25cb' } as const;

/** The badge says it in shape and words, never in colour alone. */
function adoptionView({ state, reason }: Adoption, locale: Locale): TemplateResult {
  return html`<p class="adoption">
    <span class="badge ${state}" part="badge"
      ><i aria-hidden="true">${signs[state]}</i> ${adoptions[state][locale]}</span
    >
    ${reason ? html`<span><b>${words.reason[locale]}</b> <bdi>${reason}</bdi></span>` : nothing}
  </p>`;
}

function replyView({ by, at, body }: CommentReply, locale: Locale): TemplateResult {
  return html`<div class="reply">
    <p class="meta">
      <strong>${by ? say(words.reply, locale, { by }) : words.replyPlain[locale]}</strong>
      ${at ? html`<time datetime=${at}>${dayOf(at, locale)}</time>` : nothing}
    </p>
    <p class="body" dir="auto">${linked(body)}</p>
  </div>`;
}

/** Addresses become links that search engines do not count; everything else stays text. */
const linked = (text: string): unknown =>
  pieces(text).map((piece) =>
    piece.url ? html`<a href=${piece.text} rel="nofollow ugc noopener">${piece.text}</a>` : piece.text,
  );

const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;

/** The day in China, in words; the text itself when it is no time. */
export function dayOf(at: string, locale: Locale): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? at : time.toLocaleDateString(locale === 'zh' ? 'zh-CN' : 'en', form);
}
