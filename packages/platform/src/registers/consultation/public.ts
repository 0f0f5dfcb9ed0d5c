import { randomUUID } from 'node:crypto';
import {
  adoptions,
  daysLeft,
  readNewComment,
  say,
  type CommentPublic,
  type Locale,
  type Problem,
} from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { readForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { fingerprintOf, isKey } from '../../http/idempotency.ts';
import { filingLimit } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { isSameOrigin } from '../../http/same-origin.ts';
import { withElement } from '../../public/element.ts';
import { openPage } from '../../public/page.ts';
import { shownComments } from '../../records/comments.ts';
import { decisionsOf } from '../../records/decisions.ts';
import { submitComment } from '../../records/intake.ts';
import { consultationTopic } from '../../records/topics.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { openConsultation, totals } from './api.ts';
import { clusterCounts, clustersOf, commentsOn, publicConsultations, type ConsultationRow } from './repo.ts';
import { basisOf, linesOf, stageOf, stages } from './rules.ts';
import { feedbackOf } from './shown.ts';
import { citizen, words } from './words.ts';

const PATH = '/open/consultations';
const MOST_SHOWN = 200;

interface Sending {
  readonly values?: Readonly<Record<string, string>>;
  readonly problems?: readonly Problem[];
  readonly ref?: string;
}

/** Consultations for everybody: what is asked, until when, what was said, what came of it; opinions are sent without script. */
export function consultationPages({ office, limiter }: RegisterTools): Hono {
  const pages = new Hono();
  const { read } = office.store;
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'comment' };

  pages.get(PATH, async (c) => {
    const locale = localeOf(c);
    const today = dayOf(office.now());
    const [counts, groups] = [await totals(office), await clusterCounts(read)];
    const body = rowsTable({
      caption: words.others[locale],
      heads: [words.name, words.department, words.state, words.term, words.comments].map((one) => one[locale]),
      rows: (await publicConsultations(read)).map((row) => [
        html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
        row.department,
        stages[stageOf(row, groups.get(row.id) ?? 0, today)][locale],
        `${row.opens_on} – ${row.closes_on}`,
        String(counts.get(consultationTopic(row.id)) ?? 0),
      ]),
      empty: words.none[locale],
    });
    return openPage(c, { title: words.title[locale], path: PATH, body });
  });

  async function show(c: Context, id: string, sending: Sending = {}): Promise<Response> {
    const row = await openConsultation(office, id);
    if (!row) return refuse(c, refusals.unknown);
    const locale = localeOf(c);
    const today = dayOf(office.now());
    const clusters = await clustersOf(read, id);
    const stage = stageOf(row, clusters.length, today);
    const { items } = await shownComments(read, consultationTopic(id), MOST_SHOWN);
    const decisions = await decisionsOf(read, id);
    const result =
      row.state === 'answered'
        ? feedbackOf(row, clusters, await commentsOn(read, consultationTopic(id)), '', locale)
        : undefined;
    const left = daysLeft({ closesOn: row.closes_on }, today) ?? 0;
    const own = html`<div>
        ${factsList([
          [words.department[locale], row.department],
          [words.state[locale], stages[stage][locale]],
          [
            words.term[locale],
            `${row.opens_on} – ${row.closes_on}${stage === 'open' ? ` (${say(words.left, locale, { days: left })})` : ''}`,
          ],
          [words.shortTerm[locale], row.short_term_reason],
          [words.ways[locale], linesOf(row.ways).join('; ')],
        ])}
        <section aria-labelledby="basis">
          <h2 id="basis">${words.basis[locale]}</h2>
          <ul>
            ${basisOf(row.basis).map(({ title, article = '', url: at }) => html`<li>${at === undefined ? title : html`<a href="${url(at)}">${title}</a>`} ${article}</li>`)}
          </ul>
        </section>
        ${result ? resultView(result, locale) : ''}
      </div>
      <div slot="draft">
        ${part('draft', words.draftText[locale], row.draft_text, row.draft_url)}
        ${part('explanation', words.explanation[locale], row.explain_text, row.explain_url)}
        ${
          decisions.length === 0
            ? ''
            : html`<section aria-labelledby="decision">
                <h2 id="decision">${words.decision[locale]}</h2>
                <ul>
                  ${decisions.map(({ title, url: at }) => html`<li><a href="${url(at ?? '')}">${title}</a></li>`)}
                </ul>
              </section>`
        }
      </div>
      <div slot="comments">
        ${stage === 'open' ? sendForm(row, sending, locale) : ''}
        <section aria-labelledby="shown">
          <h2 id="shown">${words.shown[locale]}</h2>
          ${items.length === 0 ? html`<p class="empty">${words.noneShown[locale]}</p>` : items.map((one) => commentView(one, locale))}
        </section>
      </div>`;
    const around = { tag: 'gk-consultation', src: `/api/v1/consultations/${id}`, consultation: id } as const;
    const body = html`${problemSummary(sending.problems ?? [], locale)}
    ${sending.ref === undefined ? '' : html`<p class="lead" role="status">${say(words.sent, locale, { ref: sending.ref })}</p>`}
    ${withElement(office.config.embedDir, around, own)}`;
    if ((sending.problems ?? []).length > 0) c.status(422);
    return openPage(c, { title: row.title, path: PATH, body });
  }

  pages.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  pages.post(`${PATH}/:id`, async (c) => {
    const id = c.req.param('id');
    if (!isSameOrigin(c)) return refuse(c, refusals.foreign);
    const { values } = await readForm(c);
    // a field people do not see: who fills it in is a machine
    if ((values['website'] ?? '') !== '') return show(c, id, { ref: '–' });
    const { body = '', clause = '', name = '', contact = '', key = '' } = values;
    const given = readNewComment({ topic: consultationTopic(id), body, clause, name, contact });
    if (!given.ok) return show(c, id, { values, problems: given.problems });
    const over = limiter.take(limit, clientAddress(c, isTrusted));
    if (over) return refuse(c, over);
    const filing = { key: isKey(key) ? key : randomUUID(), fingerprint: fingerprintOf(given.value) };
    const sent = await submitComment(office, citizen, given.value, filing);
    if (sent.kind === 'sent') return show(c, id, { ref: sent.ref });
    return show(c, id, { values, problems: sent.kind === 'refused' ? sent.problems : [] });
  });
  return pages;
}

