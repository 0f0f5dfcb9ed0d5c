import type { CSSResult } from 'lit';
import { dataCss } from '../parts/data/data.css.ts';
import { facetsCss } from '../parts/list/facets.css.ts';
import { listCss } from '../parts/list/list.css.ts';
import { resultsCss } from './results.css.ts';

/** The look of what was found; the field itself is the page's own. */
export const searchCss: readonly CSSResult[] = [dataCss, listCss, facetsCss, resultsCss];
