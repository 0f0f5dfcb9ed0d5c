import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** One address of a run and what became of it. */
export interface UrlRow {
  readonly id: number;
  readonly url: string;
  readonly own: boolean;
  /** No link of the site leads there: only its sitemap names it, or a page that only the sitemap names. */
  readonly apart: boolean;
  /** 0 never asked, 1 works, 2 redirects, 3 failed, 4 left out. */
  readonly state: number;
  readonly kind: string;
  readonly target: number;
}

/** All addresses by id. */
export function readUrls(db: DatabaseSync): ReadonlyMap<number, UrlRow> {
  const rows = new Map<number, UrlRow>();
  const all = db.prepare('SELECT id, canon, own, state, kind, target FROM url');
  all.setReturnArrays(true);
  for (const [id, canon, own, state, kind, target] of all.iterate() as unknown as Iterable<SQLOutputValue[]>)
    rows.set(Number(id), {
      id: Number(id),
      url: String(canon),
      own: (Number(own) & 1) === 1,
      apart: (Number(own) & 4) !== 0,
      state: Number(state),
      kind: String(kind),
      target: Number(target ?? 0),
    });
  return rows;
}

/** Where an address ends when its redirects are followed: it works, it fails, or nothing can be said. */
export interface ChainEnd {
  readonly is: 'works' | 'failed' | 'open';
  /** Of a failure: `gone`, `redirect-broken`, `redirect-loop` … Of an open one: the reason. */
  readonly kind: string;
  readonly end: UrlRow;
  readonly hops: number;
}

const MOST_HOPS = 10;
const lasting: ReadonlySet<string> = new Set([
  'gone',
  'client-error',
  'redirect-broken',
  'soft-404',
  'private-address',
  'bad-address',
]);

/** The kind of a chain that fails at its end: what may pass keeps its own name, for it needs more looks. */
export const chainKind = (kind: string, hops: number): string =>
  hops > 0 && lasting.has(kind) ? 'redirect-broken' : kind;

export function chainEnd(rows: ReadonlyMap<number, UrlRow>, first: UrlRow): ChainEnd {
  const passed = new Set<number>();
  let at = first;
  for (let hops = 0; ; hops += 1) {
    if (passed.has(at.id) || hops > MOST_HOPS) return { is: 'failed', kind: 'redirect-loop', end: at, hops };
    passed.add(at.id);
    switch (at.state) {
      case 1:
        return { is: 'works', kind: '', end: at, hops };
      case 2: {
        const next = rows.get(at.target);
        if (next === undefined) return { is: 'open', kind: 'tool.budget', end: at, hops };
        at = next;
        break;
      }
      case 3:
        return { is: 'failed', kind: chainKind(at.kind, hops), end: at, hops };
      default:
        return { is: 'open', kind: at.state === 4 ? at.kind : 'tool.budget', end: at, hops };
    }
  }
}

/** The page a visitor comes to at `url`: where its redirects end; itself while that is not known or they lead nowhere. */
export function pageBehind(db: DatabaseSync, url: string): string {
  const next = db.prepare(
    'SELECT t.canon, t.own FROM url u JOIN url t ON t.id = u.target WHERE u.canon = ? AND u.state = 2',
  );
  let at = url;
  for (let hops = 0; hops <= MOST_HOPS; hops += 1) {
    const row = next.get(at);
    if (row === undefined) return at;
    if ((Number(row.own) & 1) === 0) return url;
    at = String(row.canon);
  }
  return url;
}
