import type { Locale, Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { activeDepartments } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import type { StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { draftAnswer, draftFields, maySee, openedMessage, routeFields, routeMessage, signAnswer } from './acts.ts';
import { termOf } from './ages.ts';
import { messageByRef, type MessageRow } from './repo.ts';
import { ageOf, messageKinds } from './rules.ts';
import { acts, words } from './words.ts';

export const PATH = '/desk/messages';

export const stateOf = ({ reply, state, draft }: MessageRow, locale: Locale): string => {
  if (reply === null) return (draft === null ? words.writing : words.drafted)[locale];
  return (state === 'shown' ? words.public : words.private)[locale];
};

/** One message: what was written, its answer as it is drafted, what may be done. */
export function messageCase(office: Office, desk: Hono<StaffEnv>): void {
  interface Again {
    readonly typed?: Typed;
    readonly problems?: readonly Problem[];
    readonly status?: 200 | 409 | 422;
    readonly at?: 'route' | 'draft' | 'sign';
  }

  async function show(c: Context<StaffEnv>, ref: string, again: Again = {}): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200, at } = again;
    const locale = localeOf(c);
    const { staff } = c.var;
    const actor = actorOf(staff);
    const source = office.store.read;
    const message = await messageByRef(source, ref);
    if (!message || !maySee(actor, message)) return refuse(c, refusals.unknown);
    const { body: text, name, contact, draftBody } = openedMessage(office, message);
    const events = await eventsOf(source, 'message', message.id);
    const received = dayOf(new Date(message.at));
    const { days, dueOn } = ageOf(
      received,
      dayOf(message.reply_at ? new Date(message.reply_at) : office.now()),
      await termOf(office),
    );
    const isMasked = staff.role === 'auditor';
    const secret = (value: string): string => (isMasked && value !== '' ? words.masked[locale] : value);
    const departments = await activeDepartments(source);
    const options = Object.fromEntries(departments.map(({ id, name: own }) => [id, { zh: own, en: own }]));
    const form = { token: staff.formToken, locale, expectSeq: events.at(-1)?.seq ?? 0 };
    const mayAct = !isMasked && message.reply === null;
    const draft = {
      values: {
        text: message.draft ?? '',
        publicity: message.publicity ?? 'public',
        publicBody: draftBody === '' ? text : draftBody,
        reason: message.private_reason ?? '',
      },
      lists: {},
    };
    const of = (name_: Again['at'], otherwise: Typed) =>
      at === name_ ? { typed, problems } : { typed: otherwise, problems: [] };
    const body = html`${factsList([
        [words.kind[locale], messageKinds[message.topic][locale]],
        [words.received[locale], received],
        [words.department[locale], message.department ?? words.unrouted[locale]],
        [words.due[locale], dueOn],
        [(message.reply === null ? words.age : words.took)[locale], String(days)],
        [words.from[locale], secret(name)],
        [words.contact[locale], secret(contact)],
        [words.state[locale], stateOf(message, locale)],
      ])}
      <h2>${words.body[locale]}</h2>
      <blockquote>${text}</blockquote>
      ${
        message.reply === null
          ? ''
          : html`<h2>${words.answer[locale]}</h2>
              <p class="said">${message.reply}</p>`
      }
      ${
        message.reply === null && message.draft !== null
          ? html`<h2>${words.draft[locale]}</h2>
              <p class="said">${message.draft}</p>
              ${factsList([
                [words.publicBody[locale], draftBody],
                [words.reason[locale], message.private_reason ?? ''],
              ])}`
          : ''
      }
      ${
        mayAct && message.draft !== null && staff.role !== 'clerk'
          ? actForm({
              ...form,
              ...of('sign', nothingTyped),
              action: `${PATH}/${ref}/sign`,
              fields: [],
              label: words.sign,
              isOpen: true,
            })
          : ''
      }
      ${
        mayAct && message.department_id !== null
          ? actForm({
              ...form,
              ...of('draft', draft),
              action: `${PATH}/${ref}/draft`,
              fields: draftFields,
              label: words.write,
              isOpen: message.draft === null,
              prefix: 'draft',
            })
          : ''
      }
      ${
        mayAct
          ? actForm({
              ...form,
              ...of('route', nothingTyped),
              action: `${PATH}/${ref}/route`,
              fields: routeFields(options),
              label: message.department_id === null ? words.route : words.again,
              isOpen: message.department_id === null,
              prefix: 'route',
            })
          : ''
      }
      ${timeline(events, acts, locale)}`;
    return deskPage(c, { title: `${messageKinds[message.topic][locale]} ${ref}`, path: PATH, body, problems, status });
  }

  desk.get(`${PATH}/:ref`, (c) => show(c, c.req.param('ref')));
  const works = { route: routeMessage, draft: draftAnswer, sign: signAnswer } as const;
  for (const act of ['route', 'draft', 'sign'] as const)
    desk.post(`${PATH}/:ref/${act}`, (c) => {
      const ref = c.req.param('ref');
      const work = (typed: Typed) => works[act](office, actorOf(c.var.staff), { ref, seq: expectedSeq(typed) }, typed);
      return onForm(c, work, {
        // who hands a message on does not see it any more
        done: act === 'route' && !seesAll(c.var.staff) ? PATH : `${PATH}/${ref}`,
        again: (typed, problems, status) => show(c, ref, { typed, problems, status, at: act }),
      });
    });
}
