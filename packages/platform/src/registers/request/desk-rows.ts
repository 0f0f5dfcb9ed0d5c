import { workingDaysBetween } from '@gongkai/calendar';
import { requestStates, type Day, type Locale, type RequestState, type Words } from '@gongkai/model';
import { html } from 'hono/html';
import type { Markup } from '../../views/markup.ts';
import { url } from '../../views/url.ts';
import { isAssignable } from './assign-view.ts';
import type { DeskRow } from './repo-list.ts';

const words = {
  caption: { zh: '共 {n} 件', en: '{n} requests' },
  atLeast: { zh: '至少 {n} 件，可缩小范围再查', en: 'At least {n} requests; narrow the list to see fewer' },
  no: { zh: '编号', en: 'Number' },
  who: { zh: '申请人', en: 'Applicant' },
  what: { zh: '内容', en: 'Subject' },
  state: { zh: '状态', en: 'State' },
  due: { zh: '到期', en: 'Due' },
  department: { zh: '承办', en: 'Department' },
  received: { zh: '收到', en: 'Received' },
  pick: { zh: '选', en: 'Tick' },
  pickOne: { zh: '选中 {no}', en: 'Tick {no}' },
  none: { zh: '没有符合条件的申请', en: 'No request matches' },
  left: { zh: '还剩 {n} 个工作日', en: 'Working days left: {n}' },
  today: { zh: '今日到期', en: 'Due today' },
  over: { zh: '超期 {n} 个工作日', en: 'Working days late: {n}' },
  stopped: { zh: '计时停止', en: 'Clock stopped' },
  waiting: { zh: '待确认收到', en: 'Receipt to confirm' },
  provisional: { zh: '暂定', en: 'provisional' },
  described: { zh: '（见描述）', en: '(described)' },
} satisfies Record<string, Words>;

/** How urgent a request is: a word for the eye, a word for the style. Colour never stands alone. */
export type Urgency = 'late' | 'today' | 'soon' | 'near' | 'plain' | 'stopped' | 'none';

export function urgencyOf(
  row: Pick<DeskRow, 'state' | 'due_on' | 'stopped_on'>,
  today: Day,
): { readonly kind: Urgency; readonly days: number } {
  if (row.stopped_on !== null) return { kind: 'stopped', days: 0 };
  if (row.due_on === null || ['answered', 'lapsed', 'withdrawn'].includes(row.state)) return { kind: 'none', days: 0 };
  if (row.due_on < today) return { kind: 'late', days: Math.max(1, workingDaysBetween(row.due_on, today).count) };
  const days = workingDaysBetween(today, row.due_on).count;
  if (days === 0) return { kind: 'today', days };
  if (days <= 2) return { kind: 'soon', days };
  return { kind: days <= 5 ? 'near' : 'plain', days };
}

const signs: Readonly<Record<Urgency, string>> = {
  late: '\u25b2',
  today: '\u25cf',
  soon: '\u25c6',
  near: '\u25c7',
  plain: '',
  stopped: '\u2016',
  none: '',
};

/** The due day in words, with sign and colour. */
export function dueCell(
  row: Pick<DeskRow, 'state' | 'due_on' | 'stopped_on' | 'provisional'>,
  today: Day,
  locale: Locale,
): Markup {
  const { kind, days } = urgencyOf(row, today);
  const text =
    kind === 'late'
      ? words.over[locale]
      : kind === 'today'
        ? words.today[locale]
        : kind === 'stopped'
          ? words.stopped[locale]
          : row.state === 'submitted'
            ? words.waiting[locale]
            : kind === 'none'
              ? ''
              : words.left[locale];
  const day = row.due_on !== null && kind !== 'none' && kind !== 'stopped' ? row.due_on : '';
  const provisional =
    row.provisional === 1 && day !== '' ? html` <span class="provisional">${words.provisional[locale]}</span>` : '';
  return html`<span class="${`due ${kind}`}"
      ><span aria-hidden="true">${signs[kind]}</span> ${text.replace('{n}', String(days))}</span
    >
    ${day === '' ? '' : html`<time datetime="${day}">${day}</time>`}${provisional}`;
}

export interface RowsView {
  readonly rows: readonly DeskRow[];
  readonly total: number;
  /** There are more than `total`: they were not all counted. */
  readonly more: boolean;
  readonly today: Day;
  readonly locale: Locale;
  /** Numbers that are ticked; without it rows have no ticks. */
  readonly ticked?: ReadonlySet<string>;
}

/** A tick for who may be assigned: which request, and the last event that was seen of it. */
const tick = ({ no, seq, state }: DeskRow, ticked: ReadonlySet<string>, locale: Locale): Markup =>
  isAssignable(state)
    ? html`<input
        type="checkbox"
        name="pick"
        value="${`${no} ${seq}`}"
        aria-label="${words.pickOne[locale].replace('{no}', no)}"
        ${ticked.has(no) ? html`checked` : ''}
      />`
    : html``;

/** Requests as a table: masked applicants, the due day first to be seen. */
export function rowsView({ rows, total, more, today, locale, ticked }: RowsView): Markup {
  if (rows.length === 0) return html`<p class="empty">${words.none[locale]}</p>`;
  const caption = (more ? words.atLeast : words.caption)[locale].replace('{n}', String(total));
  const heads = [words.no, words.due, words.what, words.state, words.who, words.department, words.received];
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table class="list requests">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${ticked ? html`<th scope="col">${words.pick[locale]}</th>` : ''}${heads.map((head) => html`<th scope="col">${head[locale]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${ticked ? html`<td>${tick(row, ticked, locale)}</td>` : ''}
              <th scope="row"><a href="${url(`/desk/requests/${row.no}`)}">${row.no}</a></th>
              <td>${dueCell(row, today, locale)}</td>
              <td class="what">${row.subject === '' ? words.described[locale] : row.subject}</td>
              <td><span class="${`state ${row.state}`}">${requestStates[row.state as RequestState][locale]}</span></td>
              <td class="who">${row.applicant_masked}</td>
              <td class="organ">${row.department}</td>
              <td class="day">${row.received_on ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
