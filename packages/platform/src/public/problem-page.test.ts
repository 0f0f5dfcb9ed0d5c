import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testOffice, type TestOffice } from '../../testing/office.ts';
import { withDepartments } from '../../testing/requests.ts';
import { served } from '../../testing/served.ts';

const page = 'text/html,application/xhtml+xml,*/*;q=0.8';
const same = { 'sec-fetch-site': 'same-origin' };
const png = new File(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  'a.png',
);

describe('a refusal said to a browser', () => {
  let office: TestOffice;
  let site: Awaited<ReturnType<typeof served>>;
  before(async () => {
    office = await testOffice({ config: { filingsPerTenMinutes: 3 } });
    await withDepartments(office);
    site = await served(office);
  });
  after(async () => {
    await site.stop();
    await office.end();
  });

  const send = async (path: string, body: URLSearchParams | FormData, headers: Record<string, string> = same) => {
    const init = { method: 'POST', body, headers: { accept: page, ...headers }, redirect: 'manual' } as const;
    const answer = await fetch(site.origin + path, init);
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      headers: answer.headers,
      text: await answer.text(),
    };
  };
  const message = (body: string): URLSearchParams =>
    new URLSearchParams({ topic: 'mailbox', body, name: '王五', contact: '0510-1', key: 'key-of-this-form-1' });
  const unclean = '路灯不亮\u0007 <b>已两周</b>';

  test('control characters: the page names the field in the reader’s language, all that was typed stands in it, and sent again it is taken', async () => {
    const zh = await send('/open/messages', message(unclean));
    assert.deepEqual([zh.status, zh.type], [422, 'text/html; charset=UTF-8']);
    assert.match(zh.text, /内容: 含有不可见的控制字符/);
    assert.match(zh.text, /<textarea[^>]*name="body"[^>]*>\n路灯不亮 &lt;b&gt;已两周&lt;\/b&gt;<\/textarea/);
    const hidden = [...zh.text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    );
    assert.deepEqual(hidden, [
      ['topic', 'mailbox'],
      ['name', '王五'],
      ['contact', '0510-1'],
      ['key', 'key-of-this-form-1'],
    ]);
    const en = await send('/open/messages?lang=en', message(unclean));
    assert.match(en.text, /<html lang="en">[^]*Text: It holds control characters[^]*Send again/);
    const again = new URLSearchParams([
      ...hidden.map(([name = '', value = '']): [string, string] => [name, value]),
      ['body', '路灯不亮'],
    ]);
    assert.match((await send('/open/messages', again)).text, /class="receipt"/);
  });

  test('a program is told as before, and so is a browser’s script', async () => {
    for (const accept of ['*/*', 'application/json'])
      assert.match((await send('/open/messages', message(unclean), { accept })).type, /^application\/problem\+json/);
    const api = await fetch(`${site.origin}/api/v1/nothing`, { headers: { accept: page } });
    assert.match(api.headers.get('content-type') ?? '', /^application\/problem\+json/);
  });

  test('an address that leads nowhere is told with the ways that do', async () => {
    const answer = await fetch(`${site.origin}/open/documents/none`, { headers: { accept: page } });
    const text = await answer.text();
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match(text, /<h1>没有找到[^]*href="\/open"/);
  });

  test('what another site sent, and what nobody else may read, is not shown again', async () => {
    const foreign = await send('/open/messages', message(unclean), { 'sec-fetch-site': 'cross-site' });
    assert.equal(foreign.status, 422);
    assert.doesNotMatch(foreign.text, /路灯|name="body"/);
    const login = await send('/login', new URLSearchParams({ login: 'a\u0001', password: 'secret words' }));
    assert.equal(login.status, 422);
    assert.doesNotMatch(login.text, /secret words/);
  });

  test('too much at once, or too long: what was typed is on the page that says so', async () => {
    const long = await send('/open/messages', message('长'.repeat(150_000)));
    assert.equal(long.status, 413);
    assert.match(long.text, /长{1000}/);
    let last = await send('/open/messages', message('一'));
    for (let n = 0; n < 4; n += 1) {
      const body = message(`第 ${n} 封，${'很长的正文'.repeat(5)}`);
      body.set('key', `key-of-another-${n}`);
      last = await send('/open/messages', body);
    }
    assert.equal(last.status, 429);
    assert.ok(Number(last.headers.get('retry-after')) > 0);
    assert.match(last.text, /分钟最多提交 3 次[^]*第 3 封，很长的正文[^]*重新提交/);
  });

  test('a request with a file too large, one of a wrong kind and one in order: each is told, the good one and the text stay', async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries({
      key: 'key-of-apply-1',
      organ: 'mzj',
      'applicant.name': '李\u0002四',
      'wanted.description': '养老机构名单',
    }))
      form.set(name, value);
    form.set('uploads.other', new File([new Uint8Array(10 * 1_048_576 + 1)], '大.pdf'));
    form.set('uploads.proof', new File(['<html>'], 'b.pdf'));
    form.set('uploads.identity', png);
    const { status, type, text } = await send('/apply', form);
    assert.deepEqual([status, type.split(';')[0]], [422, 'text/html']);
    assert.match(text, /大\.pdf: 文件超过 10 MiB/);
    assert.match(text, /不接收这类文件/);
    assert.match(text, /已去除不可见的控制字符/);
    assert.match(text, /养老机构名单/);
    assert.match(text, /name="applicant\.name"\s+value="李四"/);
    assert.match(text, /name="kept\.uploads\.identity" value="[0-9a-f-]{36}"/);
    assert.match(text, /name="key" value="key-of-apply-1"/);
    const without = await send('/apply', new URLSearchParams({ organ: 'mzj', 'wanted.description': '无附件' }));
    assert.deepEqual([without.status, /无附件/.test(without.text)], [422, true]);
    const other = await send('/apply', form, { ...same, 'content-type': 'text/plain' });
    assert.deepEqual([other.status, /表单未能完整送达/.test(other.text)], [400, true]);
  });
});
