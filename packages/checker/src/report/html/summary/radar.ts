import type { Words } from '@gongkai/model';
import { axesOf } from '../../charts/radar.ts';
import { html, none, type Markup } from '../markup.ts';
import { picture } from '../picture.ts';
import type { View } from '../view.ts';

const words = {
  heading: { zh: '各维度得分率', en: 'Shares by dimension' },
  alt: { zh: '雷达图，各维度得分率：{axes}', en: 'Radar chart, share of points by dimension: {axes}' },
  axis: { zh: '{name} {share}%', en: '{name} {share}%' },
  and: { zh: '，', en: ', ' },
} satisfies Record<string, Words>;

/** The dimensions at a glance; nothing where no chart was drawn, since the table below has every number. */
export function radar({ say, report, locale, charts }: View): Markup {
  if (charts.radar === undefined) return none;
  const axes = axesOf(report, locale).map(({ name, share }) => say(words.axis, { name, share: share.toFixed(1) }));
  return html`<section class="shape-of" id="radar" tabindex="-1" aria-label="${say(words.heading)}">
    ${picture(charts.radar, say(words.alt, { axes: axes.join(say(words.and)) }), 'radar')}
  </section>`;
}
