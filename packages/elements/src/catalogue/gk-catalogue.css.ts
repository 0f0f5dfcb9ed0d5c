import type { CSSResult } from 'lit';
import { facetsCss } from '../parts/list/facets.css.ts';
import { listCss } from '../parts/list/list.css.ts';
import { narrowCss } from '../parts/list/narrow.css.ts';
import { tableCss } from '../parts/list/table.css.ts';
import { badgeCss } from './badge.css.ts';

/** The look of the catalogue; narrow screens come last and win. */
export const catalogueCss: readonly CSSResult[] = [listCss, facetsCss, tableCss, badgeCss, narrowCss];
