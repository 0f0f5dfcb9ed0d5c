import type { Store } from './store/open.ts';

/** What became of an address so far. */
export const addressState = { known: 0, ok: 1, redirect: 2, failed: 3, leftOut: 4 } as const;
export type AddressState = (typeof addressState)[keyof typeof addressState];

/** Every address of a run, interned once: a page's links are integers. Kept in memory, written as they come. */
export interface Addresses {
  /** How many were met; numbers may be higher, where the run before numbered more. */
  readonly size: number;
  /** Ids of those that were met, ascending. */
  met(): Iterable<number>;
  /** Id of a canonical address, or undefined when it was never met. */
  find(canon: string): number | undefined;
  /** Id of `origin + path` on the site's own origin: most links are written so, and need no address to be put together. */
  findPath(path: string): number | undefined;
  readonly origin: string;
  /** Id of a canonical address, new ones on `level`. */
  add(canon: string, level: number): number;
  /** Id of a canonical address that only the site's own sitemap names, on level 1. */
  addNamed(canon: string): number;
  /** What `work` meets for the first time stands on pages no link leads to: it is known, and not asked for. */
  apart(work: () => void): void;
  /** True when no link of the site led to it: it counts for no check of links. */
  isApart(id: number): boolean;
  /** Meets an address under the number that it has in the run before. */
  meet(id: number, level: number): void;
  canon(id: number): string;
  isOwn(id: number): boolean;
  level(id: number): number;
  /** Own addresses of a level, in the order they were met. */
  ownAt(level: number): readonly number[];
  /** Highest level with an own address. */
  readonly deepest: number;
  state(id: number): AddressState;
  kind(id: number): string;
  /** Id of the address a redirect leads to. */
  target(id: number): number | undefined;
  /** True when pages load it as an image, style or script, whatever its name. */
  isFile(id: number): boolean;
  markFile(id: number): void;
  settle(id: number, state: AddressState, kind: string, target?: number): void;
}

/** Level of an address that the run before has a number for, and this one has not met. */
const UNMET = -1;

/**
 * @param ownHosts hosts (with port) that count as the site
 * @param origin where the site starts: its addresses are kept by their path
 * @param before the addresses of the run before by their numbers: one that is met again has the same, so that what that run
 *   read can be taken over as it stands
 */
