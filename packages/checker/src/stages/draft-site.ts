import { join } from 'node:path';
import type { Reason, Site } from '@gongkai/model';
import { openStored } from '../facts/columns/stored.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import { decodePage } from '../facts/scan/charset.ts';
import { names } from '../run/folder.ts';
import { addressOf } from '../run/home.ts';
import type { Plan } from '../run/plan.ts';
import { openStore, type Store } from '../run/store/open.ts';
import { columnsOf } from './columns.ts';
import { menuHosts } from './draft/hosts.ts';
import { codeIn, isCode, kindOf, levelOf, organName } from './draft/organ.ts';
import { keptAnswer } from './kept-answer.ts';
import type { ScanEvent } from './request.ts';
import { runScan } from './scan.ts';

/** A site file to be looked through by a person, and what he should know. */
export interface Draft {
  readonly site: Site;
  readonly columns: readonly { readonly url: string; readonly name: string; readonly class: string }[];
  /** Hosts in the menus that may or may not belong to the site. */
  readonly nearHosts: readonly string[];
  readonly pages: number;
  /** What was not found and is a guess in the draft. */
  readonly guessed: readonly ('name' | 'organKind' | 'level')[];
}

/** Why there is no draft. */
export interface NoDraft {
  readonly reason: Reason | 'interrupted';
  readonly detail: string;
}

export interface DraftRequest {
  /** An empty folder for the crawl; thrown away afterwards by whoever made it. */
  readonly dir: string;
  readonly plan: Plan;
  readonly tell: (event: ScanEvent) => void;
  readonly signal: AbortSignal;
}

/** Crawls `plan.maxPages` pages, asks nothing else, and drafts a site file from what they say about themselves. */
export async function draftSite({ dir, plan, tell, signal }: DraftRequest): Promise<Draft | NoDraft> {
  const enough = new AbortController();
  const stop = (): void => enough.abort();
  signal.addEventListener('abort', stop, { once: true });
  const end = await runScan({
    dir,
    plan,
    signal: enough.signal,
    tell(event) {
      if (event.event === 'stage' && event.stage === 'fetch' && event.state === 'end') stop();
      else tell(event);
    },
  });
  signal.removeEventListener('abort', stop);
  if (signal.aborted) return { reason: 'interrupted', detail: '' };
  if (end.state === 'unreachable') return { reason: end.reason ?? 'site.unreachable', detail: end.detail ?? '' };
  const store = openStore(join(dir, names.database));
  try {
    return draftFrom(store, dir, plan);
  } finally {
    store.close();
  }
}

function draftFrom(store: Store, dir: string, plan: Plan): Draft {
  const homeUrl = pageBehind(store.db, addressOf(plan.site));
  const stored = openStored(store.db);
  const home = stored.find(homeUrl) ?? 0;
  const page = store.db.prepare('SELECT title, metas FROM page WHERE url = ?').get(home);
  const metas = stored.metas(String(page?.metas ?? ''));
  const shown = isCode(metas['siteidcode'] ?? '') ? (metas['siteidcode'] ?? '') : codeIn(homeText(store, dir, home));
  const named = organName(metas['sitename'] ?? '') || organName(String(page?.title ?? ''));
  const kind = kindOf(named);
  const level = levelOf(named, shown);
  const hosts = menuHosts(plan.site, menuUrls(store, homeUrl));
  const { columns } = columnsOf({ store, plan, homeUrl });
  const known = columns.filter((column) => column.class !== 'other');
  return {
    site: {
      ...plan.site,
      name: named || plan.site.name,
      ...(shown === '' ? {} : { idCode: shown }),
      organKind: kind ?? plan.site.organKind,
      level: level ?? plan.site.level,
      hosts: hosts.own,
      columns: Object.fromEntries(known.map((column) => [column.url, column.class])),
    },
    columns: columns.map((column) => ({ url: column.url, name: column.name, class: column.class })),
    nearHosts: hosts.near,
    pages: Number(store.db.prepare('SELECT COUNT(*) AS n FROM page').get()?.n ?? 0),
    guessed: [
      ...(named === '' ? (['name'] as const) : []),
      ...(kind === undefined ? (['organKind'] as const) : []),
      ...(level === undefined ? (['level'] as const) : []),
    ],
  };
}

function menuUrls(store: Store, homeUrl: string): readonly string[] {
  const stored = openStored(store.db);
  const blocks = store.db.prepare("SELECT links FROM block WHERE region IN ('nav', 'head', 'side')").all();
  return blocks.flatMap(({ links }) => stored.links(String(links), homeUrl).map(({ url }) => url));
}

/** The home page as it was sent, decoded; '' when it was not kept. */
function homeText(store: Store, dir: string, home: number): string {
  const row = store.db
    .prepare('SELECT evidence FROM fetch WHERE url = ? AND evidence IS NOT NULL ORDER BY id LIMIT 1')
    .get(home);
  const kept = row === undefined ? undefined : keptAnswer(dir, String(row.evidence));
  return kept === undefined ? '' : decodePage(kept.body, kept.headers['content-type'] ?? '').html;
}
