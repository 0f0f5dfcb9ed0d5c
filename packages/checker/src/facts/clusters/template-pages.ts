import type { DatabaseSync } from 'node:sqlite';
import type { ScannedForm } from '../page.ts';
import type { Cluster } from '../render.ts';
import type { TemplatePage } from './clusters.ts';

/** As many rows with a day make a page a list: an article may recommend others, but without their days. */
const datedFrom = 2;
/** As many rows of any kind do on a page that has no day itself. */
const rowsFrom = 5;
/** A form with as many fields to fill in is what its page is for; a search box is not. */
const formFrom = 4;

/** The pages of the site that were read, with what tells their templates. */
export function* templatePages(db: DatabaseSync, home: string): Generator<TemplatePage> {
  const rows = db
    .prepare(
      `SELECT url.canon AS url, page.skeleton AS skeleton, page.rows AS rows, page.published AS published,
         page.forms AS forms, page.metas LIKE '%"articletitle"%' AS article,
         (SELECT COUNT(*) FROM item WHERE item.page = page.url AND item.day IS NOT NULL) AS dated
       FROM page JOIN url ON url.id = page.url WHERE url.own = 1 AND url.state = 1`,
    )
    .iterate();
  for (const row of rows) {
    const url = String(row.url);
    yield {
      url,
      skeleton: row.skeleton instanceof Uint8Array ? wordsOf(row.skeleton) : new Uint32Array(),
      kind: url === home ? 'home' : kindOf(row),
    };
  }
}

function kindOf({ rows, dated, published, article, forms }: Record<string, unknown>): Cluster['kind'] {
  if (article === 1) return 'article';
  if (Number(dated) >= datedFrom) return 'list';
  if (typeof forms === 'string' && forms !== '' && (JSON.parse(forms) as ScannedForm[]).some(isForm)) return 'form';
  if (published !== null) return 'article';
  return Number(rows) >= rowsFrom ? 'list' : 'other';
}

const isForm = ({ fields }: ScannedForm): boolean =>
  fields.filter(({ type }) => /^(?:|text|tel|email|textarea|select)$/.test(type)).length >= formFrom;

/** A BLOB may begin anywhere in its buffer; words must begin at a multiple of four. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const copy = bytes.slice();
  return new Uint32Array(copy.buffer, 0, Math.floor(copy.byteLength / 4)).toSorted();
}
