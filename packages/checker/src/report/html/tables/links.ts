import type { BrokenLink, Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { fit } from '../fit.ts';
import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import { reference } from '../reference.ts';
import { siteText } from '../site-text.ts';
import type { View } from '../view.ts';
import { dataTable } from './data-table.ts';
import { linkReasons } from './link-reasons.ts';

/** Bytes for the table. */
const ROOM = 450_000;

const words = {
  heading: { zh: '失效链接清单', en: 'List of broken links' },
  intro: {
    zh: '查了 {checked} 个地址；以下按所在页面列出 {places} 处失效链接。',
    en: '{checked} addresses were asked; here are the {places} places with a broken link, by page.',
  },
  fine: {
    zh: '查了 {checked} 个地址，没有发现失效链接。',
    en: '{checked} addresses were asked; none was found broken.',
  },
  target: { zh: '目标地址', en: 'Target' },
  text: { zh: '链接文字', en: 'Text' },
  reason: { zh: '原因', en: 'Reason' },
  finding: { zh: '问题', en: 'Finding' },
  external: { zh: '站外，不扣分', en: 'other site, costs nothing' },
  written: { zh: '页面中写作', en: 'written as' },
  cut: {
    zh: '本页略去 {count} 处；全部在 report.json 中。',
    en: '{count} places are left out of this page; report.json has all of them.',
  },
} satisfies Record<string, Words>;

/** The broken links as a web team works through them: page by page. */
export function linkSection(view: View): Markup {
  const { say, report } = view;
  const { checked, broken } = report.links;
  const pages = Map.groupBy(broken, ({ page }) => page);
  const lines = [...pages.values()].flatMap((links) => links.map((one, index) => ({ ...one, isFirst: index === 0 })));
  const { shown, cut } = fit(
    lines,
    ROOM * view.room,
    (one) => html`${one.isFirst && pageLine(one.page)}${line(view, one)}`,
  );
  const heads = [words.target, words.text, words.reason, words.finding];
  return html`<section id="links" class="dimension" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <p>${say(broken.length === 0 ? words.fine : words.intro, { checked, places: broken.length })}</p>
    ${shown.length > 0 && dataTable(view, heads, shown)}
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}
  </section> `;
}

const pageLine = (page: string): Markup =>
  html`<tr class="group">
    <th scope="colgroup" colspan="4">${link(page)}</th>
  </tr> `;

function line(view: View, { href, url, status, reason, text = '', owner, finding }: BrokenLink): Markup {
  const { say } = view;
  const why = Object.hasOwn(linkReasons, reason) ? linkReasons[reason] : undefined;
  return html`<tr>
    <td>
      ${link(url)} ${owner === 'external' && html`<em class="mark">${say(words.external)}</em>`}
      ${href !== url && html`<p class="quiet">${say(words.written)} <code>${clip(href, 200)}</code></p>`}
    </td>
    <td data-name="${say(words.text)}">${text !== '' && siteText(view, text, 80)}</td>
    <td data-name="${say(words.reason)}">
      ${why === undefined ? clip(reason, 40) : say(why)} ${status > 0 && html`<span class="quiet">${status}</span>`}
    </td>
    <td data-name="${say(words.finding)}">${finding !== undefined && reference(view, finding)}</td>
  </tr> `;
}
