import { organKinds, type Locale, type Pack, type Report, type Words } from '@gongkai/model';
import { clip } from './clean.ts';
import { contents } from './html/contents.ts';
import { link } from './html/link.ts';
import { mendSection } from './html/mend/mend.ts';
import { html, type Markup } from './html/markup.ts';
import { methodSection } from './html/method/method.ts';
import { page } from './html/page.ts';
import { dimensionSection } from './html/rows/dimension.ts';
import { drawFindings, idsShown } from './html/rows/homes.ts';
import { ownFindings } from './html/rows/own-findings.ts';
import { sprite } from './html/shapes.ts';
import { siteText } from './html/site-text.ts';
import { css } from './html/styles/sheet.css.ts';
import { summary } from './html/summary/summary.ts';
import { columnSection } from './html/tables/columns.ts';
import { linkSection } from './html/tables/links.ts';
import { viewOf, type Charts } from './html/view.ts';

const words = {
  title: { zh: '{name} · 政府网站检查报告', en: '{name} · Report on a government website' },
  kind: { zh: '政府网站检查报告', en: 'Report on a government website' },
  skip: { zh: '跳到正文', en: 'Skip to the report' },
  asOf: { zh: '基准日 {day}', en: 'as of {day}' },
  others: { zh: '评分标准以外的问题', en: 'Findings outside the pack' },
} satisfies Record<string, Words>;

const langs: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en' };

/**
 * `report.html`: one file that needs neither network nor script, reads on a phone and prints. At most about 3 MB: where
 * details were cut the page says how many, and `report.json` has them all. The same report, the same bytes.
 *
 * @param room share of the usual room for lists of findings and links: less where it is printed
 */
export function reportHtml(
  report: Report,
  pack: Pack,
  locale: Locale,
  { charts = {}, room = 1 }: { readonly charts?: Charts; readonly room?: number } = {},
): string {
  const drawn = drawFindings(viewOf(report, pack, locale, { room }));
  const view = viewOf(report, pack, locale, { shown: idsShown(drawn), charts, room });
  const { say } = view;
  const others = drawn.get('');
  const name = clip(report.site.name === '' ? report.site.url : report.site.name, 120);
  return page(
    langs[locale],
    say(words.title, { name }),
    css,
    html`<a class="skip" href="#summary">${say(words.skip)}</a>
      ${sprite}
      <header>
        <p class="overline">${say(words.kind)}</p>
        <h1>${siteText(view, name, 120)}</h1>
        <p>
          ${link(report.site.url)} · ${organ(report.site.organKind, locale)} ·
          ${say(words.asOf, { day: report.run.asOf })} · ${clip(say(pack.words), 120)}
        </p>
      </header>
      ${contents(view)}
      <main id="main" tabindex="-1">
        ${summary(view)} ${mendSection(view)}
        ${report.score.dimensions.map((dimension) => dimensionSection(view, dimension, drawn))}
        ${
          others !== undefined &&
          html`<section id="others" tabindex="-1">
            <h2>${say(words.others)}</h2>
            ${ownFindings(view, others)}
          </section>`
        }
        ${columnSection(view)}${linkSection(view)}${methodSection(view)}
      </main>`,
  );
}

function organ(kind: string, locale: Locale): string | Markup {
  const known = new Map<string, Words>(Object.entries(organKinds)).get(kind);
  return known === undefined ? clip(kind, 40) : known[locale];
}
