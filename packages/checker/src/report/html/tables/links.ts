import type { BrokenLink, Words } from '@gongkai/model';
import { clip } from '../../clean.ts';
import { fit } from '../fit.ts';
import { link } from '../link.ts';
import { html, type Markup } from '../markup.ts';
import { anchorOf } from '../rows/finding.ts';
import type { View } from '../view.ts';
import { linkReasons } from './link-reasons.ts';

const ROOM = 500_000;

const words = {
  heading: { zh: '失效链接', en: 'Broken links' },
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
  external: { zh: '站外', en: 'other site' },
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
  const groups = [...pages].flatMap(([page, links]) =>
    links.map((one, index) => line(view, one, index === 0 ? page : undefined)),
  );
  const { shown, cut } = fit(groups, ROOM);
  return html`<section id="links" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    ${
      broken.length === 0
        ? html`<p>${say(words.fine, { checked })}</p>`
        : html`<p>${say(words.intro, { checked, places: broken.length })}</p>
            <div class="wide">
              <table class="links">
                <thead>
                  <tr>
                    <th scope="col">${say(words.target)}</th>
                    <th scope="col">${say(words.text)}</th>
                    <th scope="col">${say(words.reason)}</th>
                    <th scope="col">${say(words.finding)}</th>
                  </tr>
                </thead>
                ${
                  shown.length > 0 &&
                  html`<tbody>
                    ${shown}
                  </tbody>`
                }
              </table>
            </div>`
    }${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}
  </section> `;
}

function line(
  view: View,
  { href, url, status, reason, text, owner, finding }: BrokenLink,
  page: string | undefined,
): Markup {
  const { say } = view;
  const why = linkReasons[reason];
  return html`${
      page !== undefined &&
      html`<tr class="page">
        <th scope="rowgroup" colspan="4">${link(page)}</th>
      </tr> `
    }
    <tr>
      <td>
        ${link(url)}${owner === 'external' && html` <em class="mark">${say(words.external)}</em>`}${
          href !== url && html`<p class="quiet">${say(words.written)} <code>${clip(href, 200)}</code></p>`
        }
      </td>
      <td>${clip(text ?? '', 80)}</td>
      <td>
        ${why === undefined ? clip(reason, 40) : say(why)}${status > 0 && html` <span class="quiet">${status}</span>`}
      </td>
      <td>${finding !== undefined && html`<a href="#${anchorOf(finding)}">${clip(finding, 40)}</a>`}</td>
    </tr> `;
}
