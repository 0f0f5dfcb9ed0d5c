import { say, type Day, type Locale, type Problem, type Words } from '@gongkai/model';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { dayOf } from '../day-of.ts';
import { deskPage } from '../desk/page.ts';
import { readForm } from '../desk/post.ts';
import { localeOf } from '../http/locale.ts';
import { refuse, refusals } from '../http/problem.ts';
import type { Office } from '../office.ts';
import { hasFormToken, staffOnly, type StaffEnv } from '../staff/session.ts';
import { actorOf } from '../staff/staff.ts';
import type { Markup } from '../views/markup.ts';
import { idOf, problemBeside } from '../views/problems.ts';
import { url } from '../views/url.ts';
import { nextNight } from './night.ts';
import {
  countKinds,
  dueForErasure,
  lastRun,
  periodsOf,
  readPeriods,
  retentionKinds,
  setPeriods,
  withPeriods,
  type Due,
  type Periods,
  type RetentionKind,
} from './retention.ts';

const words = {
  title: { zh: '保存期限与清除', en: 'Retention' },
  lead: {
    zh: '每晚自动清除到期内容：附件、密钥和姓名不可恢复，办理记录仍计入统计。未设年限的类别不清除；复议、诉讼未结的申请不清除。',
    en: 'Each night what has become due is erased: files, keys and names for good; what was done stays counted. A kind without a period is kept; so is a request whose review or lawsuit is open.',
  },
  next: { zh: '下次清除：{at}', en: 'Next run: {at}' },
  last: {
    zh: '上次清除：{at}，申请 {request} 件、意见来信 {comment} 件、纠错 {feedback} 件',
    en: 'Last run: {at}; {request} requests, {comment} comments and messages, {feedback} faults',
  },
  never: { zh: '尚未运行过', en: 'It has not run yet' },
  rules: { zh: '保存年限', en: 'Periods' },
  kind: { zh: '类别', en: 'Kind' },
  years: { zh: '年限', en: 'Years' },
  now: { zh: '已到期', en: 'Due now' },
  soon: { zh: '90 日内到期', en: 'Due within 90 days' },
  forGood: { zh: '不清除', en: 'kept' },
  try: { zh: '试算', en: 'Try' },
  tryHint: {
    zh: '留空为不清除。试算只列出结果，不作改动。',
    en: 'Empty: kept for good. Trying lists what would go and changes nothing.',
  },
  trial: {
    zh: '以下按试算的年限列出，尚未生效。确认后自下次清除起执行。',
    en: 'This is by the periods tried; nothing is changed. Once set they hold from the next run on.',
  },
  set: { zh: '确认设定这些年限', en: 'Set these periods' },
  list: { zh: '将清除的内容', en: 'What will go' },
  ref: { zh: '编号', en: 'Number' },
  since: { zh: '起算日', en: 'Counted from' },
  on: { zh: '清除日', en: 'Goes on' },
  rule: { zh: '依据', en: 'Rule' },
  by: { zh: '{kind} {years} 年', en: '{kind}: {years} years' },
  none: { zh: '90 日内没有将清除的内容', en: 'Nothing goes within 90 days' },
  more: { zh: '另有 {n} 件未列出', en: '{n} more are not listed' },
  saved: { zh: '已设定，自下次清除起执行', en: 'Set; it holds from the next run on' },
} satisfies Record<string, Words>;

const PATH = '/desk/retention';
const AHEAD_DAYS = 90;
const MOST_LISTED = 200;
const kinds = ['request', 'comment', 'feedback'] as const satisfies readonly RetentionKind[];

const chinaMinute = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as Day;
const typedOf = (given: Readonly<Record<string, string>>): readonly string[] =>
  kinds.flatMap((kind) => (given[kind] === undefined ? [] : [`${kind}=${given[kind].trim()}`]));

