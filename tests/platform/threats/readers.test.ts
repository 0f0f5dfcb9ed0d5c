import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readNewComment, readNewFeedback, readRequest } from '../../../packages/model/src/index.ts';
import { draft } from '../../../packages/platform/testing/requests.ts';
import { part, wordFile, zipOf } from '../../../packages/platform/testing/zip.ts';
import { ftsQuery, grams, tsQuery } from '../../../packages/platform/src/db/search.ts';
import { readFields } from '../../../packages/platform/src/desk/fields.ts';
import { wayHome } from '../../../packages/platform/src/http/same-origin.ts';
import { uncleanPlaces } from '../../../packages/platform/src/http/clean.ts';
import { letterLines } from '../../../packages/platform/src/letters/read-letter.ts';
import { jsonLog } from '../../../packages/platform/src/operations/log.ts';
import { watched } from '../../../packages/platform/src/operations/watch.ts';
import { readPublished } from '../../../packages/platform/src/reports/annual-report/read-published.ts';
import { readData } from '../../../packages/platform/src/sheets/read-data.ts';
import { url } from '../../../packages/platform/src/views/url.ts';
import { attacked } from './office.ts';

const kinds = ['text', 'long', 'day', 'moment', 'url', 'count'] as const;
const fields = kinds.map((kind) => ({ name: kind, label: { zh: 'x', en: 'x' }, kind }));
/** The time a page may take to be read, many times over: a power of the length would take minutes. */
const HANG_MS = 2000;

