import { requestGuideFields, say, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { factsList } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import { publishedGuide, publishedGuides } from '../../records/request-guides.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';

const PATH = '/open/guide';

const words = {
  title: { zh: '政府信息公开指南', en: 'Guides to government information' },
  of: { zh: '{name}政府信息公开指南', en: 'Guide to the information of {name}' },
  version: { zh: '第 {version} 版，{on} 发布', en: 'Version {version}, published on {on}' },
  none: { zh: '还没有单位发布指南', en: 'No guide is published yet' },
  apply: { zh: '向{name}申请公开政府信息', en: 'Request information from {name}' },
  basis: {
    zh: '依据《中华人民共和国政府信息公开条例》第十二条编制', // zh: the article the guide follows
    en: 'Drawn up under FOI Regulation Art 12',
  },
} satisfies Record<string, Words>;

/** `/open/guide`: every organ's guide; `/open/guide/<code>`: the nine fields of one. */
export function guidePages({ office }: RegisterTools): Hono {
  const site = new Hono();
  site.get(PATH, async (c) => {
    const locale = localeOf(c);
    const all = await publishedGuides(office.store.read);
    const body =
      all.length === 0
        ? html`<p class="empty">${words.none[locale]}</p>`
        : html`<ul class="things">
            ${all.map(
              ({ url: address, department, updatedOn }) =>
                html`<li>
                  <a href="${url(address)}">${department}</a>
                  <p class="hint"><time datetime="${updatedOn}">${updatedOn}</time></p>
                </li>`,
            )}
          </ul>`;
    return openPage(c, { title: words.title[locale], path: PATH, body });
  });
  site.get(`${PATH}/:code`, async (c) => {
    const locale = localeOf(c);
    const guide = await publishedGuide(office.store.read, c.req.param('code'));
    if (!guide) return refuse(c, refusals.unknown);
    const { code, department: name, version, updatedOn, fields } = guide;
    const entries = Object.entries(requestGuideFields) as [keyof typeof fields, Words][]; // keys of that record
    const body = html`<p class="hint">
        ${say(words.version, locale, { version, on: updatedOn })} · ${words.basis[locale]}
      </p>
      ${factsList(entries.map(([field, label]) => [label[locale], html`<span class="kept">${fields[field]}</span>`]))}
      <p><a href="${url(`/apply?organ=${encodeURIComponent(code)}`)}">${say(words.apply, locale, { name })}</a></p>`;
    return openPage(c, { title: say(words.of, locale, { name }), path: PATH, body });
  });
  return site;
}
