import { say, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import { languageTag } from '../http/locale.ts';
import type { Markup } from './markup.ts';
import { url } from './url.ts';

const words = {
  site: { zh: '政府信息公开平台', en: 'Open Government Platform' },
  skip: { zh: '跳到正文', en: 'Skip to content' },
  other: { zh: 'English', en: '中文' },
  menu: { zh: '主菜单', en: 'Main menu' },
} satisfies Record<string, Words>;

export interface MenuItem {
  readonly href: string;
  readonly text: string;
  readonly isCurrent: boolean;
  /** Places within it, shown while one is there. */
  readonly items?: readonly MenuItem[];
}

export interface PageFrame {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Markup;
  readonly menu?: readonly MenuItem[];
  /** Shown at the right of the menu: who is logged in and the way out. */
  readonly who?: Markup;
  /** Where the same page in the other language is. */
  readonly otherLanguage?: string;
  readonly noindex?: true;
  /** Modules of this package's own, below `/assets/`, that make the page quicker to use; it works without them. */
  readonly modules?: readonly string[];
}

const links = (items: readonly MenuItem[], here: 'page' | 'true'): Markup =>
  html`<ul>
    ${items.map(
      ({ href, text, isCurrent }) =>
        html`<li><a href="${url(href)}" ${isCurrent ? html`aria-current="${here}"` : ''}>${text}</a></li>`,
    )}
  </ul>`;

/** Rooms in a first row; in a second the places of the room one is in, where it has more than one. */
function menuView(menu: readonly MenuItem[], locale: Locale): Markup {
  const within = menu.find(({ isCurrent }) => isCurrent)?.items ?? [];
  return html`<nav aria-label="${say(words.menu, locale)}">
    ${links(menu, within.length > 1 ? 'true' : 'page')}
    ${within.length > 1 ? html`<div class="within">${links(within, 'page')}</div>` : ''}
  </nav>`;
}

/** The frame around every page: works without script, read in order by a screen reader, prints. */
export const page = ({
  locale,
  title,
  body,
  menu = [],
  who,
  otherLanguage,
  noindex,
  modules = [],
}: PageFrame): Markup =>
  html`<!doctype html>
    <html lang="${languageTag(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${noindex ? html`<meta name="robots" content="noindex" />` : ''}
        <title>${title} - ${say(words.site, locale)}</title>
        <link rel="stylesheet" href="/assets/platform.css" />
        ${modules.map((name) => html`<script type="module" src="${url(`/assets/${name}`)}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#content">${say(words.skip, locale)}</a>
        <header class="top">
          <p class="site"><a href="/">${say(words.site, locale)}</a></p>
          ${menu.length > 0 ? menuView(menu, locale) : ''}
          <div class="who">
            ${who ?? ''}
            <a
              href="${url(otherLanguage ?? (locale === 'zh' ? '?lang=en' : '?lang=zh'))}"
              lang="${locale === 'zh' ? 'en' : 'zh-CN'}"
              >${say(words.other, locale)}</a
            >
          </div>
        </header>
        <main id="content" tabindex="-1">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
