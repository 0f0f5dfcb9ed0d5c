import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk as clerkActor, filed, head as headActor, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { codeOf } from '../../crypto/code.ts';
import { placeOf } from '../../files/receive.ts';
import { letterLines } from '../../letters/read-letter.ts';
import { doAct } from './acts.ts';
import { letterWork } from './letters.ts';

const chromium = '/usr/bin/chromium';
const canary = `</w:t><w:br/>"'&<img src=x onerror=alert(1)>{{name}} {no} \${process.env}`;

for (const engine of engines())
  describe(`letters on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Awaited<ReturnType<typeof loggedIn>>;
    let no = '';
    let letter = '';
    before(async () => {
      await engine.start();
      const config = existsSync(chromium) ? { chromium } : {};
      office = await testOffice({ store: await engine.store(), now: '2026-03-02T09:00:00+08:00', config });
      await withDepartments(office);
      letterWork(office);
      await office.jobs.start();
      site = await served(office);
      clerk = await loggedIn(office, site.origin, { login: 'zhang.clerk', role: 'clerk', department: 'mzj' });
    });
    after(async () => {
      await site.stop();
      await office.jobs.stop();
      await office.end();
      await engine.stop();
    });
    const act = async (of: string, name: Parameters<typeof doAct>[2]['act'], input: object): Promise<string> => {
      const actor = name === 'draft-answer' || name === 'assign' ? clerkActor : headActor;
      const done = await doAct(office, actor, { no: of, act: name, input });
      assert.equal(done.kind, 'done', JSON.stringify(done));
      return done.kind === 'done' ? (done.letterId ?? '') : '';
    };
    const answered = async (
      outcome: string,
      more: object = {},
      wanted = canary,
    ): Promise<{ no: string; letter: string }> => {
      const of = await filed(office, { wanted: { name: wanted } }, { channel: 'counter' });
      await act(of, 'assign', { department: 'mzj' });
      const answer = { text: canary, reason: '人事管理信息', basis: '条例第十六条第一款', ...more };
      await act(of, 'draft-answer', { outcome, checkedBy: headActor.id, ...answer });
      return { no: of, letter: await act(of, 'answer', { on: '2026-03-02' }) };
    };
    const bytes = async (path: string): Promise<{ status: number; type: string; body: Uint8Array<ArrayBuffer> }> => {
      const got = await fetch(`${site.origin}${path}`, { headers: { cookie: clerk.cookie } });
      return {
        status: got.status,
        type: got.headers.get('content-type') ?? '',
        body: new Uint8Array(await got.arrayBuffer()),
      };
    };
    const at = (format: string): string => `/desk/requests/${no}/letters/${letter}?format=${format}`;

    test('an answer has its nine parts: title, number, applicant, facts, basis, decision, remedies, organ, day', async () => {
      ({ no, letter } = await answered('deny.internal'));
      const lines = letterLines(strFromU8((await bytes(at('html'))).body));
      const of = (role: string): string =>
        lines
          .filter((line) => line.role === role)
          .map(({ text }) => text)
          .join('|');
      assert.equal(of('h1'), '政府信息不予公开告知书');
      assert.match(of('no'), /^MZJ-2026-告-\d+$/);
      assert.match(of('to'), /^张三丰/);
      assert.match(
        of('facts'),
        /^本机关于2026年3月2日收到您（贵单位）提出的政府信息公开申请（编号 \S+，提交方式：当面提交）/,
      );
      assert.equal(of('blockquote'), canary);
      assert.match(of('basis'), /条例第十六条第一款/);
      assert.match(of('p'), /处理决定：不予公开：属于三类内部事务信息.*理由：人事管理信息/);
      assert.match(of('remedy'), /先申请行政复议.*60日内向本级人民政府.*15日内.*全国行政复议服务平台/);
      assert.deepEqual([of('sign'), of('day')], ['江阴市民政局', '2026年3月2日']);
    });

    const remedies: readonly (readonly [outcome: string, says: RegExp, not: RegExp])[] = [
      ['granted', /行政复议，或者.*6个月内/, /先申请/],
      ['partial', /先申请行政复议/, /6个月/],
      ['refuse.repeat', /60日内/, /诉讼/],
      ['none.unclear', /60日内.*6个月内/, /先申请/],
    ];
    for (const [outcome, says, not] of remedies)
      test(`remedies of ${outcome}`, async () => {
        const made = await answered(outcome, {}, '名称');
        const html = strFromU8((await bytes(`/desk/requests/${made.no}/letters/${made.letter}`)).body);
        const remedy = letterLines(html).find(({ role }) => role === 'remedy')?.text ?? '';
        assert.match(remedy, says);
        assert.doesNotMatch(remedy, not);
      });

    test('reasons that do not hold end the request with a letter of their own', async () => {
      const of = await filed(office, {}, { channel: 'counter' });
      await act(of, 'assign', { department: 'mzj' });
      await act(of, 'ask-reason', { on: '2026-03-02', reason: '一月内三十件', until: '2026-03-20' });
      await act(of, 'reason-refused', { on: '2026-03-02', reason: '所述理由与申请内容无关' });
      const id = await act(of, 'answer', { on: '2026-03-02' });
      const html = strFromU8((await bytes(`/desk/requests/${of}/letters/${id}`)).body);
      assert.match(html, /不予处理告知书[^]*数量、频次明显超过合理范围[^]*所述理由与申请内容无关/);
    });

    test('a letter with a hole in it is not issued, and nothing of the act stays', async () => {
      await office.store.db.updateTable('department').set({ name: '' }).where('id', '=', 'd-czj').execute();
      const of = await filed(office, { organ: 'czj' }, { channel: 'counter' });
      await act(of, 'assign', { department: 'czj' });
      const given = { on: '2026-03-02', organName: ' ', organContact: 'x', reason: 'x' };
      const refused = await doAct(office, headActor, { no: of, act: 'redirect', input: given });
      assert.equal(refused.kind, 'invalid');
    });

    test('T39 template and letter injection: a canary is text in page and Word file, and breaks out of neither', async () => {
      const html = strFromU8((await bytes(at('html'))).body);
      assert.doesNotMatch(html, /<img/);
      const { type, body } = await bytes(at('docx'));
      assert.match(type, /wordprocessingml/);
      const files = unzipSync(body);
      const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
      assert.doesNotMatch(xml, /<w:br\/>|<img/);
      const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) =>
        text
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&apos;', "'")
          .replaceAll('&amp;', '&'),
      );
      assert.equal(texts.filter((text) => text === canary).length, 2, 'asked and answered, to the letter');
      assert.deepEqual(
        texts,
        letterLines(html).map(({ text }) => text),
        'the Word file says what the record says',
      );
      assert.match(xml, /<w:color w:val="C00000"\/>/);
    });

    test(
      'a letter is printed to PDF as a job, sealed, and read by desk and applicant',
      { skip: existsSync(chromium) ? false : 'no Chromium' },
      async () => {
        const first = await bytes(at('pdf'));
        assert.deepEqual([first.status, /正在生成/.test(strFromU8(first.body))], [503, true]);
        const made = async (): Promise<number> =>
          (await office.store.db.selectFrom('letter_pdf').select('pdf').execute()).length;
        for (const end = performance.now() + 150_000; (await made()) === 0 && performance.now() < end;) await wait(200);
        const { status, type, body } = await bytes(at('pdf'));
        assert.deepEqual([status, type, strFromU8(body.slice(0, 5))], [200, 'application/pdf', '%PDF-']);
        const { id } = await office.store.db
          .selectFrom('request')
          .select('id')
          .where('no', '=', no)
          .executeTakeFirstOrThrow();
        const own = { authorization: `GK-Code ${no}:${codeOf(office.keys, id)}` };
        const got = await fetch(`${site.origin}/api/v1/requests/${no}/letters/${letter}?format=pdf`, { headers: own });
        assert.equal(got.headers.get('content-type'), 'application/pdf');
        const kept = await office.store.db.selectFrom('letter_pdf').selectAll().executeTakeFirstOrThrow();
        assert.doesNotMatch(Buffer.from(kept.pdf, 'base64').toString('latin1'), /%PDF/);
      },
    );

    test('T9 an auditor reads of a letter that it is there, not whom it names', async () => {
      const auditor = await loggedIn(office, site.origin, { login: 'audit', role: 'auditor', department: 'city' });
      for (const format of ['html', 'docx', 'pdf', 'stamped'])
        assert.equal((await auditor.get(at(format))).status, 403);
      assert.doesNotMatch((await auditor.get(`/desk/requests/${no}`)).text, /张三丰/);
    });

    test('the stamped copy is sealed to its letter; another takes its place only with a reason, and the first is kept', async () => {
      const send = async (
        name: string,
        content: Uint8Array<ArrayBuffer>,
        token: string,
        reason?: string,
      ): Promise<number> => {
        const form = new FormData();
        if (reason !== undefined) form.set('reason', reason);
        form.set('token', token);
        form.set('scan', new Blob([content]), name);
        const headers = { cookie: clerk.cookie, 'sec-fetch-site': 'same-origin' };
        const path = `${site.origin}/desk/requests/${no}/letters/${letter}/stamped`;
        return (await fetch(path, { method: 'POST', headers, body: form, redirect: 'manual' })).status;
      };
      const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
      assert.equal(await send('a.pdf', pdf, 'x'), 403);
      assert.equal(await send('a.txt', new TextEncoder().encode('盖章'), await clerk.token()), 415);
      assert.equal((await bytes(at('stamped'))).status, 404);
      assert.equal(await send('a.pdf', pdf, await clerk.token()), 303);
      assert.equal(await send('b.pdf', pdf, await clerk.token(), '重复上传'), 409, 'the same bytes again');
      assert.deepEqual((await bytes(at('stamped'))).body, pdf);
      const better = new TextEncoder().encode('%PDF-1.7\n2 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
      assert.equal(await send('c.pdf', better, await clerk.token()), 409, 'no reason');
      assert.equal(await send('c.pdf', better, await clerk.token(), '  '), 409, 'no reason');
      assert.equal(await send('c.pdf', better, await clerk.token(), '首次扫描缺页'), 303);
      assert.deepEqual((await bytes(at('stamped'))).body, better);
      assert.deepEqual((await bytes(`${at('stamped')}&scan=1`)).body, pdf, 'the one before is kept');
      const page = (await clerk.get(`/desk/requests/${no}`)).text;
      assert.match(page, /盖章件[^]*已被替换的盖章件[^]*首次扫描缺页/);

      const of = (bytesOf: Uint8Array): string => createHash('sha256').update(bytesOf).digest('hex');
      const { sha256 } = await office.store.db
        .selectFrom('letter')
        .select('sha256')
        .where('id', '=', letter)
        .executeTakeFirstOrThrow();
      const chain = await office.store.db
        .selectFrom('audit')
        .select(['act', 'data'])
        .where('act', 'in', ['letter.stamp', 'letter.restamp'])
        .orderBy('seq')
        .execute();
      assert.deepEqual(
        chain.map(({ act: name, data }) => [name, JSON.parse(data)]),
        [
          ['letter.stamp', { seq: 1, sha256: of(pdf), letter: sha256 }],
          ['letter.restamp', { seq: 2, sha256: of(better), letter: sha256, before: of(pdf), reason: '首次扫描缺页' }],
        ],
      );
      for (const change of [{ sha256: '0' }, { file_id: letter }])
        await assert.rejects(office.store.db.updateTable('letter_scan').set(change).execute(), /a scan is kept/);
      await assert.rejects(office.store.db.deleteFrom('letter_scan').execute(), /a scan is kept/);

      const { sha256: stored } = await office.store.db
        .selectFrom('file')
        .innerJoin('letter_scan', 'letter_scan.file_id', 'file.id')
        .select('file.sha256')
        .where('letter_scan.seq', '=', 2)
        .executeTakeFirstOrThrow();
      await writeFile(placeOf(office.filesDir, stored), '%PDF-1.7 another paper');
      const swapped = await bytes(at('stamped'));
      assert.equal(swapped.status, 503, 'a file that was swapped on disk is not given out');
    });
  });
