import { randomUUID } from 'node:crypto';
import { say, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Field, type Typed } from '../../desk/fields.ts';
import { fieldView } from '../../desk/form.ts';
import { readForm } from '../../desk/post.ts';
import { addressList, clientAddress } from '../../http/client.ts';
import { fingerprintOf, isKey, keyReused } from '../../http/idempotency.ts';
import { filingLimit } from '../../http/limit.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import { openPage } from '../../public/page.ts';
import type { Markup } from '../../views/markup.ts';
import { problemSummary } from '../../views/problems.ts';
import { url } from '../../views/url.ts';
import type { RegisterTools } from '../register.ts';
import { answerSurvey } from './acts.ts';
import { countsView } from './counts-view.ts';
import { choicesOf, publicSurveys, surveyById } from './repo.ts';
import { countAnswers, questionsIn, stageOf, type Question } from './rules.ts';
import { stages, words } from './words.ts';

const PATH = '/open/surveys';

/** A question as a field of a form: options by their numbers. */
const fieldOf = ({ id, text, kind, options }: Question): Field => ({
  name: id,
  label: { zh: text, en: text },
  kind: kind === 'text' ? 'long' : kind === 'one' ? 'choice' : 'choices',
  ...(kind !== 'text' && {
    options: Object.fromEntries(options.map((option, at) => [String(at), { zh: option, en: option }])),
  }),
});

/** `/open/surveys`: what is asked and what came of it; `/open/surveys/<id>`: one, answered without script. */
export function surveyPages({ office, limiter }: RegisterTools): Hono {
  const isTrusted = addressList(office.config.trustedProxies);
  const limit = { ...filingLimit(office.config.filingsPerTenMinutes), name: 'survey' };
  const site = new Hono();
  const today = () => dayOf(office.now());

  site.get(PATH, async (c) => {
    const locale = localeOf(c);
    const rows = await publicSurveys(office.store.read);
    const body =
      rows.length === 0
        ? html`<p class="empty">${words.none[locale]}</p>`
        : html`<ul class="things">
            ${rows.map(
              (row) =>
                html`<li>
                  <a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>
                  <p class="hint">
                    ${stages[stageOf(row, today())][locale]} · ${row.department} ·
                    ${say(words.until, locale, { from: row.opens_on, to: row.closes_on })}
                  </p>
                </li>`,
            )}
          </ul>`;
    return openPage(c, { title: words.title[locale], path: PATH, body });
  });

  interface Again {
    readonly typed?: Typed;
    readonly problems?: readonly Problem[];
    readonly key?: string;
    readonly isSent?: boolean;
  }
  async function show(c: Context, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], key = randomUUID(), isSent = false } = again;
    const locale = localeOf(c);
    const row = await surveyById(office.store.read, c.req.param('id') ?? '');
    if (!row || row.state === 'draft') return refuse(c, refusals.unknown);
    const stage = stageOf(row, today());
    const questions = questionsIn(row.questions);
    const all = await choicesOf(office.store.read, row.id);
    const body = html`${problemSummary(problems, locale)}
      ${isSent ? html`<p class="note" role="status">${words.sent[locale]}</p>` : ''}
      <p class="hint">
        ${stages[stage][locale]} · ${row.department} ·
        ${say(words.until, locale, { from: row.opens_on, to: row.closes_on })} ·
        ${say(words.people, locale, { n: all.length })}
      </p>
      <p class="lead">${row.intro}</p>
      ${stage === 'open' && !isSent ? formView(row.id, questions, { typed, problems, key }, locale) : ''}
      ${stage === 'closed' ? html`<p>${words.waits[locale]}</p>` : ''}
      ${
        stage === 'published'
          ? html`<h2>${words.result[locale]}</h2>
              <p class="said">${row.result ?? ''}</p>
              <h2>${words.counted[locale]}</h2>
              ${countsView(countAnswers(questions, all), locale)}`
          : ''
      }`;
    if (problems.length > 0) c.status(422);
    return openPage(c, { title: row.title, path: PATH, body });
  }

  site.get(`${PATH}/:id`, (c) => show(c));
  site.post(`${PATH}/:id`, async (c) => {
    const typed = await readForm(c);
    const { key = '' } = typed.values;
    const over = limiter.take(limit, clientAddress(c, isTrusted));
    if (over) return refuse(c, over);
    const filing = { key: isKey(key) ? key : randomUUID(), fingerprint: fingerprintOf(typed.lists) };
    const answered = await answerSurvey(office, c.req.param('id'), (id) => typed.lists[id] ?? [], filing);
    switch (answered.kind) {
      case 'taken':
        return show(c, { isSent: true });
      case 'invalid':
        return show(c, { typed, problems: answered.problems, key: filing.key });
      case 'other':
        return refuse(c, keyReused);
      case 'not-found':
        return refuse(c, refusals.unknown);
    }
  });
  return site;
}

const formView = (
  id: string,
  questions: readonly Question[],
  { typed, problems, key }: { readonly typed: Typed; readonly problems: readonly Problem[]; readonly key: string },
  locale: Locale,
): Markup => {
  const form = { action: `${PATH}/${id}`, token: '', fields: [], label: words.send, locale, typed, problems };
  return html`<form method="post" action="${url(`${PATH}/${id}`)}" class="apply">
    <input type="hidden" name="key" value="${key}" />
    <p class="hint">${words.privacy[locale]}</p>
    ${questions.map((question) => fieldView(fieldOf(question), form))}
    <p class="buttons"><button type="submit">${words.send[locale]}</button></p>
  </form>`;
};
