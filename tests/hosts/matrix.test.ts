import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { embed, gbk, hostSite, type HostSite } from './host.ts';
import { hostPages } from './pages.ts';
import { classic, fixtureOf, loader, markup, tags } from './parts.ts';
import { filed, seen, seenCatalogue, seenForm } from './seen.ts';

const forms = ['gk-request-form', 'gk-request-status', 'gk-comment-box'];
const person = {
  'applicant.kind': 'natural',
  'applicant.name': '张三',
  'applicant.idKind': 'id-card',
  'applicant.idNo': '320219195606060012',
  'applicant.phone': '0510-86861234',
  'wanted.name': '2025年城乡低保资金支出明细',
  carrier: 'electronic',
  delivery: 'online',
};
/** What is typed into a form and pressed, as a reader does it on each of these pages. */
const typed: Readonly<Record<string, readonly [values: Readonly<Record<string, string>>, buttons: readonly string[]]>> =
  {
    'gk-request-form': [person, ['下一步：核对', '提交']],
    'gk-comment-box': [{ body: '建议公开低保资金明细' }, ['[type=submit]']],
  };
const left = (tag: string): boolean => !document.querySelector(tag)!.matches(':state(loading),[data-state=loading]');

/** Texts of a data file long enough to know it again. */
function textsOf(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    if (typeof value === 'string' && value.length > 2 && !/url|schema|At$/i.test(key)) found.push(value);
    return value;
  });
  return found;
}

describe('host pages × elements', { skip: existsSync(embed) ? false : 'run `npm run build:elements` first' }, () => {
  let site: HostSite;
  before(async () => {
    site = await hostSite();
    for (const tag of tags) {
      const body = fixtureOf(tag);
      if (body !== undefined) site.put(`/data/${tag}.json`, { body });
    }
  });
  after(() => site.close());

  for (const [at, host] of hostPages.entries())
    for (const way of host.ways)
      it(`${host.name} (${way})`, async (t) => {
        const path = `/page-${at}-${way}.html`;
        const policy = host.csp === undefined ? {} : { 'content-security-policy': host.csp };
        site.put(path, {
          body: host.html(way === 'module' ? loader : classic, tags.map((tag) => markup(tag)).join('\n')),
          headers: { 'content-type': gbk, ...policy },
        });
        const { width = 1000, before: script = '' } = host;
        const { tab, complaints } = await site.open(path, { width, before: script, until: 'networkidle0' });
        for (const tag of tags) await t.test(tag, () => stands(tab, tag, host.ownSize === true));
        await t.test('no complaint about us, no scrolling sideways', async () => {
          assert.deepEqual(complaints, []);
          assert.equal(await tab.title(), '政府');
          if (width === 320) assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
        });
        await tab.close();
      });
});

async function stands(tab: Page, tag: string, ownSize: boolean): Promise<void> {
  await tab.waitForFunction(left, { timeout: 5000 }, tag);
  const { defined, text, size, over } = await tab.evaluate(seen, tag);
  assert.ok(defined, `${tag} is not defined`);
  assert.notEqual(text, '', 'nothing on screen');
  assert.equal(over, 0, 'wider than the screen');
  if (size !== undefined && !ownSize) assert.ok(size >= 12 && size <= 20, `text of ${size} px, whatever rem is`);
  const data = fixtureOf(tag);
  if (data !== undefined)
    assert.ok(
      textsOf(data).some((part) => text.includes(part)),
      `none of its data is on screen: ${text}`,
    );
  if (tag === 'gk-catalogue') await standsAsCatalogue(tab, ownSize);
  if (forms.includes(tag)) {
    const { controls, lost, unlabelled } = await tab.evaluate(seenForm, tag);
    assert.ok(controls > 0, 'no form');
    assert.deepEqual({ lost, unlabelled }, { lost: [], unlabelled: [] });
    const act = typed[tag];
    if (act) assert.match(await tab.evaluate(filed, tag, ...act), /[A-Z]+-\d{4}/, 'a receipt with its number');
  }
}

async function standsAsCatalogue(tab: Page, ownSize: boolean): Promise<void> {
  const { rows, heads, size, cell, input, light } = await tab.evaluate(seenCatalogue);
  assert.equal(rows, 20);
  assert.deepEqual(heads, ['事项名称', '内容要素', '主体', '时限', '方式', '公开属性']);
  if (!ownSize) assert.equal(size, '15px', 'text of 16 px, whatever rem is');
  assert.match(cell, (await tab.evaluate(() => innerWidth)) < 700 ? /block/ : /table-cell/);
  assert.ok(input > 200, `the search box is ${input} px wide`);
  assert.equal(light, 0, 'the old table has stepped aside');
}
