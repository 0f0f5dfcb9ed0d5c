import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Day } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { ActResult } from '../../records/act-result.ts';
import { draftConsultation, publishConsultation } from '../consultation/index.ts';
import { actOnDocument, draftDocument, linkConsultation } from '../document/index.ts';
import { actOnCopy, draftCopy } from './acts.ts';
import { newsFigures, newsGaps } from './duties.ts';
import type { NewsAct } from './rules.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const idOf = (result: ActResult): string => (result.kind === 'done' ? result.id : assert.fail(JSON.stringify(result)));
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`.trim()) : [result.kind];

for (const engine of engines())
  describe(`news copy on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let document = '';
    let id = '';
    const act = (name: NewsAct, values: Record<string, string> = {}, actor = clerk) =>
      actOnCopy(office, actor, { id, act: name }, typed(values));
    const makePublic = async (which: string, docNo: string): Promise<void> => {
      for (const step of ['propose', 'sign', 'issue', 'publish'] as const)
        idOf(
          await actOnDocument(office, step === 'propose' ? clerk : head, {
            id: which,
            act: step,
            typed: typed({ attribute: 'open', on: '2026-11-20', docNo }),
          }),
        );
    };
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      document = idOf(
        await draftDocument(
          office,
          clerk,
          typed({ title: 'bus fares', level: 'department', kind: 'policy', body: 'text' }),
        ),
      );
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    test('a document has one copy, of its own department', async () => {
      const given = typed({ document, title: 'new fares', body: 'what changes for you' });
      const other = { ...clerk, department: 'd-czj' };
      assert.deepEqual(codes(await draftCopy(office, other, given)), ['/document field.option']);
      id = idOf(await draftCopy(office, clerk, given));
      assert.deepEqual(codes(await draftCopy(office, clerk, given)), ['/document field.option']);
    });
    test('it is talked over before the city office clears it, and nobody else clears it (JY-050)', async () => {
      assert.deepEqual(codes(await act('clear', {}, cityOffice)), ['news.state']);
      assert.deepEqual(codes(await act('consult', { on: '2026-11-20' })), ['/with field.needed']);
      assert.deepEqual(codes(await act('consult', { with: 'the paper', on: '2027-01-01' })), ['/on news.future']);
      assert.deepEqual(codes(await act('consult', { with: 'the paper', on: '2026-11-20' })), ['done']);
      assert.deepEqual(codes(await act('clear', {}, head)), ['forbidden']);
      assert.deepEqual(codes(await act('edit', { title: 'new fares', body: 'shorter' })), ['done']);
      assert.deepEqual(
        codes(await act('clear', {}, cityOffice)),
        ['news.state'],
        'what was changed is talked over again',
      );
      assert.deepEqual(codes(await act('consult', { with: 'the paper', on: '2026-11-20' })), ['done']);
      assert.deepEqual(codes(await act('clear', {}, cityOffice)), ['done']);
    });
    test('nobody carries what is not public; what stands on the web has an address; placements stay (JY-053)', async () => {
      const placed = { channel: 'site', outlet: 'city news', on: '2026-11-21' };
      assert.deepEqual(codes(await act('place', placed)), ['/url news.address', 'news.secret']);
      await makePublic(document, 'N-1');
      const there = { ...placed, url: 'https://news.example/1' };
      assert.deepEqual(codes(await act('place', { ...there, on: '2026-11-19' })), ['/on news.early']);
      assert.deepEqual(codes(await act('place', there)), ['done']);
      assert.deepEqual(codes(await act('place', { channel: 'press', outlet: 'radio', on: '2026-11-21' })), ['done']);
      await assert.rejects(office.store.db.deleteFrom('news_placement').execute());
      const page = await (await fetch(`${site.origin}/open/documents/${document}`)).text();
      assert.match(page, /href="https:\/\/news\.example\/1">city news/);
      assert.deepEqual(
        (await newsFigures(office, '2026-11-01', '2026-11-30')).map(({ value }) => value),
        ['1 / 1'],
      );
    });
    test('a document that owes an interpretation and that nobody carried is missed for a month', async () => {
      const sight = { role: 'clerk', departmentId: 'd-mzj' };
      const next = idOf(
        await draftDocument(
          office,
          clerk,
          typed({ title: 'parking', level: 'department', kind: 'policy', body: 'text' }),
        ),
      );
      await makePublic(next, 'N-2');
      await office.store.db.updateTable('document').set({ owes_interpretation: 1 }).execute();
      const missed = async (today: Day) =>
        (await newsGaps(office, sight, today)).map(({ values }) => values?.['title']);
      assert.deepEqual(await missed('2026-11-23'), ['parking']);
      assert.deepEqual(await missed('2026-12-31'), []);
    });
    test('a document leads to the consultation before it, and the consultation to what was decided (JY-030)', async () => {
      const content = {
        title: 'draft of bus fares',
        meeting: 'department',
        scope: 'policy',
        draftText: 'one',
        basis: 'law|1',
        explainText: 'why',
        ways: 'mail',
        opensOn: '2026-11-23',
        closesOn: '2026-12-23',
      };
      const consultation = idOf(await draftConsultation(office, clerk, typed(content)));
      const link = (given: string, actor = clerk) =>
        linkConsultation(office, actor, { id: document }, typed({ consultation: given }));
      assert.deepEqual(codes(await link(consultation)), ['/consultation field.option'], 'it is not public yet');
      idOf(await publishConsultation(office, head, { id: consultation }));
      assert.deepEqual(codes(await link(consultation, { ...clerk, department: 'd-czj' })), ['not-found']);
      assert.deepEqual(codes(await link(consultation)), ['done']);
      const text = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();
      assert.match(await text(`/open/documents/${document}`), new RegExp(`/open/consultations/${consultation}`));
      assert.match(await text(`/open/consultations/${consultation}`), new RegExp(`/open/documents/${document}`));
    });
    test('the desk shows what may be done, and to whom', async () => {
      const one = await loggedIn(office, site.origin, { login: 'news', role: 'clerk', department: 'mzj' });
      const other = await loggedIn(office, site.origin, { login: 'nonews', role: 'clerk', department: 'czj' });
      assert.match((await one.get('/desk/news')).text, /new fares/);
      assert.match((await one.get(`/desk/news/${id}`)).text, /city news/);
      assert.equal((await other.get(`/desk/news/${id}`)).status, 404);
      assert.match((await one.get(`/desk/documents/${document}`)).text, /draft of bus fares/);
    });
  });
