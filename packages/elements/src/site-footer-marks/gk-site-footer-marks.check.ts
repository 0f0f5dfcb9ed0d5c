// What editors are told about the foot: a file of its own, loaded where `#gk-debug` asks for it.
import { html, nothing } from 'lit';
import { say, type Words } from '@gongkai/model';
import { siteCodeIn } from './site-code.ts';

const words = {
  editors: { zh: '编辑提示', en: 'For editors' },
  differs: {
    zh: '页面 SiteIDCode 为 {meta}，页脚网站标识码为 {footer}，请核对',
    en: 'SiteIDCode of the page is {meta}, the site code in its foot is {footer}: check them',
  },
} satisfies Readonly<Record<string, Words>>;

/** A copied template keeps the code of another site: the head and the foot of a page must name the same one. */
export function checkView(foot: Element): unknown {
  const locale = /^en\b/i.test(foot.closest<HTMLElement>('[lang]')?.lang ?? '') ? 'en' : 'zh';
  const meta = foot.ownerDocument.querySelector<HTMLMetaElement>('meta[name="SiteIDCode" i]')?.content.trim() ?? '';
  const footer = siteCodeIn(foot.textContent ?? '') ?? '';
  if (meta === '' || footer === '' || meta.toLowerCase() === footer) return nothing;
  const text = say(words.differs, locale, { meta, footer });
  console.warn(`${foot.localName}: ${text}`);
  return html`<p part="notice"><strong>${words.editors[locale]}</strong> ${text}</p>`;
}
