import { activityKinds, type Locale } from '@gongkai/model';
import { html } from 'hono/html';
import { factsList, rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { categories, channels, evaluators, scopes, ways } from './fields.ts';
import type { ActivityRow, attendeesOf, evaluationsOf } from './repo.ts';
import { keysIn } from './rules.ts';
import { words } from './words.ts';

const link = (address: string): Markup | string =>
  address === '' ? '' : html`<a href="${url(address)}">${address}</a>`;

/** Day and time as they are read in China. */
export const when = ({ starts_at: from, ends_at: to }: Pick<ActivityRow, 'starts_at' | 'ends_at'>): string => {
  const start = from.slice(0, 16).replace('T', ' ');
  if (to === null) return start;
  return `${start} – ${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11, 16) : to.slice(0, 16).replace('T', ' ')}`;
};

const named = (
  keys: string,
  names: Readonly<Record<string, { readonly zh: string; readonly en: string }>>,
  locale: Locale,
) =>
  keysIn(keys)
    .map((key) => names[key]?.[locale] ?? key)
    .join(locale === 'zh' ? '\u3001' : ', ');

/** Everything of an activity, for desk and public alike: it names nobody. */
export const activityFacts = (row: ActivityRow, locale: Locale): Markup =>
  factsList([
    [words.kind[locale], activityKinds[row.kind][locale]],
    [words.department[locale], row.department],
    [words.when[locale], when(row)],
    [words.place[locale], row.place],
    [words.summary[locale], row.summary],
    [words.scope[locale], scopes[row.scope]?.[locale]],
    [words.ways[locale], named(row.ways, ways, locale)],
    [words.channels[locale], named(row.channels, channels, locale)],
    [words.announcedOn[locale], row.announced_on ?? undefined],
    [words.signup[locale], row.signup_url === '' ? '' : html`${link(row.signup_url)} ${row.signup_until ?? ''}`],
    [words.live[locale], link(row.live_url)],
    [words.attended[locale], row.attended === null ? undefined : String(row.attended)],
    [words.happened[locale], row.report_text === '' ? '' : html`<span id="report">${row.report_text}</span>`],
    [words.minutes[locale], link(row.report_url)],
  ]);

export const attendeeTable = (rows: Awaited<ReturnType<typeof attendeesOf>>, locale: Locale): Markup =>
  rowsTable({
    caption: words.attendees[locale],
    heads: [words.category, words.count, words.origin].map((one) => one[locale]),
    rows: rows.map(({ category, count, origin }) => [
      categories[category]?.[locale] ?? category,
      String(count),
      origin,
    ]),
    empty: words.noAttendees[locale],
  });

export const evaluationTable = (rows: Awaited<ReturnType<typeof evaluationsOf>>, locale: Locale): Markup =>
  rowsTable({
    caption: words.evaluations[locale],
    heads: [words.policy, words.department, words.kind, words.evaluator, words.on, words.result].map(
      (one) => one[locale],
    ),
    rows: rows.map(({ policy, department, kind, evaluator, on_date: on, result, url: at }) => [
      at === '' ? policy : html`<a href="${url(at)}">${policy}</a>`,
      department,
      evaluators[kind]?.[locale] ?? kind,
      evaluator,
      on,
      result,
    ]),
    empty: words.noEvaluations[locale],
  });