/** What is erased by itself, when and by which rule: looked at by the city office and auditors, set by the city office alone. */
export function retentionDesk(office: Office): Hono<StaffEnv> {
  const desk = new Hono<StaffEnv>();
  desk.use(PATH, staffOnly(office, ['office', 'auditor']));

  async function show(
    c: Context<StaffEnv>,
    {
      given,
      problems,
      trial,
    }: { given: Readonly<Record<string, string>>; problems: readonly Problem[]; trial?: Periods },
  ): Promise<Response> {
    const locale = localeOf(c);
    const now = office.now();
    const held = await periodsOf(office);
    const periods = trial ?? held;
    const today = dayOf(now);
    const night = dayOf(nextNight(now));
    const due = await dueForErasure(office, periods, daysLater(today, AHEAD_DAYS));
    const view = { periods, night, locale };
    const form = { given: Object.keys(given).length > 0 ? given : asText(held), problems, locale };
    const run = await lastRun(office);
    const isOffice = c.var.staff.role === 'office';
    const body = html`${c.req.query('saved') === '1' ? html`<p role="status">${words.saved[locale]}</p>` : ''}
      <p class="lead">${words.lead[locale]}</p>
      <p class="hint">
        ${say(words.next, locale, { at: chinaMinute(nextNight(now)) })} ·
        ${run ? say(words.last, locale, { at: chinaMinute(new Date(run.at)), ...run.done }) : words.never[locale]}
      </p>
      <h2>${words.rules[locale]}</h2>
      ${trial ? html`<p class="note" role="status">${words.trial[locale]}</p>` : ''} ${rulesTable(due, view)}
      ${isOffice ? tryForm(form) : ''} ${isOffice && trial ? setForm(given, c.var.staff.formToken, locale) : ''}
      <h2>${words.list[locale]}</h2>
      ${dueTable(due, view)}`;
    return deskPage(c, {
      title: words.title[locale],
      path: PATH,
      body,
      problems,
      status: problems.length > 0 ? 422 : 200,
    });
  }

  desk.get(PATH, async (c) => {
    const given = c.req.query();
    const read = readPeriods(typedOf(given));
    if ('problems' in read) return show(c, { given, problems: read.problems });
    const isTrial = kinds.some((kind) => given[kind] !== undefined);
    const trial = isTrial ? { trial: withPeriods(await periodsOf(office), read.periods) } : {};
    return show(c, { given: isTrial ? given : {}, problems: [], ...trial });
  });

  desk.post(PATH, async (c) => {
    const { values } = await readForm(c);
    if (!hasFormToken(c.var.staff, values['token'])) return refuse(c, refusals.foreign);
    if (c.var.staff.role !== 'office') return refuse(c, refusals.forbidden);
    const read = readPeriods(typedOf(values));
    if ('problems' in read) return show(c, { given: values, problems: read.problems });
    await setPeriods(office, actorOf(c.var.staff), read.periods);
    return c.redirect(`${PATH}?saved=1`, 303);
  });
  return desk;
}

const asText = (periods: Periods): Readonly<Record<string, string>> =>
  Object.fromEntries(kinds.map((kind) => [kind, String(periods[kind] ?? '')]));

interface Looking {
  readonly periods: Periods;
  /** Day of the next run: what is due longer goes then. */
  readonly night: Day;
  readonly locale: Locale;
}

function rulesTable(due: readonly Due[], { periods, night, locale }: Looking): Markup {
  const all = countKinds(due);
  const ripe = countKinds(due.filter(({ on }) => on <= night));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.rules[locale]}">
    <table class="list">
      <thead>
        <tr>
          ${[words.kind, words.years, words.now, words.soon].map((head) => html`<th scope="col">${head[locale]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${kinds.map(
          (kind) =>
            html`<tr>
              <th scope="row">${retentionKinds[kind][locale]}</th>
              <td>${periods[kind] === undefined ? words.forGood[locale] : String(periods[kind])}</td>
              <td>${String(ripe[kind])}</td>
              <td>${String(all[kind])}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function tryForm({
  given,
  problems,
  locale,
}: {
  readonly given: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly locale: Locale;
}): Markup {
  return html`<form method="get" action="${PATH}" class="filters">
    ${kinds.map((kind) => {
      const id = idOf(`/${kind}`);
      return html`<div class="field">
        <label for="${id}">${retentionKinds[kind][locale]}</label>${problemBeside(problems, `/${kind}`, locale)}<input
          id="${id}"
          name="${kind}"
          inputmode="numeric"
          value="${given[kind] ?? ''}"
          autocomplete="off"
        />
      </div>`;
    })}
    <p class="hint">${words.tryHint[locale]}</p>
    <p class="buttons"><button type="submit">${words.try[locale]}</button></p>
  </form>`;
}

const setForm = (given: Readonly<Record<string, string>>, token: string, locale: Locale): Markup =>
  html`<form method="post" action="${PATH}">
    <input type="hidden" name="token" value="${token}" />${kinds.map(
      (kind) => html`<input type="hidden" name="${kind}" value="${given[kind] ?? ''}" />`,
    )}
    <p class="buttons"><button type="submit">${words.set[locale]}</button></p>
  </form>`;

function dueTable(due: readonly Due[], { periods, night, locale }: Looking): Markup {
  if (due.length === 0) return html`<p class="empty">${words.none[locale]}</p>`;
  const heads = [words.ref, words.on, words.since, words.rule];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${words.list[locale]}">
      <table class="list">
        <thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head[locale]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${due.slice(0, MOST_LISTED).map(({ kind, ref, since, on }) => {
            const goes = on < night ? night : on;
            const rule = { kind: retentionKinds[kind][locale], years: periods[kind] ?? '' };
            return html`<tr>
              <th scope="row">
                ${kind === 'request' ? html`<a href="${url(`/desk/requests/${ref}`)}">${ref}</a>` : ref}
              </th>
              <td><time datetime="${goes}">${goes}</time></td>
              <td><time datetime="${since}">${since}</time></td>
              <td>${say(words.by, locale, rule)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${due.length > MOST_LISTED ? html`<p class="hint">${say(words.more, locale, { n: due.length - MOST_LISTED })}</p>` : ''}`;
}
