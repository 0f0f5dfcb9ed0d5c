import names from '@gongkai/packs/columns/synonyms.json' with { type: 'json' };
import type { ColumnNames, OwedColumn } from '@gongkai/model';
import { chinaTime } from '../run/observations.ts';
import { absentClasses, classesNamedOn, mayHideMenu, nearLook } from '../facts/columns/absent.ts';
import type { ColumnFact } from '../facts/columns/column.ts';
import { readColumns } from '../facts/columns/infer.ts';
import { owedBy } from '../facts/columns/judge.ts';
import { columnsToConfirm, outcomeOfLook } from '../facts/columns/look.ts';
import type { KnownEvidence, RowEvidence } from '../facts/columns/evidence.ts';
import { laterLooks, readEvidence } from '../facts/columns/read-evidence.ts';
import { pageBehind } from '../facts/links/read-urls.ts';
import { rowsOf } from '../facts/lists/rows-of.ts';
import { resolveAddress } from '../facts/scan/address.ts';
import { decodePage } from '../facts/scan/charset.ts';
import { scanPage } from '../facts/scan/scan.ts';
import { drain } from './crawl/drain.ts';
import type { Drawer, DrawnPage } from './drawer.ts';
import { owedColumns } from './owed.ts';
import type { Tools } from './tools.ts';

const columnNames = names as ColumnNames;

/** What a run says about columns, and the owed classes that nothing is named by. */
export interface Columns {
  readonly columns: readonly ColumnFact[];
  readonly absent: ReturnType<typeof absentClasses>;
  readonly owed: readonly OwedColumn[];
  /** Items of a column and of all below it, by the address of the column. */
  itemsOf(column: string): readonly RowEvidence[];
  readonly evidence: KnownEvidence['evidence'];
}

export interface ColumnReader {
  read(): Columns;
  /** For a reader of the same run that comes later. */
  known(): KnownEvidence | undefined;
}

/**
 * Reads columns as the store knows them at the time. Asked again while no page, row or address has changed, only the later
 * looks are read: a round of looks changes nothing else.
 */
export function columnReader(
  { store, plan, homeUrl }: Pick<Tools, 'store' | 'plan' | 'homeUrl'>,
  before?: KnownEvidence,
): ColumnReader {
  const { db } = store;
  const changes = db.prepare(
    `SELECT COUNT(*) AS urls, SUM(state IN (2, 3)) AS ended, SUM(target) AS targets, SUM(LENGTH(kind)) AS kinds,
       (SELECT COUNT(*) FROM page) AS pages, (SELECT COUNT(*) FROM item) AS items, (SELECT MAX(id) FROM block) AS blocks FROM url`,
  );
  const owed = owedBy(plan.site, owedColumns(plan.site.organKind));
  let last = before;
  return {
    known: () => last,
    read() {
      const at = JSON.stringify(changes.get());
      last =
        last?.at === at
          ? { at, evidence: { ...last.evidence, looks: laterLooks(db) } }
          : { at, evidence: readEvidence(db, plan.site, pageBehind(db, homeUrl)) };
      const { evidence } = last;
      const filled = readColumns(evidence, columnNames);
      const columns = filled.map(({ fact }) => fact);
      const itemsOf = (url: string): readonly RowEvidence[] => [
        ...(filled.find(({ fact }) => fact.url === url)?.items.values() ?? []),
      ];
      return { columns, owed, absent: absentClasses(evidence, columns, owed, columnNames), itemsOf, evidence };
    },
  };
}

export const columnsOf = (tools: Pick<Tools, 'store' | 'plan' | 'homeUrl'>, before?: KnownEvidence): Columns =>
  columnReader(tools, before).read();

/** Nothing can be said of what was not drawn, or lacks its data; what is there is there. */
function outcomeOfDrawn(drawn: DrawnPage | undefined, read: (html: string) => string): string {
  const outcome = drawn === undefined ? 'unread' : read(drawn.html);
  return outcome === 'empty' && drawn?.lacks === true ? 'unread' : outcome;
}

/** A fresh look at every column that would cost something as it is seen now, and at the home page for owed classes that were not met. */
export async function confirmColumns(
  tools: Tools,
  round: number,
  control: (url: string) => Promise<boolean>,
  read: () => Columns,
  drawer?: Drawer,
): Promise<void> {
  const { store, observations, plan, net, signal } = tools;
  store.commit();
  const homeUrl = pageBehind(store.db, tools.homeUrl);
  const { columns, owed, absent } = read();
  const doubtful = columnsToConfirm(columns, owed, plan.asOf).filter(
    ({ subject }) => observations.of(subject).length < round,
  );
  await drain(doubtful, 4, signal, async ({ subject, url }) => {
    const capture = await net.fetch({ url, round });
    if (signal.aborted) return;
    const { html, charset } = decodePage(capture.body, capture.headers['content-type'] ?? '');
    const read = (text: string): string => {
      const scan = scanPage(text);
      const resolve = (href: string): string => resolveAddress(href, url, charset) ?? '';
      return outcomeOfLook(scan, rowsOf(scan, text), columns, plan.asOf, resolve);
    };
    const plain = capture.status === 200 ? read(html) : 'unread';
    // what reads empty may be filled by a script: where there is a browser, the page as it is drawn decides
    const drawn = plain === 'empty' ? await drawer?.draw(url, round) : undefined;
    const outcome = plain === 'empty' && drawer !== undefined ? outcomeOfDrawn(drawn, read) : plain;
    if (signal.aborted) return;
    observations.add(subject, {
      at: chinaTime(capture.at),
      via: drawn === undefined ? 'http' : 'browser',
      outcome,
      url,
      status: capture.status,
      control: await control(url),
    });
  });
  const missing = [...absent]
    .filter(([key, looks]) => nearLook(looks) === undefined && observations.of(`column-class:${key}`).length < round)
    .map(([key]) => key);
  if (missing.length === 0 || signal.aborted) return store.commit();
  const capture = await net.fetch({ url: homeUrl, round });
  const isHome = capture.status === 200;
  const isWell = await control(homeUrl);
  const { html } = decodePage(capture.body, capture.headers['content-type'] ?? '');
  const scan = scanPage(html);
  const named = classesNamedOn(scan, columnNames, plan.site.name);
  // a menu that a script draws is not on a page that no browser has drawn
  const isWhole = isHome && !mayHideMenu(html, scan, columnNames, plan.site.name);
  for (const key of missing)
    observations.add(`column-class:${key}`, {
      at: chinaTime(capture.at),
      via: 'http',
      outcome: named.has(key) ? 'present' : isWhole ? 'absent' : 'unread',
      url: homeUrl,
      status: capture.status,
      control: isHome && isWell,
    });
  store.commit();
}
