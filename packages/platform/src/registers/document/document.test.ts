import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readDocuments } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { documentFacts, documentFigures } from './index.ts';

const draft = { title: '养老服务补贴办法', level: 'department', kind: 'normative', topic: '民政', body: '第一条' }; // zh: a draft
const withheld = { attribute: 'withheld', attributeReason: '内部事务', legalRef: '条例第十六条' }; // zh: a reason

for (const engine of engines())
  describe(`documents on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Awaited<ReturnType<typeof loggedIn>>;
    let head: typeof clerk;
    let chief: typeof clerk;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      const person = (login: string, role: string, department: string) =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await person('clerk', 'clerk', 'mzj');
      head = await person('head', 'head', 'mzj');
      chief = await person('chief', 'office', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const drafted = async (given: Record<string, string> = {}): Promise<string> => {
      const sent = await clerk.post('/desk/documents', {
        token: await clerk.token('/desk/documents'),
        ...draft,
        ...given,
      });
      assert.equal(sent.status, 303, sent.text);
      return sent.location?.split('/').at(-1) ?? '';
    };
    const act = async (
      who: typeof clerk,
      id: string,
      name: string,
      fields: Record<string, string> = {},
    ): Promise<{ status: number; text: string }> =>
      who.post(`/desk/documents/${id}/${name}`, { token: await who.token('/desk/documents/' + id), ...fields });
    const on = '2026-11-20';
    const items = async (): Promise<{ id: string; title: string }[]> =>
      ((await (await fetch(`${site.origin}/api/v1/documents`)).json()) as { items: { id: string; title: string }[] })
        .items;

    test('open: from draft to the public, with the mark set by the act; the element reads it whole', async () => {
      const id = await drafted();
      assert.equal((await act(clerk, id, 'propose', { attribute: 'open' })).status, 303);
      assert.equal((await act(clerk, id, 'sign', { on })).status, 403, 'a clerk signs nothing');
      assert.equal((await act(head, id, 'sign', { on })).status, 303);
      assert.equal((await act(head, id, 'issue', { on, docNo: 'MZ-1' })).status, 303);
      assert.deepEqual(await items(), []);
      assert.equal((await act(clerk, id, 'publish', { on })).status, 303);
      const json: unknown = await (await fetch(`${site.origin}/api/v1/documents`)).json();
      const read = readDocuments(json);
      assert.ok(read.ok, JSON.stringify(read));
      assert.equal(read.value.items[0]?.attribute, 'open');
      assert.match(await (await fetch(`${site.origin}/open/documents/${id}`)).text(), /此件公开发布/); // zh: the mark
      const found = await (await fetch(`${site.origin}/api/v1/search?q=${encodeURIComponent('补贴')}`)).text(); // zh: part of its title
      assert.match(found, new RegExp(id));
      assert.equal((await act(clerk, id, 'publish', { on })).status, 422, 'published twice');
    });
    test('not open: reason and article are asked for, a review by another comes before the signature (JY-021)', async () => {
      const id = await drafted();
      const refused = await act(clerk, id, 'propose', { attribute: 'withheld' });
      assert.equal(refused.status, 422);
      assert.match(refused.text, /必须写明理由/); // zh: what is missing
      assert.equal((await act(clerk, id, 'propose', withheld)).status, 303);
      assert.equal((await act(head, id, 'sign', { on })).status, 422, 'not reviewed');
      assert.equal((await act(clerk, id, 'review', { opinion: 'x' })).status, 403, 'nobody reviews the own draft');
      assert.equal((await act(head, id, 'review', { opinion: '同意' })).status, 303); // zh: an opinion
      assert.equal((await act(head, id, 'sign', { on })).status, 303);
      assert.equal((await act(head, id, 'issue', { on, docNo: 'MZ-2' })).status, 303);
      assert.equal((await act(clerk, id, 'publish', { on })).status, 422, 'withheld is not published');
      await assert.rejects(
        office.store.db.updateTable('document').set({ reviewed_by: null }).where('id', '=', id).execute(),
        'the database holds it too',
      );
    });
    test('for the city to issue: the petition proposes it, or it goes back with a reason that is counted (JY-022, 023)', async () => {
      const id = await drafted({ level: 'city' });
      assert.equal((await act(clerk, id, 'propose', { attribute: 'open' })).status, 422);
      assert.equal((await act(clerk, id, 'propose', { attribute: 'open', petition: '建议主动公开' })).status, 303); // zh: a petition
      assert.equal((await act(head, id, 'sign', { on })).status, 403, 'the city signs what the city issues');
      assert.equal((await act(chief, id, 'return', { reasonCode: 'other' })).status, 422, 'other needs words');
      assert.equal((await act(chief, id, 'return', { reasonCode: 'reason-missing' })).status, 303);
      assert.match((await clerk.get(`/desk/documents/${id}`)).text, /没有合法理由/); // zh: the reason on the timeline
      const figures = await documentFigures(office, '2026-01-01', '2026-12-31');
      assert.deepEqual(
        figures.map(({ departmentId, value }) => [departmentId, value]),
        [['d-mzj', '1']],
      );
    });
    test('what owes an interpretation is not signed before plan and material are approved (JY-043)', async () => {
      const id = await drafted({ owes: 'yes' });
      await act(clerk, id, 'propose', { attribute: 'open' });
      const refused = await act(head, id, 'sign', { on });
      assert.equal(refused.status, 422);
      assert.match(refused.text, /同步审签/); // zh: why
    });
    test('a changed attribute is an event with its reason, and what is no longer open leaves the public', async () => {
      const id = await drafted({ title: '临时价格补贴通知' }); // zh: a title
      await act(clerk, id, 'propose', { attribute: 'open' });
      await act(head, id, 'sign', { on });
      await act(head, id, 'issue', { on, docNo: 'MZ-3' });
      await act(clerk, id, 'publish', { on });
      assert.equal((await act(head, id, 'reclassify', { ...withheld, why: '' })).status, 422);
      assert.ok((await items()).some((item) => item.id === id));
      assert.equal((await act(head, id, 'reclassify', { ...withheld, why: '涉及隐私' })).status, 303); // zh: a reason
      assert.ok(!(await items()).some((item) => item.id === id));
      assert.equal((await fetch(`${site.origin}/open/documents/${id}`)).status, 404);
      assert.match((await clerk.get(`/desk/documents/${id}`)).text, /涉及隐私/); // zh: on the timeline
    });
    test('two clerks on one document: the second is told and keeps what he typed', async () => {
      const id = await drafted();
      assert.equal((await act(clerk, id, 'edit', { title: 'a', expectSeq: '1' })).status, 303);
      const second = await act(head, id, 'edit', { title: 'kept text', expectSeq: '1' });
      assert.equal(second.status, 409);
      assert.match(second.text, /kept text/);
    });
    test('a number belongs to one document; a closed department drafts nothing', async () => {
      const id = await drafted();
      await act(clerk, id, 'propose', { attribute: 'open' });
      await act(head, id, 'sign', { on });
      assert.match((await act(head, id, 'issue', { on, docNo: 'MZ-1' })).text, /已用于另一份文件/); // zh: whose it is
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-mzj').execute();
      const refused = await clerk.post('/desk/documents', { token: await clerk.token(), ...draft });
      await office.store.db.updateTable('department').set({ active: 1 }).where('id', '=', 'd-mzj').execute();
      assert.equal(refused.status, 422);
      assert.match(refused.text, /已撤销/); // zh: why
    });
    test('another department neither sees nor acts', async () => {
      const id = await drafted();
      const other = await loggedIn(office, site.origin, { login: 'other', role: 'head', department: 'czj' });
      assert.equal((await other.get(`/desk/documents/${id}`)).status, 404);
      assert.equal(
        (await other.post(`/desk/documents/${id}/propose`, { token: await other.token(), attribute: 'open' })).status,
        404,
      );
    });
    test('the assessment counts what was signed', async () => {
      const rows = await documentFacts(office, 'd-mzj', '2026-01-01', '2026-12-31');
      const row = (id: string) => rows.find((each) => each.row === id);
      assert.deepEqual([row('JY-020')?.examined, row('JY-020')?.met], [4, 4]);
      assert.deepEqual([row('JY-021')?.examined, row('JY-021')?.met], [2, 2]);
    });
  });
