import { html, nothing, type TemplateResult } from 'lit';
import { owesMinutes, type Activity } from '@gongkai/model';
import { activityView, type ActivityView } from './activity-view.ts';
import { agendaOf, isOpenDayOfYear, type Month } from './agenda.ts';
import type { AgendaWord } from './agenda-words.ts';
import { monthText } from './when.ts';

export interface AgendaView extends ActivityView {
  /** Level of the headings inside, 2 to 6. */
  readonly level: number;
  /** How many past activities to show, and the way to more. */
  readonly most: number;
  readonly showMore: () => void;
}

/** Activities as lists by month: what lies ahead, then what has been. */
export function agendaView(view: AgendaView, activities: readonly Activity[]): TemplateResult {
  const { say, now, most, save, showMore } = view;
  const { ahead, past, hidden } = agendaOf(activities, now, most);
  const coming = ahead.flatMap((month) => month.activities);
  return html`${
    coming.length > 0
      ? html`<p class="bar" part="bar">
          <button type="button" class="tool" @click=${() => save(coming)}>${say('addAll')}</button>
        </p>`
      : nothing
  }${part(view, 'ahead', ahead)}${part(view, 'past', past)}${
    hidden > 0
      ? html`<button type="button" class="tool more" @click=${showMore}>${say('earlier', { count: hidden })}</button>`
      : nothing
  }`;
}

const part = (view: AgendaView, key: AgendaWord, months: readonly Month[]): unknown =>
  months.length === 0
    ? nothing
    : html`<section part="list">
        <div class="head" role="heading" aria-level=${view.level}>${view.say(key)}</div>
        ${months.map(
          ({ month, activities }) =>
            html`<div class="month" role="heading" aria-level=${Math.min(6, view.level + 1)}>
                ${month ? monthText(month, view.locale) : view.say('undated')}
              </div>
              <ul>
                ${activities.map((activity) => activityView(view, activity))}
              </ul>`,
        )}
      </section>`;

/** What editors should know: what was held without minutes, and a year without an open day. */
export function notesOn({ say, now, locale }: ActivityView, activities: readonly Activity[]): readonly string[] {
  const owing = activities.filter((activity) => owesMinutes(activity, now));
  const titles = owing.map(({ title }) => title).join(locale === 'zh' ? '\u3001' : ', ');
  const year = new Date(now + 8 * 3_600_000).toISOString().slice(0, 4);
  return [
    ...(titles ? [say('noMinutes', { titles })] : []),
    ...(activities.some((activity) => isOpenDayOfYear(activity, now)) ? [] : [say('noOpenDay', { year })]),
  ];
}
