import {
  censusOutcomes,
  mediaDefects,
  mediaOperators,
  mediaPlatforms,
  postStates,
  say,
  signerPosts,
  type Day,
  type Locale,
  type Words,
} from '@gongkai/model';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { words } from './desk.words.ts';
import type { AccountRow, checksOf, PostRow } from './repo.ts';
import { idleDays } from './rules.ts';

export type Check = Awaited<ReturnType<typeof checksOf>>[number];

const platforms: Readonly<Record<string, Words>> = mediaPlatforms;
const platformText = (platform: string, locale: Locale): string => platforms[platform]?.[locale] ?? platform;

/** What a reader should know of an account at once. */
function standing(row: AccountRow, today: Day, locale: Locale): string {
  if (row.closed_on !== null) return say(words.closed, locale, { on: row.closed_on });
  const days = idleDays({ lastPostOn: row.last_post_on, registeredOn: row.registered_on }, today);
  return [
    row.last_post_on ?? '',
    row.dead === 1 ? words.dead[locale] : '',
    days === undefined ? '' : say(words.idle, locale, { days }),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

const checkText = (check: Check | undefined, locale: Locale): string =>
  check === undefined
    ? words.unchecked[locale]
    : [censusOutcomes[check.outcome][locale], ...check.defects.map(({ defect }) => mediaDefects[defect][locale])].join(
        ' · ',
      );

/** Accounts with who answers for them, what the census found, when something was posted last. */
export const accountsTable = (
  rows: readonly AccountRow[],
  checks: readonly Check[],
  { today, locale, hasCensus }: { readonly today: Day; readonly locale: Locale; readonly hasCensus: boolean },
): Markup =>
  rowsTable({
    caption: words.accounts[locale],
    heads: [
      words.handle[locale],
      words.platform[locale],
      words.department[locale],
      words.operator[locale],
      words.responsible[locale],
      words.last[locale],
      ...(hasCensus ? [say(words.census, locale, { year: today.slice(0, 4) })] : []),
    ],
    rows: rows.map((row) => [
      html`<a href="${url(`/desk/media/${row.id}`)}">${row.handle}</a
        >${row.is_main === 1 ? html` <span class="badge">${words.main[locale]}</span>` : ''}`,
      platformText(row.platform, locale),
      row.department,
      mediaOperators[row.operator][locale],
      row.responsible,
      standing(row, today, locale),
      ...(hasCensus
        ? [
            row.closed_on === null
              ? checkText(
                  checks.find((one) => one.account_id === row.id),
                  locale,
                )
              : '',
          ]
        : []),
    ]),
    empty: words.none[locale],
  });

/** Everything of one account. */
export const accountFacts = (row: AccountRow, check: Check | undefined, today: Day, locale: Locale): Markup =>
  factsList([
    [words.department[locale], row.department],
    [words.platform[locale], platformText(row.platform, locale)],
    [words.main[locale], row.is_main === 1 ? words.main[locale] : ''],
    [words.url[locale], html`<a href="${url(row.url)}">${row.url}</a>`],
    [words.operator[locale], `${mediaOperators[row.operator][locale]} ${row.operator_name ?? ''}`],
    [words.responsible[locale], row.responsible],
    [words.second[locale], row.second_reviewer ?? ''],
    [words.last[locale], standing(row, today, locale)],
    [words.outcome[locale], check ? `${checkText(check, locale)} ${check.note ?? ''}` : ''],
    [words.due[locale], check?.due_on ?? ''],
    [words.doneOn[locale], check?.done_on ?? ''],
  ]);

/** Posts, each leading to its account. */
export const postsTable = (
  rows: readonly PostRow[],
  caption: string,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): Markup =>
  rowsTable({
    caption,
    heads: [words.name, words.handle, words.state, words.signed, words.releasedAt].map((head) => head[locale]),
    rows: rows.map(
      ({ title, account_id: id, state, is_major: major, signer_post: signer, released_at: at, url: address }) => [
        html`${address === null ? title : html`<a href="${url(address)}">${title}</a>`}${major === 1 ? html` <span class="badge">${words.major[locale]}</span>` : ''}`,
        html`<a href="${url(`/desk/media/${id}`)}">${names.get(id) ?? ''}</a>`,
        postStates[state][locale],
        signer === null ? '' : signerPosts[signer][locale],
        at === null ? '' : minuteOf(new Date(at)),
      ],
    ),
    empty: words.noWaiting[locale],
  });
