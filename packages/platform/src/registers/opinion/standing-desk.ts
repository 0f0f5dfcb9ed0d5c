import { contactOrgans, opinionSourceKinds, watchWays, type Problem } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { words } from './desk.words.ts';
import { contactFields, sourceFields } from './fields.ts';
import { activeSources } from './repo.ts';
import { contactsInClear, endStanding, enterContact, enterSource } from './standing.ts';

const PATH = '/desk/opinion/standing';
const forms = { sources: 'opinion_source', contacts: 'opinion_contact' } as const;

/** Which form came back, with what was typed and what is wrong with it. */
interface Back {
  readonly form: keyof typeof forms;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** What stands ready: the sources that are watched (JY-063) and whom to call (JY-066). */
export function standingDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office, ['clerk', 'head', 'office']));

  const show = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const sources = await activeSources(office.store.read);
    const contacts = await contactsInClear(office);
    const yes = (flag: number): string => words[flag === 1 ? 'yes' : 'no'][locale];
    const ends = (of: keyof typeof forms, id: string, isMine: boolean): Markup =>
      isMine
        ? html`<form method="post" action="${url(`${PATH}/${of}/${id}/end`)}" class="inline">
            <input type="hidden" name="token" value="${staff.formToken}" /><button type="submit" class="quiet">
              ${words.end[locale]}
            </button>
          </form>`
        : html``;
    const add = (of: keyof typeof forms): Markup =>
      actForm({
        action: `${PATH}/${of}`,
        token: staff.formToken,
        fields: of === 'sources' ? sourceFields : contactFields,
        label: of === 'sources' ? words.addSource : words.addContact,
        locale,
        prefix: of,
        typed: back?.form === of ? back.typed : nothingTyped,
        problems: back?.form === of ? back.problems : [],
      });
    const isClerk = staff.role !== 'auditor';
    const body = html`<p><a href="/desk/opinion">${words.title[locale]}</a></p>
      ${rowsTable({
        caption: words.sources[locale],
        heads: [words.what, words.kind, words.way, words.allDay, words.act].map((head) => head[locale]),
        rows: sources.map(({ id, name, kind, way, around_clock: all, url: address }) => [
          address === null ? name : html`<a href="${url(address)}">${name}</a>`,
          opinionSourceKinds[kind][locale],
          watchWays[way][locale],
          yes(all),
          ends('sources', id, isClerk),
        ]),
        empty: words.noSources[locale],
      })}
      ${isClerk ? add('sources') : ''}
      ${rowsTable({
        caption: words.contacts[locale],
        heads: [words.organ, words.post, words.person, words.phone, words.allDay, words.act].map(
          (head) => head[locale],
        ),
        rows: contacts.map(({ id, organ, post, name, phone, around_clock: all }) => [
          contactOrgans[organ][locale],
          post,
          name,
          phone,
          yes(all),
          ends('contacts', id, staff.role === 'office'),
        ]),
        empty: words.noContacts[locale],
      })}
      ${staff.role === 'office' ? add('contacts') : ''}`;
    return deskPage(c, {
      title: words.standing[locale],
      path: '/desk/opinion',
      body,
      problems: back?.problems ?? [],
      status: back?.status ?? 200,
    });
  };

  desk.get(PATH, (c) => show(c));
  for (const form of ['sources', 'contacts'] as const) {
    desk.post(`${PATH}/${form}`, (c) =>
      onForm(c, (typed) => (form === 'sources' ? enterSource : enterContact)(office, actorOf(c.var.staff), typed), {
        done: PATH,
        again: (typed, problems, status) => show(c, { form, typed, problems, status }),
      }),
    );
    desk.post(`${PATH}/${form}/:id/end`, (c) =>
      onForm(c, () => endStanding(office, actorOf(c.var.staff), forms[form], c.req.param('id')), {
        done: PATH,
        again: (typed, problems, status) => show(c, { form, typed, problems, status }),
      }),
    );
  }
  return desk;
}
