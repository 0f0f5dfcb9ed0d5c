import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { deskPeople, type DeskPeople } from '../../../packages/platform/testing/desk.ts';
import { engines, testOffice, type TestOffice } from '../../../packages/platform/testing/office.ts';
import { filed, withDepartments } from '../../../packages/platform/testing/requests.ts';
import { served } from '../../../packages/platform/testing/served.ts';
import { fileAt } from '../run.ts';

const MIB = 1_048_576;

for (const engine of engines())
  describe(`what hands do wrong, on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let people: DeskPeople;
    before(async () => {
      await engine.start();
      office = await testOffice({
        store: await engine.store(),
        now: '2026-03-02T09:00:00+08:00',
        config: { filingsPerTenMinutes: 1000 },
      });
      await withDepartments(office);
      site = await served(office);
      people = await deskPeople(office, site.origin);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const count = async (table: 'request' | 'file'): Promise<number> => {
      const { n } = await office.store.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
    };

    test('double click: the same filing twenty times at once is one request, and each is told its number', async () => {
      const earlier = await count('request');
      const answers = await Promise.all(Array.from({ length: 20 }, () => fileAt(site.origin, 'key-double-1')));
      assert.deepEqual([...new Set(answers.map((answer) => answer?.status))], [201]);
      assert.equal(new Set(answers.map((answer) => answer?.no)).size, 1);
      assert.equal(await count('request'), earlier + 1);
    });

    test('two clerks at once: one act is done, the other hears of it and keeps what was typed', async () => {
      const no = await filed(office, {}, { channel: 'counter' });
      const { clerk, head } = people;
      const assign = async (who: typeof clerk, note: string) =>
        who.post(`/desk/requests/${no}/acts/assign`, {
          token: await who.token(),
          expectSeq: '1',
          department: 'd-mzj',
          note,
        });
      const answers = await Promise.all([assign(clerk, 'typed by one'), assign(head, 'typed by one')]);
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([303, 409]));
      assert.match(answers.find(({ status }) => status === 409)?.text ?? '', /typed by one/);
      const events = await office.store.db
        .selectFrom('request_event as e')
        .innerJoin('request as r', 'r.id', 'e.request_id')
        .select('e.act')
        .where('r.no', '=', no)
        .orderBy('e.seq')
        .execute();
      assert.deepEqual(
        events.map(({ act }) => act),
        ['submit', 'assign'],
      );
    });

    test('an upload cut off at 3 of 9 MiB: no row, nothing left behind, and the next one is taken', async () => {
      const temporary = join(office.filesDir, 'tmp');
      const left = (): number => (existsSync(temporary) ? readdirSync(temporary).length : 0);
      const socket = connect(Number(new URL(site.origin).port), '127.0.0.1');
      socket.write(
        `POST /api/v1/uploads HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${9 * MIB}\r\n\r\n`,
      );
      socket.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
      await new Promise((sent) => void socket.write('a'.repeat(3 * MIB), sent));
      while (left() === 0) await new Promise((next) => setTimeout(next, 10));
      socket.destroy();
      while (left() > 0) await new Promise((next) => setTimeout(next, 10));
      assert.equal(await count('file'), 0);
      const body = new FormData();
      body.append('file', new File(['whole'], 'a.txt'));
      assert.equal((await fetch(`${site.origin}/api/v1/uploads`, { method: 'POST', body })).status, 201);
    });
  });
