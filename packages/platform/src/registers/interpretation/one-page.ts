import { interpretationElements, type Locale, type Problem } from '@gongkai/model';
import type { Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import type { Field, Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { factsList } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import type { StaffEnv } from '../../staff/session.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { editFields, publishFields } from './fields.ts';
import { interpretationSeen, type InterpretationView } from './repo.ts';
import { elementKeys } from './rules.ts';
import { actWords, kindWords, words } from './words.ts';

/** A form that came back. */
export interface Failed {
  readonly act: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

type Act = 'edit' | 'approve' | 'publish' | 'check-links';

/** What may be done with one now. */
function actsFor(row: InterpretationView, role: string): readonly (readonly [Act, readonly Field[]])[] {
  if (role === 'auditor') return [];
  if (row.approved_on === null)
    return role === 'clerk'
      ? [['edit', editFields]]
      : [
          ['approve', []],
          ['edit', editFields],
        ];
  if (row.kind === 'plan') return [];
  return row.published_on === null ? [['publish', publishFields]] : [['check-links', []]];
}

const linkWords = (flag: number | null, locale: Locale): string =>
  words[flag === null ? 'unknown' : flag === 1 ? 'there' : 'missing'][locale];

const typedOf = (row: InterpretationView, today: string): Typed => ({
  values: {
    ...(JSON.parse(row.elements) as Record<string, string>), // written by the acts
    title: row.title,
    person: row.person,
    role: row.person_role,
    byHead: row.by_head === 1 ? 'yes' : '',
    on: today,
  },
  lists: { forms: JSON.parse(row.forms) as string[] }, // written by the acts
});

/** One plan or material: what it says, where it stands, whether both pages link to each other. */
export const onePage =
  (office: Office, path: string) =>
  async (c: Context<StaffEnv>, id: string, failed?: Failed, status: 200 | 409 | 422 = 200): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const row = await interpretationSeen(office.store.read, staff, id);
    if (!row) return refuse(c, refusals.unknown);
    const events = await eventsOf(office.store.read, 'interpretation', id);
    const given = typedOf(row, dayOf(office.now()));
    const forms = actsFor(row, staff.role).map(([act, fields]) =>
      actForm({
        action: `${path}/${id}/${act}`,
        token: staff.formToken,
        fields,
        label: actWords[act],
        locale,
        prefix: act,
        expectSeq: events.length,
        ...(failed?.act === act ? { typed: failed.typed, problems: failed.problems } : { typed: given }),
      }),
    );
    const links: Markup | undefined =
      row.published_on === null
        ? undefined
        : html`${words.forward[locale]}: ${linkWords(row.forward_link, locale)}<br />${words.back[locale]}:
            ${linkWords(row.back_link, locale)}`;
    const body = html`<div class="case">
      <section>
        ${factsList([
          [words.kind[locale], kindWords[row.kind][locale]],
          [
            words.document[locale],
            html`<a href="${url(`/desk/documents/${row.document_id}`)}">${row.document_title}</a>`,
          ],
          [words.person[locale], `${row.person} ${row.person_role}`.trim()],
          [words.publishedOn[locale], row.published_on ?? undefined],
          [words.links[locale], links],
          ...elementKeys.map((key): readonly [string, string | undefined] => [
            interpretationElements[key][locale],
            given.values[key],
          ]),
        ])}
        ${timeline(events, actWords, locale)}
      </section>
      <section>${forms}</section>
    </div>`;
    return deskPage(c, { title: row.title, path, body, status, problems: failed?.problems ?? [] });
  };
