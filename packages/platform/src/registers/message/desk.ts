import type { Locale, Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { setTerm, termFields } from './acts.ts';
import { agesSince, termOf, yearBefore } from './ages.ts';
import { agesTable, termText } from './ages-view.ts';
import { messageCase, PATH, stateOf } from './message-desk.ts';
import { answered, unanswered, type MessageRow } from './repo.ts';
import { ageOf, messageKinds, type Term } from './rules.ts';
import { words } from './words.ts';

const MOST = 200;
const LATELY = 30;

const linkTo = ({ ref }: MessageRow): Markup => html`<a href="${url(`${PATH}/${ref}`)}">${ref}</a>`;
/** The desk of messages: what waits, oldest first, with its age and its department; how each department answers. */
export function messageDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  const today = () => dayOf(office.now());

  const row = (message: MessageRow, term: Term, locale: Locale): readonly (string | Markup)[] => {
    const received = dayOf(new Date(message.at));
    const { days, dueOn, isLate } = ageOf(received, today(), term);
    return [
      linkTo(message),
      messageKinds[message.topic][locale],
      received,
      isLate ? html`<strong class="late">${String(days)}</strong>` : String(days),
      dueOn,
      message.department ?? html`<strong class="late">${words.unrouted[locale]}</strong>`,
      stateOf(message, locale),
    ];
  };

  async function list(
    c: Context<StaffEnv>,
    {
      problems = [],
      status = 200,
      typed = nothingTyped,
    }: {
      readonly problems?: readonly Problem[];
      readonly status?: 200 | 409 | 422;
      readonly typed?: Typed;
    } = {},
  ): Promise<Response> {
    const locale = localeOf(c);
    const { staff } = c.var;
    const filter = seesAll(staff) ? {} : { departmentId: staff.departmentId };
    const source = office.store.read;
    const [waiting, lately, ages, term] = await Promise.all([
      unanswered(source, filter, MOST),
      answered(source, filter, LATELY),
      agesSince(office, yearBefore(today()), today()),
      termOf(office),
    ]);
    const seen = ages.filter(({ departmentId }) => seesAll(staff) || departmentId === staff.departmentId);
    const body = html`<p class="hint">${termText(term, locale)}</p>
      ${rowsTable({
        caption: words.waiting[locale],
        heads: [words.ref, words.kind, words.received, words.age, words.due, words.department, words.state].map(
          (one) => one[locale],
        ),
        rows: waiting.map((message) => row(message, term, locale)),
        empty: words.none[locale],
      })}
      ${agesTable(seen, locale)}
      ${rowsTable({
        caption: words.answered[locale],
        heads: [words.ref, words.kind, words.received, words.took, words.department, words.state].map(
          (one) => one[locale],
        ),
        rows: lately.map((message) => {
          const received = dayOf(new Date(message.at));
          const { days } = ageOf(received, dayOf(new Date(message.reply_at ?? message.at)), term);
          return [
            linkTo(message),
            messageKinds[message.topic][locale],
            received,
            String(days),
            message.department ?? '–',
            stateOf(message, locale),
          ];
        }),
        empty: words.noneAnswered[locale],
      })}
      ${
        staff.role === 'office'
          ? actForm({
              token: staff.formToken,
              locale,
              action: `${PATH}/term`,
              fields: termFields,
              label: words.setTerm,
              typed: status === 200 ? { values: { days: String(term.days) }, lists: {} } : typed,
              problems,
            })
          : ''
      }`;
    return deskPage(c, { title: words.title[locale], path: PATH, body, problems, status });
  }

  desk.get(PATH, (c) => list(c));
  desk.post(`${PATH}/term`, (c) =>
    onForm(c, (typed) => setTerm(office, actorOf(c.var.staff), typed), {
      done: PATH,
      again: (typed, problems, status) => list(c, { typed, problems, status }),
    }),
  );
  messageCase(office, desk);
  return desk;
}