const part = (id: string, title: string, text: string, address: string): Markup =>
  html`<section aria-labelledby="${id}">
    <h2 id="${id}">${title}</h2>
    ${linesOf(text).map((line) => html`<p>${line}</p>`)}
    ${address === '' ? '' : html`<p><a href="${url(address)}">${address}</a></p>`}
  </section>`;

const resultView = (result: ReturnType<typeof feedbackOf>, locale: Locale): Markup =>
  html`<section aria-labelledby="result">
    <h2 id="result">${words.result[locale]} ${result.publishedOn ?? ''}</h2>
    <p>
      ${result.total === 0 ? words.zero[locale] : say(words.resultSays, locale, { total: result.total, shown: result.shown ?? 0 })}
    </p>
    ${result.hiddenByReason.map(({ reason, count }) => html`<p>${say(words.hidden, locale, { reason, count })}</p>`)}
    ${result.clusters.map(
      ({ summary, count = 0, adoption, response, reason, concentrated }, index) =>
        html`<h3>
            ${say(words.group, locale, { number: index + 1, count })} ${summary}
            ${concentrated ? html`<span class="badge">${words.concentrated[locale]}</span>` : ''}
          </h3>
          ${factsList([
            [words.result[locale], adoption === '' ? undefined : adoptions[adoption][locale]],
            [words.answer[locale], response],
            [words.reason[locale], reason],
          ])}`,
    )}
  </section>`;

const commentView = ({ ref, body, at, name, clause, reply, adoption }: CommentPublic, locale: Locale): Markup =>
  html`<article class="comment" id="${`c-${ref}`}">
    <blockquote>${body}</blockquote>
    <p class="hint"><time datetime="${at}">${dayOf(new Date(at))}</time> ${name ?? ''} ${clause ?? ''}</p>
    ${reply ? html`<p class="said">${reply.body}</p>` : ''}
    ${adoption ? html`<p><strong>${adoptions[adoption.state][locale]}</strong> ${adoption.reason}</p>` : ''}
  </article>`;

const sendForm = (row: ConsultationRow, { values = {}, ref }: Sending, locale: Locale): Markup => {
  const kept = ref === undefined ? values : {};
  return html`<section aria-labelledby="say">
    <h2 id="say">${words.say[locale]}</h2>
    <form method="post" action="${url(`${PATH}/${row.id}`)}">
      <input type="hidden" name="key" value="${randomUUID()}" />
      <div class="field">
        <label for="f-body">${words.body[locale]}</label>
        <textarea id="f-body" name="body" rows="5" required>${kept['body'] ?? ''}</textarea>
      </div>
      <div class="field">
        <label for="clause">${words.clause[locale]}</label>
        <select id="clause" name="clause">
          <option value="">${words.whole[locale]}</option>
          ${linesOf(row.clauses).map((one) => html`<option ${one === kept['clause'] ? html`selected` : ''}>${one}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="name">${words.yourName[locale]}</label>
        <input id="name" name="name" autocomplete="name" value="${kept['name'] ?? ''}" />
      </div>
      <div class="field">
        <label for="contact">${words.contact[locale]}</label
        ><input id="contact" name="contact" value="${kept['contact'] ?? ''}" />
      </div>
      <div hidden><input name="website" tabindex="-1" autocomplete="off" aria-hidden="true" /></div>
      <p class="buttons"><button type="submit">${words.send[locale]}</button></p>
    </form>
  </section>`;
};
