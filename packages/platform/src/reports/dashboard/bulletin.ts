import { say, type Locale, type Words } from '@gongkai/model';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../../day-of.ts';
import { deskPage } from '../../desk/page.ts';
import { localeOf } from '../../http/locale.ts';
import type { Office } from '../../office.ts';
import type { Register } from '../../registers/register.ts';
import { staffOnly, type StaffEnv } from '../../staff/session.ts';
import type { Markup } from '../../views/markup.ts';
import { league, type Standing } from './league.ts';

const words = {
  title: { zh: '关于政务公开工作情况的通报（拟稿）', en: 'Bulletin on openness (draft)' },
  first: {
    zh: '截至 {day}，全市 {n} 个单位中，{clean} 个单位无超期事项，{behind} 个单位有超期事项。现将有关情况通报如下。',
    en: 'As of {day}, of {n} departments {clean} have nothing late and {behind} have. The particulars follow.',
  },
  behind: { zh: '一、有超期事项的单位', en: '1. Departments with something late' },
  line: {
    zh: '{name}：依申请公开超期 {requests} 件，其他事项超期 {duties} 项：{what}。',
    en: '{name}: {requests} requests late, {duties} other duties late: {what}.',
  },
  nobody: { zh: '无。', en: 'None.' },
  due: { zh: '二、近期将到期的事项', en: '2. Falling due' },
  dueLine: { zh: '{name}：{what}（{day}前）。', en: '{name}: {what} (by {day}).' },
  last: {
    zh: '请有关单位对照清单逐项整改，整改情况及时报市政府办公室。',
    en: 'The departments named are asked to mend each point and report to the city office.',
  },
  hint: {
    zh: '本稿由系统按登记数据自动生成，明细见“待办事项”；印发前请核对并由负责人审定。',
    en: 'Drafted from the registers; the rows are under “Duties”. To be checked and approved before it is sent out.',
  },
} satisfies Record<string, Words>;

const MOST_NAMED = 5;

/** The 通报 as a draft that can be copied or printed (JY-172): who is behind with what, and what falls due. */
export function bulletinDesk(office: Office, registers: readonly Register[]): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use('/desk/city/bulletin', staffOnly(office, ['office', 'auditor']));
  desk.get('/desk/city/bulletin', async (c) => {
    const locale = localeOf(c);
    const today = dayOf(office.now());
    const { rows, gaps } = await league(office, registers, c.var.staff, today, locale);
    const behind = rows.filter(({ late }) => late > 0);
    const named = (departmentId: string, isLate: boolean): readonly string[] =>
      gaps
        .filter((gap) => gap.departmentId === departmentId && gap.isLate === isLate)
        .map(({ words: text, values }) => say(text, locale, values));
    const line = ({ department, late }: Standing): Markup => {
      const what = named(department.id, true);
      return html`<li>
        ${say(words.line, locale, {
          name: department.name,
          requests: late - what.length,
          duties: what.length,
          what: listed(what, locale),
        })}
      </li>`;
    };
    const due = gaps.filter(({ isLate }) => !isLate).slice(0, MOST_NAMED * 4);
    const nameOf = new Map(rows.map(({ department }) => [department.id, department.name]));
    const body = html`<p class="hint">${words.hint[locale]}</p>
      <article class="letter">
        <p>
          ${say(words.first, locale, {
            day: today,
            n: rows.length,
            clean: rows.length - behind.length,
            behind: behind.length,
          })}
        </p>
        <h2>${words.behind[locale]}</h2>
        ${
          behind.length === 0
            ? html`<p>${words.nobody[locale]}</p>`
            : html`<ul>
                ${behind.map(line)}
              </ul>`
        }
        <h2>${words.due[locale]}</h2>
        ${
          due.length === 0
            ? html`<p>${words.nobody[locale]}</p>`
            : html`<ul>
                ${due.map(
                  ({ departmentId, words: text, values, dueOn }) =>
                    html`<li>
                      ${say(words.dueLine, locale, { name: nameOf.get(departmentId) ?? '', what: say(text, locale, values), day: dueOn ?? '' })}
                    </li>`,
                )}
              </ul>`
        }
        <p>${words.last[locale]}</p>
      </article>`;
    return deskPage(c, { title: words.title[locale], path: '/desk/city', body });
  });
  return desk;
}

/** The first few by name, the rest as a number. */
function listed(what: readonly string[], locale: Locale): string {
  const joint = locale === 'zh' ? '\u3001' : '; ';
  const shown = what.slice(0, MOST_NAMED).join(joint);
  return what.length > MOST_NAMED ? `${shown} … +${what.length - MOST_NAMED}` : shown || '\u2013';
}
