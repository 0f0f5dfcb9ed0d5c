import { say, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { minuteOf } from '../../day-of.ts';
import { formsOf, type Back } from '../../desk/page-forms.ts';
import { deskPage } from '../../desk/page.ts';
import { onForm } from '../../desk/post.ts';
import { rowsTable } from '../../desk/table.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import { actorOf } from '../../staff/staff.ts';
import { url } from '../../views/url.ts';
import { carryFields, carryJoint, jointFields, orderJoint, owing } from './joint-acts.ts';
import { mayBeJoint } from './repo-desk.ts';

const PATH = '/desk/media/joint';

const words = {
  title: { zh: '联动发布', en: 'Joint releases' },
  media: { zh: '政务新媒体', en: 'New media' },
  none: { zh: '没有联动发布', en: 'Nothing is carried together' },
  post: { zh: '内容', en: 'Release' },
  until: { zh: '截止', en: 'Until' },
  late: { zh: '已超期', en: 'late' },
  done: { zh: '已转发', en: 'Carried' },
  missing: { zh: '未转发', en: 'Not yet carried' },
  all: { zh: '全部完成', en: 'all have' },
  count: { zh: '{n} / {all} 个主账号', en: '{n} of {all} main accounts' },
  order: { zh: '要求各单位联动发布', en: 'Have it carried by all' },
  carry: { zh: '登记本单位已转发', en: 'Enter that we carried it' },
} satisfies Record<string, Words>;

/** Joint releases: what the city office wants carried, by whom it was, by whom not yet (JY-117). */
export function jointDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office));
  desk.use(`${PATH}/*`, staffOnly(office));
  const { read } = office.store;

  const show = async (c: Context<StaffEnv>, back?: Back): Promise<Response> => {
    const locale = localeOf(c);
    const { staff } = c.var;
    const form = formsOf({ token: staff.formToken, locale, back });
    const now = office.now().toISOString();
    const rows = (await owing(read)).map(({ post, asked, missing }) => {
      const isOurs = staff.role !== 'auditor' && missing.some((one) => one.department_id === staff.departmentId);
      return [
        html`${post.url === null ? post.title : html`<a href="${url(post.url)}">${post.title}</a>`}
        ${isOurs ? form(`carry-${post.id}`, `${PATH}/${post.id}/carry`, carryFields, words.carry) : ''}`,
        html`${minuteOf(new Date(post.due_at))}
        ${missing.length > 0 && post.due_at < now ? html`<strong class="late">${words.late[locale]}</strong>` : ''}`,
        say(words.count, locale, { n: asked.length - missing.length, all: asked.length }),
        missing.length === 0
          ? words.all[locale]
          : missing.map(({ department }) => department).join(locale === 'zh' ? '\u3001' : ', '),
      ];
    });
    const posts = staff.role === 'office' ? await mayBeJoint(read, staff.departmentId) : [];
    const options = Object.fromEntries(posts.map(({ id, title }) => [id, { zh: title, en: title }]));
    const body = html`<p class="links"><a href="/desk/media">${words.media[locale]}</a></p>
      ${rowsTable({
        caption: words.title[locale],
        heads: [words.post, words.until, words.done, words.missing].map((head) => head[locale]),
        rows,
        empty: words.none[locale],
      })}
      ${posts.length === 0 ? '' : form('order', PATH, jointFields(options), words.order)}`;
    const { problems = [], status = 200 } = back ?? {};
    return deskPage(c, { title: words.title[locale], path: '/desk/media', body, problems, status });
  };

  desk.get(PATH, (c) => show(c));
  desk.post(PATH, (c) =>
    onForm(c, (typed) => orderJoint(office, actorOf(c.var.staff), typed), {
      done: PATH,
      again: (typed, problems, status) => show(c, { form: 'order', typed, problems, status }),
    }),
  );
  desk.post(`${PATH}/:id/carry`, (c) => {
    const id = c.req.param('id');
    return onForm(c, (typed) => carryJoint(office, actorOf(c.var.staff), id, typed), {
      done: PATH,
      again: (typed, problems, status) => show(c, { form: `carry-${id}`, typed, problems, status }),
    });
  });
  return desk;
}
