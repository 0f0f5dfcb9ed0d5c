import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { doAct } from './acts.ts';

let office: TestOffice;
let site: Awaited<ReturnType<typeof served>>;
before(async () => {
  office = await testOffice({ now: '2026-03-02T09:00:00+08:00' });
  await withDepartments(office);
  site = await served(office);
});
after(async () => {
  await site.stop();
  await office.end();
});

const typed = {
  organ: 'mzj',
  'applicant.kind': 'natural',
  'applicant.name': '王<b>小</b>二',
  'applicant.idKind': 'id-card',
  'applicant.idNo': '320281199001011234',
  'applicant.phone': '13812345678',
  'wanted.name': '低保资金发放明细',
  carrier: 'electronic',
  delivery: 'online',
};
const post = async (path: string, fields: Record<string, string | File>): Promise<{ status: number; text: string }> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(site.origin + path, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
};
const keyOn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
const hidden = (text: string, name: string): string =>
  new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(text)?.[1] ?? '';

test('without script: a form with mistakes comes back with all that was typed, each mistake at its field', async () => {
  const page = await (await fetch(`${site.origin}/apply`)).text();
  const { status, text } = await post('/apply', {
    ...typed,
    key: keyOn(page),
    'applicant.phone': '',
    'wanted.name': '',
  });
  assert.equal(status, 422);
  assert.match(text, /role="alert"/);
  assert.match(text, /王&lt;b&gt;小&lt;\/b&gt;二/);
  assert.doesNotMatch(text, /<b>小/);
  assert.match(text, /href="#f-wanted/);
  assert.equal(keyOn(text), keyOn(page), 'the same filing, mended');
});

test('without script: filed, looked up, corrected and withdrawn; sent twice it is filed once', async () => {
  const page = await (await fetch(`${site.origin}/apply`)).text();
  const fields = { ...typed, key: keyOn(page) };
  const first = await post('/apply', fields);
  const second = await post('/apply', fields);
  assert.deepEqual([first.status, second.status], [201, 201]);
  const no = hidden(first.text, 'no');
  const code = hidden(first.text, 'code');
  assert.equal(hidden(second.text, 'no'), no);
  const looked = await post('/status', { no, code: code.toLowerCase() });
  assert.equal(looked.status, 200);
  assert.match(looked.text, /待确认/);
  assert.equal((await post('/status', { no, code: 'AAAA-AAAA-AAAA-AAAA' })).status, 404);
  await doAct(office, clerk, { no, act: 'confirm', input: { on: '2026-03-02', how: '电话' } });
  await doAct(office, clerk, {
    no,
    act: 'ask-correction',
    input: { on: '2026-03-02', items: '年度', until: '2026-03-20', agreedBy: head.id },
  });
  const asked = await post('/status', { no, code });
  assert.match(asked.text, /请于 2026-03-20 前提交/);
  assert.equal((await post('/status', { no, code, act: 'correction-received', text: '' })).status, 422);
  const corrected = await post('/status', { no, code, act: 'correction-received', text: '2025年度' });
  assert.match(corrected.text, /办理中/);
  const letter = await fetch(`${site.origin}/api/v1/requests/${no}/letters/${hidden(corrected.text, 'letter')}`, {
    headers: { authorization: `GK-Code ${no}:${code}` },
  });
  assert.equal(letter.status, 200, await letter.clone().text());
  assert.match(letter.headers.get('content-disposition') ?? '', /^attachment/);
  assert.match(await letter.text(), /王&lt;b&gt;/);
  assert.match((await post('/status', { no, code, act: 'withdraw' })).text, /已撤回/);
});

test('without script: a file that is refused says why, and the good one is kept', async () => {
  const page = await (await fetch(`${site.origin}/apply`)).text();
  const png = new File(
    [Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    '证件.png',
  );
  const { status, text } = await post('/apply', {
    ...typed,
    key: keyOn(page),
    'uploads.identity': png,
    'uploads.other': new File(['<html>'], 'a.pdf'),
  });
  assert.equal(status, 422);
  assert.match(text, /不接收这类文件/);
  const kept = hidden(text, 'kept.uploads.identity');
  assert.notEqual(kept, '');
  const again = await post('/apply', { ...typed, key: keyOn(text), 'kept.uploads.identity': kept });
  assert.equal(again.status, 201);
});

test('T43 cache: pages of applicants are kept by nobody, and framed by nobody (T6)', async () => {
  const response = await fetch(`${site.origin}/status`);
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('x-frame-options'), 'DENY');
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(response.headers.get('content-security-policy') ?? '', /unsafe-inline/);
});

test('T10 code guessing: ten tries an hour, then the limit and when it ends', async () => {
  const page = await (await fetch(`${site.origin}/apply`)).text();
  const no = hidden((await post('/apply', { ...typed, key: keyOn(page) })).text, 'no');
  for (let n = 0; n < 10; n += 1) assert.equal((await post('/status', { no, code: `WRONG${n}` })).status, 404);
  const { status, text } = await post('/status', { no, code: 'WRONG' });
  assert.equal(status, 429);
  assert.match(text, /每小时最多查询失败 10 次/);
});