describe('readers of what attackers send', () => {
  let it_: Awaited<ReturnType<typeof attacked>>;
  before(async () => {
    it_ = await attacked({ filingsPerTenMinutes: 1000 });
  });
  after(() => it_.end());

  it('T23 header and log injection: control characters are refused wherever they stand, and no log line begins with them', async () => {
    const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).concat(
      '\u007f',
      '\u0085',
      '\u009b',
    );
    for (const control of controls.filter((one) => !'\t\n\r'.includes(one))) {
      const text = `a${control}b`;
      const named = JSON.stringify(control);
      for (const [path, body] of [
        ['/requests', draft({ wanted: { name: text } })],
        ['/requests', draft({ wanted: { name: 'x', description: text } })],
        ['/comments', { topic: 'mailbox', body: text }],
        ['/comments', { topic: 'mailbox', body: 'x', name: text }],
        ['/feedback', { url: 'https://a.example/', kind: 'error', text }],
      ] as const) {
        const { status, text: told } = await it_.post(path, body);
        assert.equal(status, 422, `${named} ${path}`);
        assert.match(told, /body\.control/);
      }
      assert.equal((await fetch(`${it_.origin}/open/search?q=${encodeURIComponent(text)}`)).status, 400, named);
      assert.equal((await it_.chief.get(`/desk/requests?dept=${encodeURIComponent(text)}`)).status, 400, named);
      const token = await it_.chief.token();
      assert.equal((await it_.chief.post('/desk/requests/new', { token, 'wanted.name': text })).status, 422, named);
    }
    for (const text of ['a\r\nX-Evil: 1', 'a\nX-Evil: 1', 'a\u2028X-Evil: 1']) {
      for (const path of [`/open/search?q=${encodeURIComponent(text)}`, `/login?next=/${encodeURIComponent(text)}`])
        assert.equal((await fetch(it_.origin + path, { redirect: 'manual' })).headers.get('x-evil'), null, path);
      const { headers } = await it_.post('/requests', draft({ wanted: { name: text } }));
      assert.equal(headers.get('x-evil'), null);
    }
    const lines: string[] = [];
    const log = jsonLog((line) => void lines.push(line), it_.office.now);
    const site = watched(() => new Response('x'), it_.office, log);
    await site(new Request('http://a.example/x%0d%0a{"level":"error"}%E2%80%A8?name=canary'));
    log('error', 'fault', { message: 'a\r\n{"event":"forged"}\u2028\u0085b\u001b[31m' });
    assert.equal(lines.length, 2);
    for (const line of lines) {
      assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]|canary/u);
      assert.equal((JSON.parse(line) as { event: string }).event === 'forged', false);
    }
  });

  it('T24 XML entities: bombs and outside entities in pages, datasets, Word and Excel files are never expanded', async () => {
    const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const used = '&l9;&f;';
    assert.doesNotMatch(
      JSON.stringify(readPublished(part(`${bomb}<html><body><p>${used}</p></body></html>`)) ?? ''),
      /lol|root:/,
    );
    const dataset = await readData(part(`${bomb}<rows><row><name>${used}</name></row></rows>`));
    assert.ok(JSON.stringify(dataset).length < 10_000);
    assert.doesNotMatch(JSON.stringify(dataset), /lollol|root:/);
    assert.doesNotMatch(JSON.stringify(letterLines(`${bomb}<p>${used}</p>`)), /lollol|root:/);
    const sheet = zipOf({
      '[Content_Types].xml': part(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      'xl/workbook.xml': part(`${bomb}<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': part(
        '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/></Relationships>',
      ),
      'xl/worksheets/s.xml': part(
        `${bomb}<worksheet><sheetData><row><c t="inlineStr"><is><t>${used}</t></is></c></row></sheetData></worksheet>`,
      ),
    });
    const read = JSON.stringify(await readData(sheet));
    assert.ok(read.length < 10_000, 'refused, or read as it stands');
    assert.doesNotMatch(read, /lollol|root:/);
    // a Word file is never opened here: its directory is looked at, and it is given out as it came
    const form = new FormData();
    form.append('file', new File([new Uint8Array(wordFile({ 'word/footnotes.xml': part(bomb + used) }))], 'a.docx'));
    const sent = await fetch(`${it_.origin}/api/v1/uploads`, {
      method: 'POST',
      headers: { 'idempotency-key': 'threat-docx' },
      body: form,
    });
    assert.ok([201, 415].includes(sent.status), `${sent.status}`);
    const parsers = readdirSync(new URL('../../../node_modules/', import.meta.url)).filter((name) =>
      /^(?:libxmljs|xml2js|node-expat|libxml)/.test(name),
    );
    assert.deepEqual(parsers, [], 'no parser that knows document types');
  });

  it('T25 ReDoS: a hundred thousand characters are read or refused, by every reader, in no time that grows faster', async () => {
    const hostile = [
      '('.repeat(100_000),
      ' '.repeat(100_000),
      `${' '.repeat(99_999)}x`,
      'a@'.repeat(50_000),
      '0'.repeat(100_000),
      '-'.repeat(100_000),
      'a.'.repeat(50_000),
      `http://${'a'.repeat(100_000)}`,
      `${'/'.repeat(100_000)}x`,
      '<'.repeat(100_000),
      '<p '.repeat(33_000),
      '&'.repeat(100_000),
      '"'.repeat(100_000),
      `"${','.repeat(100_000)}`,
      '\r\n'.repeat(50_000),
      '\u4e00'.repeat(100_000),
      '\u3000\u00a0'.repeat(50_000),
      '1,'.repeat(50_000),
      '2026-'.repeat(20_000),
    ];
    const readers: Readonly<Record<string, (text: string) => unknown>> = {
      fields: (text) =>
        readFields(fields, { values: Object.fromEntries(kinds.map((kind) => [kind, text])), lists: {} }),
      request: (text) =>
        readRequest({
          ...draft({ wanted: { name: text, docNo: text, description: text } }),
          organ: text,
          applicant: {
            kind: 'natural',
            idKind: 'id-card',
            name: text,
            idNo: text,
            phone: text,
            email: text,
            address: text,
          },
        }),
      comment: (text) => readNewComment({ topic: text, body: text, name: text, contact: text, clause: text }),
      feedback: (text) => readNewFeedback({ url: text, kind: 'error', text, contact: text }),
      address: (text) => url(text),
      home: (text) => wayHome(`/${text}`),
      unclean: (text) => uncleanPlaces({ [text]: text }),
      grams: (text) => grams(text),
      sqlite: (text) => ftsQuery(text),
      postgres: (text) => tsQuery(text),
      report: (text) => readPublished(part(text)),
      letter: (text) => letterLines(text),
      dataset: (text) => readData(part(text)),
    };
    for (const [name, read] of Object.entries(readers))
      for (const text of hostile) {
        const began = performance.now();
        await read(text);
        const tookMs = performance.now() - began; // no bench: a hang is told from a read
        assert.ok(tookMs < HANG_MS, `${name} ${text.slice(0, 12)} ${tookMs.toFixed(0)} ms`);
      }
  });

  it('T26 prototype pollution: a body with a key of the prototype is refused wherever it stands, forms hold it as text', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype'])
      for (const [path, body, inside] of [
        ['/requests', draft(), '{'],
        ['/requests', draft(), '"applicant":{'],
        ['/requests', draft(), '"wanted":{'],
        ['/comments', { topic: 'mailbox', body: 'x' }, '{'],
        ['/feedback', { url: 'https://a.example/', kind: 'error', text: 'x' }, '{'],
      ] as const) {
        const evil = JSON.stringify(body).replace(inside, `${inside}"${key}":{"isEvil":true,"toString":1},`);
        const { status, text } = await it_.post(path, evil);
        assert.equal(status, 422, `${key} ${path} ${inside}`);
        assert.match(text, new RegExp(`/${key}"`), 'the place is named');
        const token = await it_.chief.token();
        const form = await it_.chief.post('/desk/surveys', { token, [key]: 'isEvil', [`${key}[isEvil]`]: 'true' });
        assert.ok(form.status < 500, `${form.status}`);
        for (const one of [{}, [], () => 0, '']) assert.equal(Reflect.get(Object(one), 'isEvil'), undefined);
      }
  });
});
