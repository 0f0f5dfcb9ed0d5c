import { html, nothing } from 'lit';
import type { Locale } from '@gongkai/model';
import { notice } from './list-view.ts';
import type { ListState, Standing } from './list-state.ts';
import type { Listing, TableSay } from './listing.ts';

export interface NoticeView extends Standing {
  readonly state: ListState;
  readonly say: TableSay;
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
  const { state, say, loaded, locale, staleDays, listing, debug } = view;
  const again = { text: say('retry'), run: view.retry };
  if (state === 'offline')
    return loaded?.kind === 'file'
      ? notice('warn', say('offline', { time: new Date(loaded.readAt).toLocaleTimeString(locale) }), again)
      : notice('warn', say('offlineEmpty'), again);
  if (state === 'error') return notice('error', errorText(view), again);
  const notes =
    listing?.notes ?? (debug && loaded?.kind === 'none' ? [{ kind: 'editors' as const, text: say('noSource') }] : []);
  const told = notes.map(({ kind, text }) =>
    kind === 'editors'
      ? debug
        ? notice('info', html`<strong>${say('editors')}</strong> ${text}`)
        : nothing
      : notice(kind, text),
  );
  if (state === 'empty') return html`${view.fallback ? nothing : html`<p class="nothing">${say('empty')}</p>`}${told}`;
  return html`${staleDays === undefined ? nothing : notice('warn', say('stale', { days: staleDays }))}
  ${loaded?.kind === 'table' && !loaded.list ? notice('info', say('untouched')) : nothing} ${told}`;
}

function errorText({ say, loaded, fallback }: NoticeView): string {
  const general = say(fallback ? 'failedStill' : 'failed');
  if (loaded?.kind !== 'refused' || loaded.flaw.code !== 'file.schema') return general;
  const { expected = '', found = '' } = loaded.flaw.values ?? {};
  return `${general} (${say('wrongFile', { expected, found })})`;
}
