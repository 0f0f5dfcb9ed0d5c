import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ELEMENT_SOURCES } from '@gongkai/model';
import { activitiesAround } from '../../packages/elements/testing/activities.ts';

const elements = new URL('../../packages/elements/', import.meta.url);

/** Every tag there is, off the sources: a new element is in every table of this folder without a word. */
export const tags: readonly string[] = globSync('src/*/gk-*.ts', { cwd: elements })
  .map((file) => basename(file, '.ts'))
  .filter((name) => /^gk-[a-z-]+$/.test(name) && name !== 'gk-element')
  .sort((a, b) => (a < b ? -1 : 1));

/** `zheng fu` in GBK: the pages hold no UTF-8 at all. */
const inGbk = Buffer.from([0xd5, 0xfe, 0xb8, 0xae]);
/** A page in GBK, with two Chinese characters wherever `@@` stands. */
export const gbkPage = (html: string): Buffer =>
  Buffer.concat(html.split('@@').flatMap((part, n) => (n === 0 ? [Buffer.from(part)] : [inGbk, Buffer.from(part)])));

export const loader = '<script type="module" src="/gk/loader.js"></script>';
export const classic = '<script src="/gk/gongkai.classic.js"></script>';

/** 45 rows of a catalogue. */
export const catalogueFile: string = JSON.stringify({
  schema: 'gongkai.catalogue/1',
  generatedAt: '2026-11-20T08:00:00+08:00',
  department: '民政局',
  items: Array.from({ length: 45 }, (_, n) => ({
    code: `A${n}`,
    name: `低保${n}`,
    attribute: '主动公开',
    subject: '民政局',
    history: [{ on: '2026-01-01', kind: '新增', text: '' }],
  })),
});

/** The data of an element: the file its own stories show; undefined when it reads none, or reads when it is asked. */
export function fixtureOf(tag: string): string | undefined {
  if (tag === 'gk-catalogue') return catalogueFile;
  if (tag === 'gk-participation') return JSON.stringify(activitiesAround(Date.now()));
  if (ASKED.includes(tag)) return undefined;
  const schemas: readonly string[] =
    tag in ELEMENT_SOURCES ? ELEMENT_SOURCES[tag as keyof typeof ELEMENT_SOURCES].schemas : [];
  for (const name of [tag.slice(3), ...schemas.map((schema) => schema.replace(/^gongkai\.|\/1$/g, ''))]) {
    for (const file of [`${name}.fixture.json`, `${name}s.fixture.json`])
      if (existsSync(new URL(`testing/${file}`, elements)))
        return readFileSync(new URL(`testing/${file}`, elements), 'utf8');
  }
  return undefined;
}
/** These show nothing of a file before the reader asks or files something. */
const ASKED = ['gk-search', 'gk-comment-box', 'gk-request-form', 'gk-request-status', 'gk-feedback'];

/** What elements need beyond `src` and what is printed inside them, for those that need more. */
const GIVEN: Readonly<Record<string, readonly [attributes: string, inside: string]>> = {
  'gk-catalogue': ['', '<table><tr><th>@@</th><th>@@</th></tr><tr><td>@@</td><td>@@</td></tr></table>'],
  'gk-request-form': ['endpoint="/api/v1" department="@@"', '<a href="/apply">@@</a>'],
  'gk-request-status': ['endpoint="/api/v1"', '<a href="/status">@@</a>'],
  'gk-comment-box': ['endpoint="/api/v1" topic="consultations/2026-17"', '<p>@@ <a href="mailto:a@b.cn">@@</a></p>'],
  'gk-search': ['src="/data/search.json"', '<form action="/search"><input name="q" aria-label="q"></form> @@'],
  'gk-feedback': ['endpoint="/api/v1"', '<a href="/jiucuo">@@</a>'],
};

/** Attributes that name one thing out of the data file. */
const NAMED: Readonly<Record<string, readonly [attribute: string, key: string]>> = {
  'gk-interpretation': ['document', 'documentId'],
};
function named(tag: string, json: string | undefined): string {
  const [attribute, key] = NAMED[tag] ?? [];
  if (attribute === undefined || key === undefined || json === undefined) return '';
  const { items } = JSON.parse(json) as { items: readonly Readonly<Record<string, string>>[] };
  return `${attribute}="${items[0]?.[key] ?? ''}"`;
}

/** An element as a webmaster writes it. */
export function markup(tag: string, attributes = ''): string {
  const [more, inside] = GIVEN[tag] ?? ['', '<p class="printed">@@</p>'];
  const data = fixtureOf(tag);
  const src = data === undefined ? '' : ` src="/data/${tag}.json"`;
  return `<${tag} id="${tag.slice(3)}"${src} ${named(tag, data)} ${more} ${attributes}>${inside}</${tag}>`;
}
