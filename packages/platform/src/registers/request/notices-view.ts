import { say, type Locale, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import type { Notice } from './repo-desk.ts';

const words = {
  title: { zh: '提醒（{on}）', en: 'Reminders ({on})' },
  soon: { zh: '还剩 {days} 个工作日', en: 'Working days left: {days}' },
  today: { zh: '今日到期', en: 'due today' },
  late: { zh: '超期 {days} 个工作日', en: 'Working days late: {days}' },
  due: { zh: '应于 {due} 前答复', en: 'answer due on {due}' },
} satisfies Record<string, Words>;

/** What the last working day's reminders say, late first; nothing where there is none. */
export const noticesView = (notices: readonly Notice[], locale: Locale): Markup => {
  const [first] = notices;
  if (!first) return html``;
  return html`<section class="told" aria-labelledby="h-notices">
    <h2 id="h-notices">${say(words.title, locale, { on: first.on_day })}</h2>
    <ul>
      ${notices.map(
        ({ no, kind, days, due_on: due, department }) =>
          html`<li>
            <a href="${url(`/desk/requests/${no}`)}">${no}</a>
            <strong class="${`due ${kind}`}">${say(words[kind], locale, { days })}</strong>
            ${say(words.due, locale, { due })} <small>${department}</small>
          </li>`,
      )}
    </ul>
  </section>`;
};
