import { say, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import type { ReplyAges, Term } from './rules.ts';
import { words } from './words.ts';

/** Ages of answers by department: whose oldest waits longest stands first. */
export const agesTable = (ages: readonly ReplyAges[], locale: Locale): Markup =>
  rowsTable({
    caption: words.ages[locale],
    heads: [words.department, words.open, words.late, words.oldest, words.replied, words.inTime, words.median].map(
      (one) => one[locale],
    ),
    rows: ages.map(({ department, open, late, oldestDays, answered, inTime, medianDays }) => [
      department,
      String(open),
      late > 0 ? html`<strong class="late">${String(late)}</strong>` : '0',
      open > 0 ? say(words.days, locale, { n: oldestDays }) : '–',
      String(answered),
      answered > 0 ? `${((inTime / answered) * 100).toFixed(0)} %` : '–',
      medianDays === undefined ? '–' : String(medianDays),
    ]),
    empty: words.noAges[locale],
  });

/** What the term is and whose: never taken for the law's. */
export const termText = ({ days, isOwn }: Term, locale: Locale): string =>
  say(words.term, locale, { n: days, whose: (isOwn ? words.own : words.usual)[locale] });
