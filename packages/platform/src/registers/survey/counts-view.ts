import type { Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import type { Counted } from './rules.ts';
import { words } from './words.ts';

/** How often each option was chosen, question by question. */
export const countsView = (all: readonly Counted[], locale: Locale): Markup =>
  html`${all.map(({ question, answered, counts }) =>
    rowsTable({
      caption: question.text,
      heads: [words.option, words.count, words.share].map((one) => one[locale]),
      rows: question.options.map((option, at) => [
        option,
        String(counts[at] ?? 0),
        answered === 0 ? '–' : `${(((counts[at] ?? 0) / answered) * 100).toFixed(1)} %`,
      ]),
      empty: words.noAnswers[locale],
    }),
  )}`;
