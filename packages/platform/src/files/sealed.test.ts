import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { engines, testKeys, testOffice, type TestOffice } from '../../testing/office.ts';
import { applicant, clerk, filed, head, withDepartments } from '../../testing/requests.ts';
import { ciphers, keysFrom } from '../crypto/keys.ts';
import { withTx } from '../db/tx.ts';
import type { Office } from '../office.ts';
import { doAct, eraseByNo } from '../registers/request/index.ts';
import { resealKeys } from '../registers/request/upkeep.ts';
import { bytesOf } from './content.ts';
import { fileResponse } from './download.ts';
import { contentOf } from './file-key.ts';
import { keepBytes } from './keep-bytes.ts';
import { filesOf, type OwnedFile } from './owned.ts';
import { placeOf } from './receive.ts';
import { sealOldFiles } from './seal-old.ts';
import { brokenFiles, resealFileKeys } from './upkeep.ts';
import { claimUploads, takeUpload } from './upload.ts';

const paper = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(200_000, '身份证号320281199001011234\n')]);
const given = { name: 'a.pdf', range: null };

async function upload(office: Office): Promise<string> {
  const body = new FormData();
  body.append('file', new File([paper], '张三丰身份证.pdf'));
  const taken = await takeUpload(office, applicant, new Request('http://a.example/', { method: 'POST', body }), 1e6);
  assert.ok('sha256' in taken, JSON.stringify(taken));
  assert.equal(taken.sha256, createHash('sha256').update(paper).digest('hex'));
  return taken.id;
}

