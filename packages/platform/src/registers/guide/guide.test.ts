import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readForm, readRequestGuide, requestGuideFields } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { publishGuide, saveGuide } from './acts.ts';
import { guideGaps } from './duties.ts';

const typed = (given: Record<string, string> = {}) => ({
  values: {
    ...Object.fromEntries(Object.keys(requestGuideFields).map((name) => [name, `${name} text`])),
    phone: '0510-86860000',
    reason: 'first',
    ...given,
  },
  lists: {},
});
const organ = 'mzj';

for (const engine of engines())
  describe(`guides on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let host: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      host = await served(office);
    });
    after(async () => {
      await host.stop();
      await office.end();
      await engine.stop();
    });
    const get = (path: string): Promise<Response> => fetch(host.origin + path);
    const gapsOf = async (): Promise<number> =>
      (await guideGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23')).length;

    test('a clerk drafts, the head publishes, everybody reads; until then it is a gap', async () => {
      assert.equal((await get('/api/v1/guide?dept=mzj')).status, 404);
      assert.equal((await saveGuide(office, clerk, { organ }, typed())).kind, 'done');
      assert.equal((await publishGuide(office, clerk, { organ })).kind, 'forbidden');
      assert.equal(await gapsOf(), 1);
      assert.equal((await publishGuide(office, head, { organ })).kind, 'done');
      assert.equal(await gapsOf(), 0);
      const read = readRequestGuide(await (await get('/api/v1/guide?dept=mzj')).json());
      assert.ok(read.ok);
      assert.deepEqual([read.value.version, read.value.fields.phone], [1, '0510-86860000']);
      assert.match(await (await get('/open/guide/mzj')).text(), /classes text/);
      assert.match(await (await get('/open/guide')).text(), /\/open\/guide\/mzj/);
    });
    test('a change is a version of its own; the one before stays and cannot be changed', async () => {
      assert.equal((await publishGuide(office, head, { organ })).kind, 'invalid');
      await saveGuide(office, clerk, { organ }, typed({ phone: '0510-86861111', reason: 'moved' }));
      assert.match(await (await get('/open/guide/mzj')).text(), /86860000/);
      await publishGuide(office, head, { organ });
      assert.match(await (await get('/open/guide/mzj')).text(), /86861111/);
      const rows = await office.store.read
        .selectFrom('request_guide')
        .select(['version', 'state'])
        .orderBy('version')
        .execute();
      assert.deepEqual(
        rows.map(({ version, state }) => [Number(version), state]),
        [
          [1, 'superseded'],
          [2, 'published'],
        ],
      );
      await assert.rejects(
        office.store.db.updateTable('request_guide').set({ fields: '{}' }).where('version', '=', 1).execute(),
      );
    });
    test('refused: a field left out, another department’s guide, a form somebody else was quicker with', async () => {
      const result = await saveGuide(office, clerk, { organ }, typed({ fax: '' }));
      assert.ok(result.kind === 'invalid' && result.problems.some(({ at }) => at === '/fax'));
      assert.equal((await saveGuide(office, clerk, { organ: 'czj' }, typed())).kind, 'forbidden');
      assert.equal((await saveGuide(office, cityOffice, { organ, seq: 1 }, typed())).kind, 'conflict');
    });
    test('the request form and its page lead to the guide and name who answers', async () => {
      const form = readForm(await (await get('/api/v1/forms/request?dept=mzj')).json());
      assert.ok(form.ok);
      assert.equal(form.value.item.guideUrl, `${host.origin}/open/guide/mzj`);
      assert.equal(form.value.item.contact?.phone, '0510-86861111');
      assert.match(await (await get('/apply?organ=mzj')).text(), /\/open\/guide\/mzj[^]*0510-86861111/);
    });
  });
