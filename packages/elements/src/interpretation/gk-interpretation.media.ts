// Pictures, players and transcripts: a file of its own, loaded when an interpretation has any.
import { html, nothing, type TemplateResult } from 'lit';
import { interpretationForms, type InterpretationMedium, type Locale, type Words } from '@gongkai/model';
import { isAddress } from '../base/safe-url.ts';
import { lookOf } from './forms.ts';

const words = {
  large: { zh: '查看原图', en: 'The picture in full' },
  table: { zh: '查看数据表', en: 'The figures as a table' },
  open: { zh: '打开', en: 'Open' },
  file: { zh: '无法播放时，请打开文件', en: 'If it does not play, open the file' },
  transcript: { zh: '文字稿', en: 'Transcript' },
  neither: { zh: '暂未提供字幕和文字稿', en: 'Captions and a transcript are not available yet' },
  captions: { zh: '字幕', en: 'Captions' },
} satisfies Readonly<Record<string, Words>>;

export interface MediaView {
  readonly locale: Locale;
  readonly linkOf: (url: string | undefined) => string | undefined;
}

/** One medium with everything a reader needs who cannot see or hear it. */
export function mediumView({ locale, linkOf }: MediaView, medium: InterpretationMedium): TemplateResult {
  const { kind, url, title = interpretationForms[kind][locale], alt, tableUrl } = medium;
  const link = linkOf(url);
  const to = (target: string | undefined, text: string): unknown =>
    target === undefined ? nothing : html`<a href=${target}>${text}</a>`;
  const look = link === undefined ? 'page' : lookOf(url);
  if (look === 'page') return html`<p class="page">${to(link, title)}${transcriptView(medium, locale, linkOf)}</p>`;
  return html`<figure>
    ${
      look === 'picture'
        ? html`<img src=${url} alt=${alt ?? title} loading="lazy" decoding="async" />`
        : playerView(look, url, title, linkOf(medium.captionsUrl), locale)
    }
    <figcaption>
      <strong>${title}</strong> ${to(link, look === 'picture' ? words.large[locale] : words.file[locale])}
      ${to(linkOf(tableUrl), words.table[locale])}
    </figcaption>
    ${look === 'picture' ? nothing : transcriptView(medium, locale, linkOf)}
  </figure>`;
}

function playerView(
  look: 'film' | 'sound',
  url: string,
  title: string,
  captions: string | undefined,
  locale: Locale,
): TemplateResult {
  if (look === 'sound') return html`<audio controls preload="none" src=${url} aria-label=${title}></audio>`;
  return html`<video controls preload="metadata" playsinline src=${url} aria-label=${title}>
    ${
      captions === undefined
        ? nothing
        : html`<track kind="captions" srclang="zh" label=${words.captions[locale]} src=${captions} default />`
    }
  </video>`;
}

/** The transcript, in sight at once when there are no captions; says so when there is neither. */
function transcriptView(
  { url, kind, transcript, captionsUrl }: InterpretationMedium,
  locale: Locale,
  linkOf: MediaView['linkOf'],
): unknown {
  const recorded = lookOf(url) !== 'page' || kind === 'audio' || kind === 'video';
  if (!transcript) return recorded && !captionsUrl ? html`<p class="muted">${words.neither[locale]}</p>` : nothing;
  if (isAddress(transcript)) {
    const link = linkOf(transcript);
    return link === undefined ? nothing : html`<p><a href=${link}>${words.transcript[locale]}</a></p>`;
  }
  return html`<details ?open=${!captionsUrl}>
    <summary>${words.transcript[locale]}</summary>
    <div class="told">${transcript}</div>
  </details>`;
}
