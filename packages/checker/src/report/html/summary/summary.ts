import { html, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { dimensionBars } from './dimensions.ts';
import { figures } from './figures.ts';
import { openList } from './open.ts';
import { radar } from './radar.ts';
import { scoreBlock } from './score.ts';
import { topFindings } from './top-findings.ts';
import { trendSection } from './trend.ts';
import { vetoList } from './vetoes.ts';

/** Screen one: what a leader reads in a minute. */
export const summary = (view: View): Markup =>
  html`<div id="summary" tabindex="-1">
    <div class="first">${scoreBlock(view)}${radar(view)}${figures(view)}</div>
    ${vetoList(view)}
    <div class="second">${dimensionBars(view)}${topFindings(view)}</div>
    ${trendSection(view)}${openList(view)}
  </div>`;
