import type { DatabaseSync } from 'node:sqlite';
import type { ScannedForm } from '../page.ts';
import { inSeededOrder } from '../seeded-order.ts';

/** Forms looked at on one site. */
const most = 4;

/** Pages with a form that people write to the office with: a box for a text, or a code to be read off a picture. Seeded sample. */
export function letterPages(db: DatabaseSync, seed: string): readonly string[] {
  const rows = db
    .prepare(
      `SELECT url.canon AS url, page.forms AS forms FROM page JOIN url ON url.id = page.url
       WHERE url.own = 1 AND url.state = 1 AND page.forms <> ''`,
    )
    .all();
  const pages = rows
    .filter(({ forms }) => (JSON.parse(String(forms)) as ScannedForm[]).some(isLetter))
    .map(({ url }) => String(url));
  return inSeededOrder(seed, pages).slice(0, most);
}

const isLetter = ({ fields }: ScannedForm): boolean =>
  !fields.some(({ type }) => type === 'password') &&
  fields.some(({ type, name }) => type === 'textarea' || /captcha|verif|valid|yzm|vcode|checkcode/i.test(name));
