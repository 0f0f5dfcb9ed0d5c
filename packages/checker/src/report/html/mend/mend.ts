import type { Words } from '@gongkai/model';
import { tasksOf } from '../../mend/tasks.ts';
import { fit } from '../fit.ts';
import { html, type Markup } from '../markup.ts';
import type { View } from '../view.ts';
import { taskItem } from './task.ts';

/** Bytes for the list. */
const ROOM = 300_000;

const words = {
  heading: { zh: '整改清单', en: 'To mend' },
  intro: {
    zh: '同一类问题合为一条，按扣分从多到少排列；改好一条，可望得回所列分数。期限自检查结束次日起按工作日计，是本系统的默认值，由本单位另定的从其规定。',
    en: 'Findings that are mended the same way are one entry, the costliest first; the points are what mending it may win back. Terms run in working days from the day after the scan; they are defaults of this system, and your office may set others.',
  },
  fine: { zh: '没有需要整改的问题。', en: 'There is nothing to mend.' },
  cut: {
    zh: '本页略去 {count} 条；全部在 report.json 和 report.xlsx 中。',
    en: '{count} entries are left out of this page; report.json and report.xlsx have all of them.',
  },
} satisfies Record<string, Words>;

/** What a web team does next: what is wrong, where, why, under which article, and how to mend it. */
export function mendSection(view: View): Markup {
  const { say, report, pack } = view;
  const tasks = tasksOf(report, pack);
  const { shown, cut } = fit(tasks, ROOM, (task) => taskItem(view, task));
  return html`<section id="mend" class="dimension" tabindex="-1">
    <h2>${say(words.heading)}</h2>
    <p class="quiet">${say(tasks.length === 0 ? words.fine : words.intro)}</p>
    ${
      shown.length > 0 &&
      html`<ol class="tasks">
        ${shown}
      </ol>`
    }
    ${cut > 0 && html`<p class="note">${say(words.cut, { count: cut })}</p>`}
  </section> `;
}