export function openAddresses(
  store: Store,
  ownHosts: ReadonlySet<string>,
  origin: string,
  before: readonly string[] = [],
): Addresses {
  const ids = new Map<string, number>();
  const unmet = new Map<string, number>();
  const front = `${origin}/`;
  const keyOf = (canon: string): string => (canon.startsWith(front) ? canon.slice(origin.length) : canon);
  const canons: string[] = [''];
  const levels: number[] = [0];
  const own: boolean[] = [false];
  const states: AddressState[] = [0];
  const kinds = new Map<number, string>();
  const targets = new Map<number, number>();
  const files = new Set<number>();
  const aparts = new Set<number>();
  let meeting: 'linked' | 'named' | 'apart' = 'linked';
  const ownLevels: number[][] = [];
  const place = (id: number, level: number): void => {
    (ownLevels[level] ??= []).push(id);
  };
  for (let id = 1; id < before.length; id += 1) {
    const canon = before[id] ?? '';
    canons[id] = canon;
    levels[id] = UNMET;
    own[id] = false;
    states[id] = 0;
    if (canon !== '') unmet.set(keyOf(canon), id);
  }

  const said: number[] = [];
  settleAnswered(store);
  for (const row of store.db
    .prepare('SELECT id, canon, level, own, state, kind, target FROM url ORDER BY id')
    .iterate()) {
    const id = Number(row.id);
    const canon = String(row.canon);
    ids.set(keyOf(canon), id);
    unmet.delete(keyOf(canon));
    canons[id] = canon;
    levels[id] = Number(row.level);
    own[id] = (Number(row.own) & 1) === 1;
    if ((Number(row.own) & 2) !== 0) files.add(id);
    if ((Number(row.own) & 4) !== 0) aparts.add(id);
    if (own[id]) place(id, Number(row.level));
    states[id] = Number(row.state) as AddressState;
    if (row.kind !== '') kinds.set(id, String(row.kind));
    if (Number(row.state) > 1) said.push(id);
    if (row.target !== null) targets.set(id, Number(row.target));
  }
  const insert = store.db.prepare('INSERT INTO url (id, canon, level, own) VALUES (?, ?, ?, ?)');
  /** Addresses whose row says something else than `known`. */
  const wasSaid = new Set<number>(said);
  const mark = store.db.prepare('UPDATE url SET own = own | 2 WHERE id = ?');
  const update = store.db.prepare('UPDATE url SET state = ?, kind = ?, target = ? WHERE id = ?');

  const settle: Addresses['settle'] = (id, state, kind, target) => {
    states[id] = state;
    if (kind === '') kinds.delete(id);
    else kinds.set(id, kind);
    if (target === undefined) targets.delete(id);
    else targets.set(id, target);
    // an address that simply works is told by its answer; one statement settles all of these at the next checkpoint
    if (state !== addressState.ok || kind !== '' || wasSaid.has(id)) {
      store.write(() => update.run(state, kind, target ?? null, id));
      if (state === addressState.ok) wasSaid.delete(id);
      else wasSaid.add(id);
    }
  };
  const meet = (id: number, canon: string, key: string, level: number): void => {
    ids.set(key, id);
    levels[id] = level;
    const slash = canon.indexOf('/', 8);
    const isOwn = ownHosts.has(canon.slice(canon.indexOf('//') + 2, slash < 0 ? canon.length : slash));
    own[id] = isOwn;
    states[id] = 0;
    if (isOwn) place(id, level);
    if (meeting !== 'linked') aparts.add(id);
    store.write(() => insert.run(id, canon, level, (isOwn ? 1 : 0) | (meeting === 'linked' ? 0 : 4)));
    if (meeting === 'apart') settle(id, addressState.leftOut, 'not.asked');
  };
  const during = <T>(how: typeof meeting, work: () => T): T => {
    meeting = how;
    try {
      return work();
    } finally {
      meeting = 'linked';
    }
  };
  const add = (canon: string, level: number): number => {
    const key = keyOf(canon);
    const found = ids.get(key);
    if (found !== undefined) return found;
    let id = unmet.get(key);
    if (id === undefined) id = canons.push(canon) - 1;
    else unmet.delete(key);
    meet(id, canon, key, level);
    return id;
  };

  return {
    get size() {
      return ids.size;
    },
    *met() {
      for (let id = 1; id < levels.length; id += 1) if ((levels[id] ?? UNMET) !== UNMET) yield id;
    },
    origin,
    find: (canon) => ids.get(keyOf(canon)),
    findPath: (path) => ids.get(path),
    add,
    addNamed: (canon) => during('named', () => add(canon, 1)),
    apart: (work) => during('apart', work),
    isApart: (id) => aparts.has(id),
    meet(id, level) {
      if (levels[id] !== UNMET) return;
      const canon = canons[id] ?? '';
      const key = keyOf(canon);
      unmet.delete(key);
      meet(id, canon, key, level);
    },
    canon: (id) => canons[id] ?? '',
    isOwn: (id) => own[id] === true,
    level: (id) => levels[id] ?? 0,
    ownAt: (level) => ownLevels[level] ?? [],
    get deepest() {
      return ownLevels.length - 1;
    },
    state: (id) => states[id] ?? 0,
    kind: (id) => kinds.get(id) ?? '',
    target: (id) => targets.get(id),
    isFile: (id) => files.has(id),
    markFile(id) {
      if (files.has(id)) return;
      files.add(id);
      store.write(() => mark.run(id));
    },
    settle,
  };
}

/** Says of every address that simply answered that it works. Must be called before the table is read as facts. */
export function settleAnswered(store: Store): void {
  store.write(() =>
    store.db.exec(
      'UPDATE url SET state = 1 WHERE state = 0 AND id IN (SELECT url FROM fetch WHERE status BETWEEN 200 AND 299 OR status = 405 OR (status BETWEEN 300 AND 399 AND location IS NULL))',
    ),
  );
  store.commit();
}
