import { requestGuideFields, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { nothingTyped, type Typed } from '../../desk/fields.ts';
import { actForm } from '../../desk/form.ts';
import { deskPage } from '../../desk/page.ts';
import { expectedSeq, onForm } from '../../desk/post.ts';
import { factsList, rowsTable } from '../../desk/table.ts';
import { timeline } from '../../desk/timeline.ts';
import { localeOf } from '../../http/locale.ts';
import { refuse, refusals } from '../../http/problem.ts';
import type { Office } from '../../office.ts';
import { eventsOf } from '../../records/events.ts';
import { departmentNamed } from '../../staff/departments.ts';
import { seesAll } from '../../staff/sight.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { guideForm, mayPublish, mayWrite, publishGuide, saveGuide } from './acts.ts';
import { guideStates, versionsOf, type GuideRow } from './repo.ts';

const PATH = '/desk/guide';

const words = {
  title: { zh: '公开指南', en: 'Guides' },
  organ: { zh: '单位', en: 'Department' },
  version: { zh: '现行版本', en: 'Version' },
  on: { zh: '发布日期', en: 'Published' },
  draft: { zh: '待发布', en: 'Draft' },
  none: { zh: '未发布', en: 'none' },
  empty: { zh: '没有单位', en: 'No departments' },
  save: { zh: '修改（保存为待发布稿）', en: 'Change (kept as a draft)' },
  publish: { zh: '发布', en: 'Publish' },
  current: { zh: '现行指南', en: 'As it is published' },
  waiting: { zh: '待发布稿（有变动的项目）', en: 'The draft: what changes' },
  same: { zh: '没有变动', en: 'Nothing changes' },
  versions: { zh: '历次版本', en: 'Versions' },
  reason: { zh: '修改说明', en: 'What was changed' },
  state: { zh: '状态', en: 'State' },
  published: { zh: '现行', en: 'current' },
  superseded: { zh: '已被替代', en: 'superseded' },
} satisfies Record<string, Words>;

const acts: Readonly<Record<string, Words>> = {
  save: { zh: '保存修改', en: 'draft saved' },
  publish: { zh: '发布', en: 'published' },
};

const valuesOf = (row: GuideRow | undefined): Readonly<Record<string, string>> =>
  row ? (JSON.parse(row.fields) as Readonly<Record<string, string>>) : {}; // written by saveGuide

/** The desk of guides: which organ has one, its nine fields, its versions. */
export function guideDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));

  desk.get(PATH, async (c) => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const all = (await guideStates(office.store.read))
      .filter(({ id }) => seesAll(staff) || id === staff.departmentId)
      .toSorted((a, b) => Number(a.version !== null) - Number(b.version !== null));
    const body = rowsTable({
      caption: words.title[locale],
      heads: [words.organ, words.version, words.on, words.draft].map((one) => one[locale]),
      rows: all.map(({ code, name, version, published_on: on, draft }) => [
        html`<a href="${url(`${PATH}/${code}`)}">${name}</a>`,
        version === null ? html`<strong class="late">${words.none[locale]}</strong>` : String(version),
        on ?? '–',
        draft === null ? '' : String(draft),
      ]),
      empty: words.empty[locale],
    });
    return deskPage(c, { title: words.title[locale], path: PATH, body });
  });

  async function show(
    c: Context<StaffEnv>,
    code: string,
    again: { readonly typed?: Typed; readonly problems?: readonly Problem[]; readonly status?: 200 | 409 | 422 } = {},
  ): Promise<Response> {
    const { typed = nothingTyped, problems = [], status = 200 } = again;
    const locale = localeOf(c);
    const actor = actorOf(c.var.staff);
    const source = office.store.read;
    const department = await departmentNamed(source, code);
    if (!department || !(seesAll(c.var.staff) || department.id === c.var.staff.departmentId))
      return refuse(c, refusals.unknown);
    const versions = await versionsOf(source, department.id);
    const events = await eventsOf(source, 'guide', department.id);
    const current = versions.find(({ state }) => state === 'published');
    const draft = versions.find(({ state }) => state === 'draft');
    const form = { token: c.var.staff.formToken, locale, expectSeq: events.at(-1)?.seq ?? 0 };
    const says = (row: GuideRow, before?: GuideRow): Markup => {
      const [now, then] = [valuesOf(row), valuesOf(before)];
      const told = Object.entries(requestGuideFields).filter(([name]) => now[name] !== then[name]);
      if (told.length === 0) return html`<p class="empty">${words.same[locale]}</p>`;
      return factsList(
        told.map(([name, label]) => [
          label[locale],
          before ? html`<del>${then[name] ?? ''}</del> <ins>${now[name] ?? ''}</ins>` : now[name],
        ]),
      );
    };
    const kept = status === 200 ? { values: valuesOf(draft ?? current), lists: {} } : typed;
    const body = html`${
      current
        ? html`<h2>${words.current[locale]}</h2>
            ${says(current)}`
        : ''
    }
    ${
      draft
        ? html`<h2>${words.waiting[locale]}</h2>
            ${says(draft, current)}`
        : ''
    }
    ${
      draft && mayPublish(actor, department.id)
        ? actForm({ ...form, action: `${PATH}/${code}/publish`, fields: [], label: words.publish, isOpen: true })
        : ''
    }
    ${
      mayWrite(actor, department.id)
        ? actForm({
            ...form,
            action: `${PATH}/${code}`,
            fields: guideForm,
            label: words.save,
            typed: kept,
            problems,
            isOpen: versions.length === 0,
            prefix: 'guide',
          })
        : ''
    }
    ${rowsTable({
      caption: words.versions[locale],
      heads: [words.version, words.state, words.on, words.reason].map((one) => one[locale]),
      rows: versions.map(({ version, state, published_on: on, reason }) => [
        String(version),
        words[state][locale],
        on ?? '–',
        reason,
      ]),
      empty: words.none[locale],
    })}
    ${timeline(events, acts, locale)}`;
    return deskPage(c, { title: department.name, path: PATH, body, problems, status });
  }

  desk.get(`${PATH}/:code`, (c) => show(c, c.req.param('code')));
  desk.post(`${PATH}/:code`, (c) => {
    const organ = c.req.param('code');
    const work = (typed: Typed) => saveGuide(office, actorOf(c.var.staff), { organ, seq: expectedSeq(typed) }, typed);
    return onForm(c, work, {
      done: `${PATH}/${organ}`,
      again: (typed, problems, status) => show(c, organ, { typed, problems, status }),
    });
  });
  desk.post(`${PATH}/:code/publish`, (c) => {
    const organ = c.req.param('code');
    const work = (typed: Typed) => publishGuide(office, actorOf(c.var.staff), { organ, seq: expectedSeq(typed) });
    return onForm(c, work, {
      done: `${PATH}/${organ}`,
      again: (typed, problems, status) => show(c, organ, { typed, problems, status }),
    });
  });
  return desk;
}
