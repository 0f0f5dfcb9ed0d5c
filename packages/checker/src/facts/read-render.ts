import type { DatabaseSync } from 'node:sqlite';
import type { PageLook } from '../run/look.ts';
import type { Cluster, RenderFacts } from './render.ts';
import { mergeLooks } from './renders/merge.ts';

/** What the browser saw of a site; undefined when no browser was used. */
export function readRender(db: DatabaseSync): RenderFacts | undefined {
  const rows = db.prepare('SELECT key, body FROM fact WHERE kind = ? ORDER BY key');
  const bodies = (kind: string): { key: string; body: unknown }[] =>
    rows.all(kind).map((row) => ({ key: String(row.key), body: JSON.parse(String(row.body)) }));
  const [meta] = bodies('render-meta');
  if (!meta) return undefined;
  const looks = bodies('axe') as { key: string; body: PageLook }[];
  const of = (n: number): PageLook[] => looks.filter(({ key }) => key.startsWith(`${n} `)).map(({ body }) => body);
  return mergeLooks({
    clusters: bodies('cluster')
      .map(({ body }) => body as Cluster)
      .toSorted((a, b) => number(a) - number(b)),
    first: of(1),
    second: of(2),
    browser: String(meta.body),
  });
}

const number = ({ id }: Cluster): number => Number(id.slice(1));
