import { say, type Locale, type Problem, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from './markup.ts';

const words = {
  title: { zh: '有 {count} 处需要修改，已填内容均保留', en: 'Places to change: {count}; what you entered is kept' },
} satisfies Record<string, Words>;

/** Id of the control that a place in the data belongs to. */
export const idOf = (at: string): string => `f${at.replaceAll(/[^a-zA-Z0-9]/g, '-')}`;

/** What is wrong, at the top of the page, each leading to its field. Empty when nothing is. */
export const problemSummary = (problems: readonly Problem[], locale: Locale): Markup =>
  problems.length === 0
    ? html``
    : html`<div class="problems" role="alert" tabindex="-1" id="problems">
        <h2>
          ${say(words.title, locale, {
            count: problems.length,
          })}
        </h2>
        <ul>
          ${problems.map(
            ({ at, words: text, values }) =>
              html`<li><a href="${`#${idOf(at)}`}">${say(text, locale, values)}</a></li>`,
          )}
        </ul>
      </div>`;

/** The problem of one field, beside it. */
export const problemBeside = (problems: readonly Problem[], at: string, locale: Locale): Markup => {
  const found = problems.find((problem) => problem.at === at);
  return found
    ? html`<p class="problem" id="${`${idOf(at)}-problem`}">${say(found.words, locale, found.values)}</p>`
    : html``;
};
