import { randomUUIDv7 } from 'node:crypto';
import { isDay, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import type { Actor } from '../../audit/chain.ts';
import { dayOf } from '../../day-of.ts';
import type { liaisonPartners } from '../../db/tables/opinion.ts';
import { withTx } from '../../db/tx.ts';
import { nothingTyped, readFields, type Field, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { done, forbidden, invalid, type ActResult } from '../../records/act-result.ts';
import { recordEvent } from '../../records/events.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { addLiaison, liaisonsSeen } from './repo-desk.ts';

const PATH = '/desk/opinion/liaison';
type Partner = (typeof liaisonPartners)[number];

const partners: Readonly<Record<Partner, Words>> = {
  publicity: { zh: '宣传部门', en: 'Publicity' },
  cyberspace: { zh: '网信部门', en: 'Cyberspace administration' },
  media: { zh: '新闻媒体', en: 'Media' },
};

const words = {
  title: { zh: '与宣传、网信部门和媒体的沟通', en: 'Contacts with publicity, cyberspace administration and media' },
  opinion: { zh: '政务舆情', en: 'Public opinion' },
  partner: { zh: '对方', en: 'With' },
  organ: { zh: '单位（不填姓名）', en: 'Organ (no names)' },
  on: { zh: '日期', en: 'Day' },
  about: { zh: '沟通事项', en: 'About' },
  outcome: { zh: '商定的事项', en: 'What was settled' },
  department: { zh: '本方单位', en: 'Our department' },
  none: { zh: '没有沟通记录', en: 'No contact is entered' },
  enter: { zh: '登记一次沟通', en: 'Enter a contact' },
  future: { zh: '日期不能晚于今天', en: 'The day cannot be later than today' },
} satisfies Record<string, Words>;

const fields: readonly Field[] = [
  { name: 'partner', label: words.partner, kind: 'choice', options: partners, needed: true },
  { name: 'organ', label: words.organ, kind: 'text', needed: true, most: 80 },
  { name: 'on', label: words.on, kind: 'day', needed: true },
  { name: 'about', label: words.about, kind: 'text', needed: true },
  { name: 'outcome', label: words.outcome, kind: 'long', needed: true, most: 2000 },
];

/** Enters one contact of a department with those who carry its word (JY-165). */
export const enterLiaison = (office: Office, actor: Actor, typed: Typed): Promise<ActResult> =>
  withTx(office.store, async (tx): Promise<ActResult> => {
    if (actor.role === 'auditor') return forbidden;
    const read = readFields(fields, typed);
    if (!read.ok) return invalid(read.problems);
    const { partner, organ = '', on, about = '', outcome = '' } = read.values;
    const today = dayOf(office.now());
    if (!isDay(on) || on > today) return invalid([{ code: 'liaison.future', at: '/on', words: words.future }]);
    const id = randomUUIDv7();
    const at = office.now().toISOString();
    // the partner is one of the field's options
    const row = { id, department_id: actor.department, partner: partner as Partner, organ, on_day: on, about, outcome };
    await addLiaison(tx, { ...row, at });
    await recordEvent(tx, office, actor, { entity: 'liaison', id, act: 'enter', data: { partner } });
    return done(id);
  });

interface Back {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: 409 | 422;
}

/** Who was spoken to, when, and what was settled: each department sees its own, the city office all (JY-165). */
export function liaisonDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  const show = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const rows = await liaisonsSeen(office.store.read, staff);
    const form = actForm({
      action: PATH,
      token: staff.formToken,
      fields,
      label: words.enter,
      locale,
      typed: back?.typed ?? nothingTyped,
      problems: back?.problems ?? [],
    });
    const body = html`<p class="links"><a href="/desk/opinion">${words.opinion[locale]}</a></p>
      ${staff.role === 'auditor' ? '' : form}
      ${rowsTable({
        caption: words.title[locale],
        heads: [words.on, words.partner, words.department, words.about, words.outcome].map((head) => head[locale]),
        rows: rows.map(({ on_day: on, partner, organ, department, about, outcome }) => [
          html`<span class="day">${on}</span>`,
          `${partners[partner][locale]} · ${organ}`,
          department,
          about,
          outcome,
        ]),
        empty: words.none[locale],
      })}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: '/desk/opinion', body, problems, status });
  };
  desk.get(PATH, (c) => show(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => enterLiaison(office, actorOf(c.var.staff), typed), {
      done: PATH,
      again: (typed, problems, status) => show(c, { typed, problems, status }),
    }),
  );
  return desk;
}