const everyByte = (office: Office): string =>
  readdirSync(office.filesDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name + readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('');

for (const engine of engines())
  describe(`files of citizens at rest on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });

    const idOf = async (no: string): Promise<string> =>
      (await office.store.db.selectFrom('request').select('id').where('no', '=', no).executeTakeFirstOrThrow()).id;
    const attached = async (to: Office = office): Promise<{ readonly no: string; readonly file: OwnedFile }> => {
      const upload_ = await upload(to);
      const no = await filed(to, {}, { channel: 'counter' });
      const id = await idOf(no);
      const owner = { table: 'request', id, requestId: id };
      assert.deepEqual(await withTx(to.store, (tx) => claimUploads(tx, to, [upload_], owner)), []);
      const [file] = await filesOf(to, 'request', id);
      assert.ok(file);
      return { no, file };
    };
    const closed = async (no: string): Promise<void> => {
      const answer = { outcome: 'deny.internal', text: '不公开', reason: '内部', basis: '条例第十六条' };
      for (const [actor, act, input] of [
        [clerk, 'assign', { department: 'mzj' }],
        [clerk, 'draft-answer', answer],
        [head, 'answer', { on: '2026-11-23' }],
      ] as const)
        assert.equal((await doAct(office, actor, { no, act, input })).kind, 'done', act);
    };
    const read = async (file: OwnedFile): Promise<Buffer> => Buffer.from(await bytesOf(await contentOf(office, file)));

    for (const cipher of ciphers)
      test(`no byte on disk tells what was sent, nor does a name, under ${cipher}; the desk reads it whole and by range`, async () => {
        const here = { ...office, keys: { ...testKeys(), cipher } };
        const { file } = await attached(here);
        const all = everyByte(here);
        for (const telling of ['320281199001011234', '%PDF', createHash('sha256').update(paper).digest('hex')])
          assert.ok(!all.includes(telling), telling);
        const whole = await fileResponse(here, file, given);
        assert.ok(whole instanceof Response);
        assert.equal(whole.headers.get('content-length'), String(paper.length));
        assert.ok(Buffer.from(await whole.arrayBuffer()).equals(paper));
        for (const [range, from, to] of [
          ['bytes=0-0', 0, 1],
          ['bytes=65530-65545', 65_530, 65_546],
          ['bytes=131072-', 131_072, paper.length],
          ['bytes=-5', paper.length - 5, paper.length],
        ] as const) {
          const part = await fileResponse(here, file, { ...given, range });
          assert.ok(part instanceof Response);
          assert.equal(part.headers.get('content-range'), `bytes ${from}-${to - 1}/${paper.length}`);
          assert.ok(Buffer.from(await part.arrayBuffer()).equals(paper.subarray(from, to)), range);
        }
        const beyond = await fileResponse(here, file, { ...given, range: 'bytes=999999-' });
        assert.equal(beyond.status, 416);
      });

    test('a file that was cut, changed or lost is refused whole, and found when files are read through', async () => {
      const { file } = await attached();
      const path = placeOf(office.filesDir, file.sha256);
      const good = readFileSync(path);
      const harm: Record<string, () => void> = {
        'a byte less': () => truncateSync(path, good.length - 1),
        'a chunk less': () => truncateSync(path, 12 + 65_552),
        'the last byte': () =>
          writeFileSync(path, Buffer.from(good.map((b, at) => (at === good.length - 1 ? b ^ 1 : b)))),
        'a byte in the middle': () =>
          writeFileSync(path, Buffer.from(good.map((b, at) => (at === 99_999 ? b ^ 1 : b)))),
        'another file': () => writeFileSync(path, paper),
      };
      for (const [what, work] of Object.entries(harm)) {
        work();
        const answer = await fileResponse(office, file, given);
        assert.ok(!(answer instanceof Response) && answer.code === 'file.broken', what);
        assert.deepEqual((await brokenFiles(office)).broken, [file.id], what);
        writeFileSync(path, good);
      }
      assert.deepEqual((await brokenFiles(office)).broken, []);
    });

    test('a new office key seals the keys of uploads anew; a request’s file follows its request’s key', async () => {
      const waiting = await upload(office);
      const { file } = await attached();
      const one = (id: string, byte: number) => ({ id, secret: Buffer.alloc(32, byte).toString('base64') });
      const text = (...keys: object[]): string => JSON.stringify({ schema: 'gongkai.keys/1', keys });
      const both = { ...office, keys: keysFrom(text(one('test', 7), one('next', 8))) };
      await resealKeys(both);
      assert.ok((await resealFileKeys(both)) > 0);
      assert.equal(await resealFileKeys(both), 0);
      const onlyNew = { ...office, keys: keysFrom(text(one('next', 8))) };
      const [upload_] = await filesOf(both, 'upload', waiting);
      assert.ok(upload_);
      for (const each of [upload_, file])
        assert.equal((await bytesOf(await contentOf(onlyNew, each))).length, paper.length);
      const back = { ...office, keys: keysFrom(text(one('next', 8), one('test', 7))) };
      await resealKeys(back);
      await resealFileKeys(back);
    });

    test('once its request is erased a file cannot be read, not even from a copy of its bytes', async () => {
      const { no, file } = await attached();
      await closed(no);
      const path = placeOf(office.filesDir, file.sha256);
      const bytes = readFileSync(path);
      const key = file.sealed_key ?? '';
      assert.ok(await eraseByNo(office, no, 'test'));
      assert.ok(!existsSync(path));
      const row = await office.store.db
        .selectFrom('file')
        .selectAll()
        .where('id', '=', file.id)
        .executeTakeFirstOrThrow();
      assert.deepEqual([row.state, row.sealed_key, row.original_name], ['erased', null, null]);
      writeFileSync(path, bytes);
      await assert.rejects(read({ ...file, sealed_key: key }), { code: 'file.erased' });
      const stolen = { ...file, sealed_key: key, key_of: null };
      await assert.rejects(read(stolen), { code: 'seal.broken' }, 'the office’s own key is not the one');
    });

    test('files of before are sealed once, under their request’s key; what is published stays as it is', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const id = await idOf(no);
      const sha256 = await keepBytes(office.filesDir, paper);
      const old = {
        size: paper.length,
        mime: 'application/pdf',
        original_name: null,
        state: 'clean',
        scanned_by: null,
      } as const;
      const lost = createHash('sha256').update('lost').digest('hex');
      for (const [file, table, hash] of [
        ['old-1', 'request', sha256],
        ['old-2', 'request', sha256],
        ['old-3', 'upload', lost],
        ['old-4', 'dataset_version', sha256],
      ] as const)
        await office.store.db
          .insertInto('file')
          .values({ ...old, id: file, sha256: hash, owner_table: table, owner_id: id, at: office.now().toISOString() })
          .execute();
      assert.deepEqual(await sealOldFiles(office), { sealed: 2, missing: ['old-3'] });
      assert.ok(existsSync(placeOf(office.filesDir, sha256)), 'the dataset has the same bytes');
      await office.store.db.deleteFrom('file').where('id', 'in', ['old-3', 'old-4']).execute();
      assert.deepEqual(await sealOldFiles(office), { sealed: 0, missing: [] });
      const files = await filesOf(office, 'request', id);
      assert.equal(new Set(files.map((file) => file.sha256)).size, 2);
      for (const file of files) {
        assert.equal(file.key_of, id);
        assert.ok((await read(file)).equals(paper));
      }
    });
  });
