import { html, nothing, type TemplateResult } from 'lit';
import type { Flaw, Locale, Salvaged } from '@gongkai/model';
import type { Say } from '../../base/speech.ts';
import { stateOf, type Standing } from './data-state.ts';
import type { DataWord } from './data.words.ts';
import { notice } from './notice.ts';

/** What is needed to say how the data stand. */
export interface DataNotices extends Standing {
  readonly say: Say<DataWord>;
  readonly locale: Locale;
  /** When what is on screen was read, in ms since 1970. */
  readonly readAt: number;
  /** True when the page's own content is in sight. */
  readonly showsFallback: boolean;
  /** Said when there is nothing to show and the page has nothing either. */
  readonly empty: string;
  /** Said when the data cannot be read, where the general words do not tell what to do. */
  readonly failedText?: string;
  /** True when notes for editors are shown. */
  readonly debug: boolean;
  readonly retry: () => void;
}

/** What the frame around an element's own drawing needs to know. */
export interface DataFrame extends DataNotices {
  readonly elder: boolean;
  readonly generatedAt: string | undefined;
  readonly headlineLevel: number | undefined;
  readonly title: string;
}

const longDay = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' } as const;

/** What every element with data has around its own drawing: headline, notes on the data, the page's own content, age. */
export function dataFrame(view: DataFrame, drawing: unknown): TemplateResult {
  const { say, locale, elder, headlineLevel: level, title, generatedAt, showsFallback } = view;
  const language = locale === 'zh' ? 'zh-CN' : 'en';
  return html`<div class="gk ${elder ? 'elder' : ''}" lang=${language}>
    <slot name="header"></slot>
    ${
      level && title
        ? html`<div class="headline" role="heading" aria-level=${Math.min(6, Math.max(2, level))}>${title}</div>`
        : nothing
    }
    <div role="status">${dataNotices(view)}</div>
    ${drawing}
    <div class="light" ?hidden=${!showsFallback}><slot></slot></div>
    ${
      generatedAt && drawing !== nothing
        ? html`<p class="age" part="status">
            ${say('updatedOn', { day: new Date(generatedAt).toLocaleDateString(language, longDay) })}
          </p>`
        : nothing
    }
    <slot name="footer"></slot>
  </div>`;
}

/** What the reader must know about the data as a whole; nothing when all is well. */
export function dataNotices(view: DataNotices): unknown {
  const { say, loaded, staleDays, showsFallback, locale } = view;
  const state = stateOf(view);
  const again = { text: say('retry'), run: view.retry };
  const { value, flaws }: Salvaged<unknown> =
    loaded === undefined || loaded === 'none' ? { value: undefined, flaws: [] } : loaded;
  if (state === 'loading') return showsFallback ? nothing : html`<p class="nothing">${say('loading')}</p>`;
  if (state === 'offline') {
    const time = new Date(view.readAt).toLocaleTimeString(locale);
    return notice('warn', value === undefined ? say('offlineEmpty') : say('offline', { time }), again);
  }
  const told = view.debug && flaws.length > 0 ? notice('info', [say('editors'), ' ', ...flaws.map(placeOf)]) : nothing;
  if (state === 'error') {
    const general = view.failedText ?? say(showsFallback ? 'failedStill' : 'failed');
    const text = general + why(say, value === undefined ? flaws[0] : undefined);
    return [notice('error', text, again), told];
  }
  if (state === 'empty') return [showsFallback ? nothing : html`<p class="nothing">${view.empty}</p>`, told];
  return [
    staleDays === undefined ? nothing : notice('warn', say('stale', { days: staleDays })),
    flaws.length > 0 ? notice('warn', say('partial', { count: flaws.length })) : nothing,
    told,
  ];
}

const placeOf = ({ at, code }: Flaw): string => `${at} ${code}; `;

/** What a webmaster needs to mend the file: expected and found schema, or the place of the field; `''` for other trouble. */
function why(say: Say<DataWord>, flaw: Flaw | undefined): string {
  if (!flaw) return '';
  const { expected, found = '' } = flaw.values ?? {};
  return ` (${expected === undefined ? `${flaw.at} ${flaw.code}` : say('wrongFile', { expected, found })})`;
}
