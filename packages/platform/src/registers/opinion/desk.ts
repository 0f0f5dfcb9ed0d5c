import { opinionStates, severities, type Locale, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { ENTITY, answers, enterCase, factsOf } from './acts.ts';
import { caseActs, departmentChoices, doCaseAct, isCaseAct, type CaseAct } from './case-acts.ts';
import { caseView } from './case-view.ts';
import { clocksView } from './clock-view.ts';
import { eventWords, words } from './desk.words.ts';
import { enterFields, type Choices } from './fields.ts';
import { caseSeen, casesSeen, wholeOf, type WholeCase } from './repo.ts';
import { clocksOf } from './rules.ts';
import { liaisonDesk } from './liaison.ts';
import { standingDesk } from './standing-desk.ts';

const PATH = '/desk/opinion';
const MOST = 200;
const modules = ['clocks.js'];

/** A form that came back. */
interface Back {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** What stands in the form of the judgement: what was judged before, or the weight it was entered with. */
function judgedSoFar({ row, parties }: WholeCase, departments: Choices): Typed {
  const codeOf = (name: string | undefined): string =>
    Object.entries(departments).find(([, { zh }]) => zh === name)?.[0] ?? '';
  return {
    values: {
      severity: row.severity,
      disposition: row.disposition ?? '',
      scope: row.scope ?? '',
      lead: codeOf(parties.find(({ id }) => id === row.lead_department_id)?.name),
      named: row.lead_named === 1 ? 'yes' : '',
    },
    lists: { parties: parties.map(({ name }) => codeOf(name)) },
  };
}

function table(cases: readonly WholeCase[], isOpen: boolean, now: number, locale: Locale): Markup {
  const heads = [words.name, words.severity, words.state, words.lead, ...(isOpen ? [words.clocks] : [words.detected])];
  return rowsTable({
    caption: words[isOpen ? 'open' : 'closed'][locale],
    heads: heads.map((head) => head[locale]),
    rows: cases.map((whole) => {
      const { row, parties } = whole;
      const found = minuteOf(new Date(row.detected_at));
      const clocks = clocksOf(factsOf(whole), now);
      return [
        html`<a href="${url(`${PATH}/${row.id}`)}">${row.title}</a>`,
        severities[row.severity][locale],
        opinionStates[row.state][locale],
        parties.length === 0 ? words.none[locale] : parties.map(({ name }) => name).join(', '),
        isOpen && clocks.length > 0 ? clocksView(clocks, now, locale) : found,
      ];
    }),
    empty: words[isOpen ? 'noneOpen' : 'noneClosed'][locale],
  });
}

/** The opinion desk: what runs first, each case with what may be done now. */
export function opinionDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.route('/', standingDesk(office));
  desk.route('/', liaisonDesk(office));
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  const list = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const now = office.now().getTime();
    const rows = await casesSeen(office.store.read, staff, MOST);
    const cases = await Promise.all(rows.map((row) => wholeOf(office.store.read, row)));
    const open = cases.filter(({ row }) => row.state !== 'closed');
    const isPressing = (whole: WholeCase): number =>
      clocksOf(factsOf(whole), now).some(({ state }) => state === 'running' || state === 'late') ? 0 : 1;
    const body = html`<p class="links">
        <a href="${url(`${PATH}/standing`)}">${words.standing[locale]}</a>
        <a href="${url(`${PATH}/liaison`)}">${words.liaison[locale]}</a>
      </p>
      ${
        staff.role === 'auditor'
          ? ''
          : actForm({
              action: PATH,
              token: staff.formToken,
              fields: enterFields,
              label: words.enter,
              locale,
              typed: back?.typed ?? nothingTyped,
              problems: back?.problems ?? [],
            })
      }
      ${table(
        open.toSorted((a, b) => isPressing(a) - isPressing(b)),
        true,
        now,
        locale,
      )}
      ${table(
        cases.filter(({ row }) => row.state === 'closed'),
        false,
        now,
        locale,
      )}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status, modules });
  };

  const show = async (c: Context<StaffEnv>, id: string, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await caseSeen(office.store.read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const whole = await wholeOf(office.store.read, row);
    const events = await eventsOf(office.store.read, ENTITY, id);
    const departments = await departmentChoices(office.store.read);
    const actor = actorOf(staff);
    const judged = judgedSoFar(whole, departments);
    const mine = Object.entries<CaseAct>(caseActs).filter(
      ([, act]) => act.roles.includes(staff.role) && answers(actor, whole) && act.isOpen(whole, actor),
    );
    const forms = mine.map(([name, act]) =>
      actForm({
        action: `${PATH}/${id}/${name}`,
        token: staff.formToken,
        fields: act.fields(departments, whole, actor),
        label: act.label,
        locale,
        prefix: name,
        expectSeq: events.length,
        typed: back?.act === name ? back.typed : name === 'triage' ? judged : nothingTyped,
        problems: back?.act === name ? back.problems : [],
      }),
    );
    const body = html`<p class="links"><a href="${PATH}">${words.title[locale]}</a></p>
      ${caseView(whole, office.now().getTime(), locale)}
      ${
        forms.length === 0
          ? ''
          : html`<section>
              <h2>${words.acts[locale]}</h2>
              ${forms}
            </section>`
      }
      ${timeline(events, eventWords, locale)}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: row.title, path: PATH, body, problems, status, modules });
  };

  desk.get(PATH, (c) => list(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => enterCase(office, actorOf(c.var.staff), typed), {
      done: (id) => `${PATH}/${id}`,
      again: (typed, problems, status) => list(c, { act: 'enter', typed, problems, status }),
    }),
  );
  desk.get(`${PATH}/:id`, (c) => show(c, c.req.param('id')));
  desk.post(`${PATH}/:id/:act`, (c) => {
    const { id, act } = c.req.param();
    if (!isCaseAct(act)) return refuse(c, refusals.unknown);
    return onForm(
      c,
      (typed) => doCaseAct(office, actorOf(c.var.staff), { id, act, typed, expectSeq: expectedSeq(typed) }),
      { done: `${PATH}/${id}`, again: (typed, problems, status) => show(c, id, { act, typed, problems, status }) },
    );
  });
  return desk;
}
