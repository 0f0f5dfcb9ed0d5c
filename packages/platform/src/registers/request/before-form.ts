import { say, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Office } from '../../office.ts';
import { publishedGuide } from '../../records/request-guides.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';

const words = {
  privacy: {
    zh: '依据《中华人民共和国政府信息公开条例》第二十九条收集以下信息，仅用于办理本申请，按规定期限保存，加密存储。不需要说明用途。',
    en: 'Art 29 asks for what follows; it serves this request alone, is kept encrypted and for the time the rules set. No purpose is asked.',
  },
  guides: { zh: '各单位政府信息公开指南', en: 'Guides to the information of each organ' },
  guide: { zh: '{name}政府信息公开指南', en: 'Guide to the information of {name}' },
  ask: { zh: '咨询电话 {phone}，{hours}，{address}', en: 'Questions: {phone}, {hours}, {address}' },
} satisfies Record<string, Words>;

/** What to know before the form: why it asks, and the guide of the organ that is asked with whom to call (Art 12). */
export async function beforeForm(office: Office, organ: string, locale: Locale): Promise<Markup> {
  const guide = await publishedGuide(office.store.read, organ === '' ? 'city' : organ);
  return html`<p class="lead">${words.privacy[locale]}</p>
    <p class="note">
      ${
        guide
          ? html`<a href="${url(guide.url)}">${say(words.guide, locale, { name: guide.department })}</a>
              ${say(words.ask, locale, guide.fields)}<br />`
          : ''
      }<a href="/open/guide">${words.guides[locale]}</a>
    </p>`;
}
