import {
  clockStarts,
  dispositions,
  opinionKinds,
  opinionScopes,
  opinionStates,
  releaseKinds,
  say,
  severities,
  speakerPosts,
  transferTargets,
  type Locale,
} from '@gongkai/model';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { factsOf } from './acts.ts';
import { clocksView } from './clock-view.ts';
import { words } from './desk.words.ts';
import type { WholeCase } from './repo.ts';
import { clocksOf, closingProblems, headSpokeFirst } from './rules.ts';
import { missingApprovals } from './steps.ts';

const minute = (at: string | null): string => (at === null ? '' : minuteOf(new Date(at)));
const names = (of: readonly { readonly name: string }[]): string => of.map(({ name }) => name).join(', ');

function textView(whole: WholeCase, locale: Locale): Markup {
  const { text, parties } = whole;
  if (!text) return html``;
  const missing = missingApprovals(whole);
  return html`<section>
    <h2>${say(words.text, locale, { n: text.version })}</h2>
    <h3>${text.title}</h3>
    <p class="said">${text.text}</p>
    ${factsList([
      [words.approved[locale], names(parties.filter((one) => !missing.includes(one)))],
      [words.missing[locale], names(missing)],
    ])}
  </section>`;
}

function releasesView({ releases, transfers }: WholeCase, locale: Locale): Markup {
  return html`${rowsTable({
    caption: words.releases[locale],
    heads: [words.at, words.release, words.what, words.speaker].map((head) => head[locale]),
    rows: releases.map(({ at, kind, title, url: address, speaker, speaker_post: post }) => [
      minute(at),
      releaseKinds[kind][locale],
      address === null ? title : html`<a href="${url(address)}">${title}</a>`,
      `${speakerPosts[post][locale]} ${speaker ?? ''}`,
    ]),
    empty: words.noReleases[locale],
  })}
  ${
    transfers.length === 0
      ? ''
      : rowsTable({
          caption: words.transfers[locale],
          heads: [words.at, words.target, words.ref].map((head) => head[locale]),
          rows: transfers.map(({ at, target, ref, note }) => [
            minute(at),
            transferTargets[target][locale],
            `${ref} ${note ?? ''}`,
          ]),
          empty: words.noTransfers[locale],
        })
  }`;
}

/** What is known of a case, and what still stands before its end. */
export function caseView(whole: WholeCase, now: number, locale: Locale): Markup {
  const { row, parties } = whole;
  const facts = factsOf(whole);
  const lead = parties.find(({ id }) => id === row.lead_department_id);
  const others = parties.filter(({ id }) => id !== row.lead_department_id);
  const open = row.state === 'closed' || row.state === 'found' ? [] : closingProblems(facts);
  const isSilent = row.severity === 'emergency' && whole.releases.length > 0 && !headSpokeFirst(facts);
  return html`${clocksView(clocksOf(facts, now), now, locale)}
  ${isSilent ? html`<p class="note">${words.head[locale]}</p>` : ''}
  ${factsList([
    [words.state[locale], opinionStates[row.state][locale]],
    [words.severity[locale], severities[row.severity][locale]],
    [words.kind[locale], opinionKinds[row.kind][locale]],
    [words.disposition[locale], row.disposition === null ? words.none[locale] : dispositions[row.disposition][locale]],
    [words.scope[locale], row.scope === null ? '' : opinionScopes[row.scope][locale]],
    [
      words.lead[locale],
      lead
        ? `${names([lead, ...others])}${row.lead_named === 1 ? ` (${words.named[locale]})` : ''}`
        : words.none[locale],
    ],
    [words.detected[locale], minute(row.detected_at)],
    [words.occurred[locale], minute(row.occurred_at)],
    [words.start[locale], row.severity === 'emergency' ? clockStarts[row.clock_start][locale] : ''],
    [words.reported[locale], row.reported_at === null ? '' : `${minute(row.reported_at)} ${row.reported_how ?? ''}`],
    [
      words.source[locale],
      row.source_url === null ? row.source : html`<a href="${url(row.source_url)}">${row.source}</a>`,
    ],
    [words.summary[locale], row.summary],
  ])}
  ${textView(whole, locale)} ${releasesView(whole, locale)}
  ${
    open.length === 0
      ? ''
      : html`<section class="hints">
          <h2>${words.before[locale]}</h2>
          <ul>
            ${open.map(({ words: text, values }) => html`<li>${say(text, locale, values)}</li>`)}
          </ul>
        </section>`
  }`;
}
