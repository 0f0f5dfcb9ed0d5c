import { html, nothing } from 'lit';
import type { Locale } from '@gongkai/model';
import { notice } from '../parts/list/list-view.ts';
import type { CatalogueSay, Listing } from './entry.ts';
import type { ListState, Standing } from './list-state.ts';

export interface NoticeView extends Standing {
  readonly state: ListState;
  readonly say: CatalogueSay;
  readonly locale: Locale;
  readonly listing: Listing | undefined;
  /** True when the page's own content is in sight below. */
  readonly fallback: boolean;
  /** True when the address ends in `#gk-debug`: notes for editors are shown. */
  readonly debug: boolean;
  readonly retry: () => void;
}

/** What the reader must know about the data as a whole; nothing when all is well. */
export function notices(view: NoticeView): unknown {
  const { state, say, loaded, locale, staleDays } = view;
  const again = { text: say('retry'), run: view.retry };
  if (state === 'offline')
    return loaded?.kind === 'file'
      ? notice('warn', say('offline', { time: new Date(loaded.readAt).toLocaleTimeString(locale) }), again)
      : notice('warn', say('offlineEmpty'), again);
  if (state === 'error') return notice('error', errorText(view), again);
  if (state === 'empty')
    return html`${view.fallback ? nothing : html`<p class="nothing">${say('empty')}</p>`}${editors(view)}`;
  return html`${staleDays === undefined ? nothing : notice('warn', say('stale', { days: staleDays }))}
  ${loaded?.kind === 'table' && !loaded.list ? notice('info', say('untouched')) : nothing} ${incomplete(view)}
  ${editors(view)}`;
}

function errorText({ say, loaded, fallback }: NoticeView): string {
  const general = say(fallback ? 'failedStill' : 'failed');
  if (loaded?.kind !== 'refused' || loaded.flaw.code !== 'file.schema') return general;
  const { expected = '', found = '' } = loaded.flaw.values ?? {};
  return `${general} (${say('wrongFile', { expected, found })})`;
}

/** Rows or pages that could not be read: how many, and which. */
function incomplete({ say, loaded, count }: NoticeView): unknown {
  if (loaded?.kind !== 'file') return nothing;
  const { pages, flaws } = loaded;
  const rows = [...new Set(flaws.flatMap(({ at }) => /^\/items\/(\d+)/.exec(at)?.[1] ?? []))].map(
    (row) => Number(row) + 1,
  );
  const which = `${rows.slice(0, 10).join(', ')}${rows.length > 10 ? ' \u2026' : ''}`;
  return html`${pages === 'some' ? notice('info', say('morePages')) : nothing}
  ${typeof pages === 'number' ? notice('warn', say('partPages', { page: pages, count })) : nothing}
  ${rows.length > 0 ? notice('warn', say('partRows', { count: rows.length, which })) : nothing}`;
}

function editors({ say, loaded, listing, debug }: NoticeView): unknown {
  if (!debug) return nothing;
  const lines = (listing?.unfilled ?? []).map(({ label, count }) => say('unfilled', { column: label, count }));
  if (loaded?.kind === 'none') lines.push(say('noSource'));
  if (lines.length === 0) return nothing;
  return notice('info', html`<strong>${say('editors')}</strong>${lines.map((line) => html`<br />${line}`)}`);
}
