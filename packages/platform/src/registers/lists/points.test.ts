import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, head, withDepartments } from '../../../testing/requests.ts';
import type { ActResult } from '../../records/act-result.ts';
import { decideOne, propose } from './acts.ts';
import { openMobile, shutMobile } from './mobile-acts.ts';
import { openPoint, shutPoint } from './point-acts.ts';
import { waiting } from './repo.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`) : [result.kind];

for (const engine of engines())
  describe(`where items are accepted and handled on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      const power = {
        code: 'P-0001',
        name: 'A licence',
        kind: 'licence',
        legalBasis: 'Act, Art 3',
        changeReason: 'reviewed',
        effectiveOn: '2026-11-01',
      };
      assert.deepEqual(codes(await propose(office, clerk, { list: 'power' }, typed(power))), ['done']);
      const [asked] = await waiting(office.store.read, { role: 'office', departmentId: '' }, { code: 'P-0001' });
      await decideOne(office, head, asked?.id ?? '', { act: 'approve' });
    });
    after(async () => {
      await office.end();
      await engine.stop();
    });

    test('a service point names codes that are on a list, and closes with a reason', async () => {
      const form = {
        name: 'Huashi',
        level: 'town',
        place: 'Renmin Road 1',
        phone: '86210000',
        codes: 'P-0001 X-9',
        openedOn: '2026-01-01',
      };
      assert.deepEqual(codes(await openPoint(office, clerk, typed(form))), ['/codes list.point-codes']);
      const opened = await openPoint(office, clerk, typed({ ...form, codes: 'P-0001' }));
      assert.equal(opened.kind, 'done');
      const id = opened.kind === 'done' ? opened.id : '';
      assert.deepEqual(codes(await shutPoint(office, clerk, id, '')), ['/reason list.refusal-needed']);
      assert.deepEqual(codes(await shutPoint(office, clerk, id, 'moved')), ['done']);
      assert.deepEqual(codes(await shutPoint(office, clerk, id, 'moved')), [' list.point-closed']);
    });
    test('items handled by phone name codes that are on a list, and stand once at an address (JY-103)', async () => {
      const form = {
        name: 'Housing',
        kind: 'wechat',
        url: 'https://m.example/housing',
        codes: 'P-0001, X-9',
        openedOn: '2026-01-01',
      };
      assert.deepEqual(codes(await openMobile(office, clerk, typed(form))), ['/codes list.point-codes']);
      const whole = { ...form, codes: 'P-0001' };
      const opened = await openMobile(office, clerk, typed(whole));
      assert.equal(opened.kind, 'done');
      assert.deepEqual(codes(await openMobile(office, clerk, typed(whole))), ['/url list.mobile-twice']);
      const id = opened.kind === 'done' ? opened.id : '';
      const other = { ...clerk, department: 'd-czj' };
      assert.deepEqual(codes(await shutMobile(office, other, id, 'gone')), ['not-found']);
      assert.deepEqual(codes(await shutMobile(office, clerk, id, '')), ['/reason list.refusal-needed']);
      assert.deepEqual(codes(await shutMobile(office, clerk, id, 'gone')), ['done']);
      assert.deepEqual(codes(await openMobile(office, clerk, typed(whole))), ['done']);
    });
  });
