import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gatherer } from '../facts/gather.ts';
import { inspections } from '../facts/inspect/all.ts';
import { readTraces, wireSha } from '../facts/unchanged/traces.ts';
import { replay } from '../capture/replay.ts';
import { openAddresses } from '../run/addresses.ts';
import { names } from '../run/folder.ts';
import { addressOf, ownHosts } from '../run/home.ts';
import { loadPlan, reExtractedBy, saveMeta, type Plan } from '../run/plan.ts';
import { openStore, type Store } from '../run/store/open.ts';
import { keptAnswer } from './kept-answer.ts';
import { lookAgain } from './inspect/look-again.ts';

/** What became of a second reading. */
export type ReExtracted =
  | { readonly is: 'done'; readonly pages: number; readonly looks: number; readonly kept: number }
  /** The evidence of so many pages is gone or spoilt: nothing was changed. */
  | { readonly is: 'no-evidence'; readonly lost: number; readonly pages: number };

const next = `${names.database}.new`;

/**
 * Reads what a run keeps as evidence again with today's readers: pages, rows of lists, links, and the looks of inspections.
 * Nothing is asked for. It is done in a copy of the database that takes its place when it is whole: until then, and after
 * a kill, the old facts stand. What no evidence can give again (the search test, what a browser saw, probes) stays as it was.
 *
 * @param needs of the pack that will price it, beside those of the run
 */
export async function reExtract(dir: string, tool: string, needs: readonly string[]): Promise<ReExtracted> {
  const file = join(dir, names.database);
  const copy = join(dir, next);
  clear(copy);
  const old = openStore(file);
  old.db.prepare('VACUUM INTO ?').run(copy);
  old.close();
  const store = openStore(copy);
  try {
    const plan = loadPlan(store);
    if (plan === undefined) throw new TypeError(`${dir} holds no plan`); // whoever calls has read it
    const places = placesOf(store, dir);
    const lost = places.filter(({ place }) => place === undefined || replay(dir, place) === undefined).length;
    if (lost > 0) return { is: 'no-evidence', lost, pages: places.length };
    const pages = readPages(dir, store, plan, places);
    const { read, kept } = await lookAgain(dir, store, plan, { all: inspections, needs: [...plan.needs, ...needs] });
    saveMeta(store, reExtractedBy, tool);
    store.commit();
    store.close();
    replace(copy, file);
    return { is: 'done', pages, looks: read, kept };
  } finally {
    if (existsSync(copy)) {
      if (store.db.isOpen) store.close();
      clear(copy);
    }
  }
}

/** A page, or the answer of a list interface, that the run has read, and where its evidence lies. */
interface Place {
  readonly id: number;
  readonly isPage: boolean;
  readonly contentType: string;
  readonly place: string | undefined;
}

/** In the order in which they came, for what is equal is kept with the page that had it first. */
function placesOf({ db }: Store, dir: string): readonly Place[] {
  const answers = Map.groupBy(
    db
      .prepare(
        `SELECT id AS row, url, ctype, evidence FROM fetch WHERE method = 'GET' AND status BETWEEN 200 AND 299
           AND evidence IS NOT NULL ORDER BY id`,
      )
      .all(),
    ({ url }) => Number(url),
  );
  const traces = readTraces(db);
  const read = db.prepare(
    `SELECT url, 1 AS page FROM page UNION SELECT page AS url, 0 FROM item WHERE page NOT IN (SELECT url FROM page)`,
  );
  return read
    .all()
    .map(({ url, page }) => {
      const id = Number(url);
      const all = answers.get(id) ?? [];
      // of several answers the one that was read is known by its bytes
      const sha = traces.get(id)?.sha;
      const same =
        all.length > 1 && sha !== undefined ? all.findLast((one) => isOf(dir, one.evidence, sha)) : undefined;
      const one = same ?? all.at(-1);
      return {
        id,
        isPage: page === 1,
        contentType: String(one?.ctype ?? ''),
        place: one === undefined ? undefined : String(one.evidence),
        row: Number(one?.row ?? 0),
      };
    })
    .toSorted((a, b) => a.row - b.row);
}

function isOf(dir: string, evidence: unknown, sha: string): boolean {
  const kept = replay(dir, String(evidence));
  return kept !== undefined && wireSha(kept.wire) === sha;
}

/** Gives how many were read. */
function readPages(dir: string, store: Store, plan: Plan, places: readonly Place[]): number {
  const { db } = store;
  for (const what of ['page', 'item', 'block', "fact WHERE kind = 'to-look-at'"])
    store.write(() => db.exec(`DELETE FROM ${what}`));
  const addresses = openAddresses(store, new Set(ownHosts(plan.site)), new URL(addressOf(plan.site)).origin);
  const gather = gatherer({
    store,
    addresses,
    asOf: plan.asOf,
    linksOnly: !plan.needs.some((need) => need !== 'links'),
    notesSuspects: plan.needs.includes('inspect:safety'),
  });
  for (const { id, isPage, contentType, place = '' } of places) {
    const body = keptAnswer(dir, place)?.body ?? Buffer.alloc(0);
    const input = { id, url: addresses.canon(id), contentType, body };
    if (isPage && addresses.isApart(id)) addresses.apart(() => void gather.page(input, addresses.level(id)));
    else if (isPage) gather.page(input, addresses.level(id));
    else gather.answer(input, addresses.level(id));
  }
  store.commit();
  return places.length;
}

function replace(copy: string, file: string): void {
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true }); // of the old one, and empty since it was closed
  renameSync(copy, file);
}

function clear(copy: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(copy + end, { force: true });
}
