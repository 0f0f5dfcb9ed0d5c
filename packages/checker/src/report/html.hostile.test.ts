import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Locale, Report } from '@gongkai/model';
import { Parser } from 'htmlparser2';
import { fixturePack, fixtureReport } from '../../testing/report-fixture.ts';
import { reportHtml } from './html.ts';

const locales: readonly Locale[] = ['zh', 'en'];

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every start tag of a page, as a parser of HTML reads it. */
function tags(page: string): readonly Tag[] {
  const found: Tag[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => void found.push({ name, attributes }) });
  parser.end(page);
  return found;
}

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!--<a href="javascript:alert(1)">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '\u202Etxt.exe\u0000\u001b[31m',
];
const addresses = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  ' java\nscript:alert(1)',
];

/** The fixture with every text and address of the site replaced. */
function hostile(text: string, address: string): Report {
  const whole = fixtureReport();
  return {
    ...whole,
    site: { ...whole.site, name: text, url: address },
    run: { ...whole.run, seed: text, notes: [text], options: { ...whole.run.options, [text]: text } },
    pack: { ...whole.pack, title: text },
    findings: whole.findings.map((finding) => ({
      ...finding,
      kind: text,
      subject: address,
      page: address,
      detail: text,
      detailEn: text,
      observations: finding.observations.map((look) => ({ ...look, url: address, outcome: text, note: text })),
    })),
    columns: whole.columns.map((column) => ({ ...column, name: text, url: address, why: [text] })),
    links: {
      ...whole.links,
      broken: whole.links.broken.map((link) => ({ ...link, page: address, href: address, url: address, text })),
    },
  };
}

const known = new Set(tags(reportHtml(fixtureReport(), fixturePack, 'zh')).map(({ name }) => name));

for (const [index, text] of attacks.entries())
  test(`report page: ${JSON.stringify(text)} stays text wherever the site says it`, () => {
    for (const locale of locales) {
      const page = reportHtml(hostile(text, addresses[index % addresses.length] ?? ''), fixturePack, locale);
      for (const { name, attributes } of tags(page)) {
        assert.ok(known.has(name), `<${name}> is none of ours`);
        assert.ok(!['script', 'iframe', 'object', 'base', 'form'].includes(name), `<${name}>`);
        for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^on|^srcdoc$/);
      }
      assert.doesNotMatch(page.replaceAll(/[\n\t]/g, ''), /[\p{Cc}\p{Bidi_Control}]/u);
    }
  });

test('report page: links lead to web addresses or into the page, and tell the other side nothing', () => {
  for (const report of [fixtureReport(), ...addresses.map((address) => hostile('x', address))])
    for (const { attributes } of tags(reportHtml(report, fixturePack, 'zh')).filter(({ name }) => name === 'a')) {
      const { href = '', rel = '' } = attributes;
      assert.match(href, /^(https?:\/\/|#)/);
      if (!href.startsWith('#')) assert.deepEqual(rel.split(' ').toSorted(), ['noopener', 'noreferrer']);
    }
});

test('report page: the policy forbids everything but its own style, and the style is the one it names', () => {
  const page = reportHtml(fixtureReport(), fixturePack, 'zh');
  const policy = tags(page).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
  const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
  const hash = createHash('sha256').update(css).digest('base64');
  assert.equal(page.match(/<style/g)?.length, 1);
  assert.ok(policy?.attributes['content']?.includes(`style-src 'sha256-${hash}'`));
  assert.match(policy?.attributes['content'] ?? '', /default-src 'none'/);
  assert.doesNotMatch(css, /url\(|@import/);
  for (const { attributes } of tags(page)) {
    assert.equal(attributes['style'], undefined, 'the policy would drop a style attribute');
    assert.match(attributes['src'] ?? 'data:', /^data:/);
  }
});

test('report page: ids are unique, and every link into the page arrives', () => {
  for (const locale of locales) {
    const all = tags(reportHtml(fixtureReport(), fixturePack, locale));
    const ids = all.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    assert.equal(new Set(ids).size, ids.length);
    for (const { attributes } of all) {
      const { href = '' } = attributes;
      if (href.startsWith('#')) assert.ok(ids.includes(decodeURIComponent(href.slice(1))), href);
    }
  }
});

test('report page: 40,000 findings still make a page of 3 MB at most, and the same report the same bytes', () => {
  const whole = fixtureReport();
  const [first] = whole.findings;
  const [broken] = whole.links.broken;
  assert.ok(first && broken);
  const long = 'x'.repeat(400);
  const many = Array.from({ length: 40_000 }, (_, index) => index);
  const report = {
    ...whole,
    findings: many.map((n) => ({ ...first, id: `F${n}`, subject: `http://a.cn/${n}/${long}`, detail: long })),
    links: { ...whole.links, broken: many.map((n) => ({ ...broken, url: `http://a.cn/${n}/${long}` })) },
  };
  const page = reportHtml(report, fixturePack, 'zh');
  assert.ok(Buffer.byteLength(page) <= 3_000_000, String(Buffer.byteLength(page)));
  assert.equal(reportHtml(report, fixturePack, 'zh'), page);
});
