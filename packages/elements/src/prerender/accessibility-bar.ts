import { escaped } from './escaped.ts';

export interface BarOptions {
  /** Address of the page on accessibility; the link is there without script. */
  readonly page: string;
  /** Selectors of floating advertisements. */
  readonly hide?: string;
}

const words = { about: { zh: '无障碍说明', en: 'About accessibility' } };

/** The bar with the link that is there without script. Pure; every value is escaped. */
export const prerenderAccessibilityBar = ({ page, hide }: BarOptions): string =>
  `<gk-accessibility-bar${hide ? ` hide="${escaped(hide)}"` : ''}><a href="${escaped(page)}">${words.about.zh}</a></gk-accessibility-bar>\n`;
