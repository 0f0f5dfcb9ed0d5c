import { say, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { eventsOf } from '../../records/events.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import {
  draftSurvey,
  endFields,
  endSurvey,
  mayWork,
  openedTexts,
  openSurvey,
  publishResult,
  purposes,
  resultFields,
  surveyFields,
} from './acts.ts';
import { countsView } from './counts-view.ts';
import { allSurveys, choicesOf, surveyById, textsOf, type SurveyRow } from './repo.ts';
import { countAnswers, questionsIn, questionsText, stageOf } from './rules.ts';
import { acts, stages, words } from './words.ts';

const PATH = '/desk/surveys';
const MOST_TEXTS = 100;

const typedSurvey = (row: SurveyRow): Typed => ({
  values: {
    title: row.title,
    purpose: row.purpose,
    intro: row.intro,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    questions: questionsText(questionsIn(row.questions)),
  },
  lists: {},
});

interface Again {
  readonly typed?: Typed;
  readonly problems?: readonly Problem[];
  readonly status?: 200 | 409 | 422;
  readonly at?: 'change' | 'open' | 'end' | 'publish';
}

/** The desk of surveys: drafted, opened by the head, counted, their result published. */
export function surveyDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  const today = () => dayOf(office.now());

  async function list(c: Context<StaffEnv>, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200 } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await allSurveys(office.store.read, seesAll(staff) ? undefined : staff.departmentId);
    const body = html`${rowsTable({
      caption: words.title[locale],
      heads: [words.name, words.department, words.state, words.days].map((one) => one[locale]),
      rows: rows.map((row) => [
        html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
        row.department,
        stages[stageOf(row, today())][locale],
        say(words.until, locale, { from: row.opens_on, to: row.closes_on }),
      ]),
      empty: words.none[locale],
    })}
    ${
      staff.role === 'auditor'
        ? ''
        : actForm({
            token: staff.formToken,
            locale,
            action: PATH,
            fields: surveyFields,
            label: words.add,
            typed,
            problems,
          })
    }`;
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  }

  async function show(c: Context<StaffEnv>, id: string, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200, at } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const actor = actorOf(staff);
    const source = office.store.read;
    const row = await surveyById(source, id);
    if (!row || !(staff.role === 'auditor' || mayWork(actor, row))) return refuse(c, refusals.unknown);
    const stage = stageOf(row, today());
    const questions = questionsIn(row.questions);
    const all = await choicesOf(source, id);
    const texts = staff.role === 'auditor' ? [] : await textsOf(source, id, MOST_TEXTS);
    const events = await eventsOf(source, 'survey', id);
    const form = { token: staff.formToken, locale, expectSeq: events.at(-1)?.seq ?? 0 };
    const of = (name: Again['at'], otherwise: Typed = nothingTyped) =>
      at === name ? { typed, problems } : { typed: otherwise, problems: [] };
    const action = `${PATH}/${id}`;
    const mayDecide = mayWork(actor, row) && staff.role !== 'clerk';
    const body = html`${factsList([
        [words.department[locale], row.department],
        [words.state[locale], stages[stage][locale]],
        [words.days[locale], say(words.until, locale, { from: row.opens_on, to: row.closes_on })],
        [words.answers[locale], say(words.people, locale, { n: all.length })],
        [surveyFields[1]?.label[locale] ?? '', purposes[row.purpose][locale]],
        [words.result[locale], row.result ?? ''],
      ])}
      <p>${row.intro}</p>
      ${countsView(countAnswers(questions, all), locale)}
      ${
        texts.length === 0
          ? ''
          : html`<h2>${say(words.texts, locale, { n: texts.length })}</h2>
              <ul>
                ${texts.flatMap((one) => Object.values(openedTexts(office, one)).map((text) => html`<li>${text}</li>`))}
              </ul>`
      }
      ${
        stage === 'draft' && mayDecide
          ? actForm({ ...form, ...of('open'), action: `${action}/open`, fields: [], label: words.open, isOpen: true })
          : ''
      }
      ${
        stage === 'draft' && mayWork(actor, row)
          ? actForm({
              ...form,
              ...of('change', typedSurvey(row)),
              action: `${action}/change`,
              fields: surveyFields,
              label: words.change,
              prefix: 'change',
            })
          : ''
      }
      ${
        (stage === 'open' || stage === 'announced') && mayDecide
          ? actForm({
              ...form,
              ...of('end'),
              action: `${action}/end`,
              fields: endFields,
              label: words.end,
              prefix: 'end',
            })
          : ''
      }
      ${
        stage === 'closed' && mayDecide
          ? actForm({
              ...form,
              ...of('publish'),
              action: `${action}/publish`,
              fields: resultFields,
              label: words.publish,
              isOpen: true,
              prefix: 'publish',
            })
          : ''
      }
      ${timeline(events, acts, locale)}`;
    return deskPage(c, { title: row.title, path: PATH, body, problems, status });
  }

  desk.get(PATH, (c) => list(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => draftSurvey(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { typed, problems, status }),
    }),
  );
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  type Work = (
    which: { readonly id: string; readonly seq?: number | undefined },
    c: Context<StaffEnv>,
    typed: Typed,
  ) => Promise<ActResult>;
  const works: Readonly<Record<NonNullable<Again['at']>, Work>> = {
    change: (which, c, typed) => draftSurvey(office, actorOf(c.var.staff), typed, which),
    open: (which, c) => openSurvey(office, actorOf(c.var.staff), which),
    end: (which, c, typed) => endSurvey(office, actorOf(c.var.staff), which, typed),
    publish: (which, c, typed) => publishResult(office, actorOf(c.var.staff), which, typed),
  };
  for (const at of ['change', 'open', 'end', 'publish'] as const)
    desk.post(`${PATH}/:id/${at}`, (c) => {
      const id = c.req.param('id');
      return onForm(c, (typed) => works[at]({ id, seq: expectedSeq(typed) }, c, typed), {
        done: `${PATH}/${id}`,
        again: (typed, problems, status) => show(c, id, { typed, problems, status, at }),
      });
    });
  return desk;
}
