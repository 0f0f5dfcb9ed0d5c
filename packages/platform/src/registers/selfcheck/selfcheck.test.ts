import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, filed, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import { systemActor } from '../../office.ts';
import type { ActResult } from '../../records/act-result.ts';
import { decide, drawSample, fileReport, finish, keepSelfcheck, openSelfcheck } from './acts.ts';
import { selfcheckFacts, selfcheckGaps } from './duties.ts';
import { itemsOf, samplesOf, selfcheckOf } from './repo.ts';
import { askedOften, daysOf, sampleSize } from './rules.ts';
import { enterFinding, rectify } from './spot-acts.ts';

const typed = (values: Record<string, string>) => ({ values, lists: {} });
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code, at }) => `${at} ${code}`.trim()) : [result.kind];
const mzj = { year: 2026, department: 'mzj' };
const document = {
  department_id: 'd-mzj',
  issue_level: 'department',
  kind: 'other',
  body: 'x',
  topic: 'x',
  owes_interpretation: 0,
  state: 'issued',
  drafted_by: 'a-clerk',
  attribute_reason: 'x',
  legal_ref: 'Art 15',
  petition: null,
  reviewed_by: 'a-head',
  signed_by: 'a-head',
  signed_on: '2026-03-01',
  index_no: null,
  issued_on: '2026-03-01',
  published_on: null,
  url: null,
  open_mark: 0,
  status: 'valid',
  repealed_on: null,
} as const;

test('the report is due ten working days after November, over the weekends', () => {
  assert.deepEqual(daysOf(2026), { opensOn: '2026-11-01', closesOn: '2026-11-30', reportDueOn: '2026-12-14' });
});
test('asked twice is often, whatever the spaces and stops; asked for by one department counts for that one', () => {
  const ask = (subject: string, departmentId = 'a') => ({ departmentId, subject });
  assert.deepEqual(askedOften([ask('A b.'), ask('ab'), ask('ab', 'c'), ask(''), ask('')]), [
    { departmentId: 'a', about: 'ab', title: 'A b.', times: 2 },
  ]);
});
test('a sample has a tenth of the rows, five at least, never more than there are', () => {
  assert.deepEqual([0, 3, 5, 40, 51, 200].map(sampleSize), [0, 3, 5, 5, 6, 20]);
});

for (const engine of engines())
  describe(`the self-check on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store(), now: '2026-10-20T09:00:00+08:00' });
      await withDepartments(office);
      site = await served(office);
      for (const [id, title, attribute, doc_no] of [
        ['doc-1', 'closed one', 'withheld', 'A-1'],
        ['doc-2', 'on request one', 'on-request', 'A-2'],
      ] as const)
        await office.store.db
          .insertInto('document')
          .values({ ...document, id, title, attribute, doc_no })
          .execute();
      await filed(office);
      await filed(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    const rows = async () => {
      const selfcheck = await selfcheckOf(office.store.read, 2026);
      return selfcheck ? itemsOf(office.store.read, selfcheck.id) : [];
    };
    const row = async (title: string) => {
      const found = (await rows()).find((each) => each.title === title);
      assert.ok(found, title);
      return found;
    };
    const gaps = async (today: '2026-11-23' | '2026-12-20') =>
      (await selfcheckGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, today)).map(
        ({ words, isLate, values }) => `${words.en.slice(0, 20)} ${values?.['count'] ?? ''} ${isLate ? 'late' : 'due'}`,
      );

    test('it opens by itself on 1 November with what is not open and what was asked for twice, and once only', async () => {
      assert.deepEqual(codes(await openSelfcheck(office, cityOffice)), ['selfcheck.too-early']);
      await keepSelfcheck(office);
      assert.deepEqual(await rows(), []);
      office.setNow('2026-11-01T02:30:00+08:00');
      assert.equal((await openSelfcheck(office, head)).kind, 'forbidden');
      await keepSelfcheck(office);
      await keepSelfcheck(office);
      assert.deepEqual(
        (await rows()).map(({ kind, was, times }) => `${kind} ${was} ${times}`),
        ['asked null 2', 'document withheld 0', 'document on-request 0'],
      );
    });
    test('what stays closed needs its reason and its article, in the database as well', async () => {
      const { id } = await row('closed one');
      assert.deepEqual(codes(await decide(office, clerk, id, typed({ decision: 'keep' }))), [
        '/reason selfcheck.keep-reason',
        '/legalRef selfcheck.keep-basis',
      ]);
      await assert.rejects(
        office.store.db
          .updateTable('selfcheck_item')
          .set({ decision: 'keep', decided_by: 'x' })
          .where('id', '=', id)
          .execute(),
      );
      const keep = typed({ decision: 'keep', reason: 'private', legalRef: 'Art 15' });
      assert.equal((await decide(office, { ...clerk, department: 'd-czj' }, id, keep)).kind, 'not-found');
      assert.equal((await decide(office, clerk, id, keep, 0)).kind, 'done');
      assert.equal((await decide(office, head, id, keep, 0)).kind, 'conflict', 'two clerks on one row');
      assert.deepEqual(codes(await finish(office, clerk, id, typed({ on: '2026-11-01' }))), ['selfcheck.kept']);
    });
    test('no report with undecided rows, none with rows that are to be opened and are not', async () => {
      office.setNow('2026-11-23T09:00:00+08:00');
      const report = typed({ text: 'done' });
      assert.equal((await fileReport(office, clerk, mzj, report)).kind, 'forbidden', 'a clerk files nothing');
      assert.deepEqual(codes(await fileReport(office, head, mzj, report)), ['selfcheck.undecided']);
      assert.deepEqual(await gaps('2026-11-23'), ['Self-check {year}: { 2 due', 'The report on the se  due']);
      const convert = typed({ decision: 'convert' });
      for (const each of await rows())
        if (each.decision === null) assert.equal((await decide(office, clerk, each.id, convert)).kind, 'done');
      assert.deepEqual(codes(await fileReport(office, head, mzj, report)), ['selfcheck.undone']);
    });
    test('a document counts as opened when it is published, a thing asked for when it has an address', async () => {
      const { id } = await row('on request one');
      const on = { on: '2026-11-20' };
      assert.deepEqual(codes(await finish(office, clerk, id, typed(on))), ['selfcheck.still-closed']);
      await office.store.db
        .updateTable('document')
        .set({ attribute: 'open', open_mark: 1, state: 'published', published_on: '2026-11-20', url: '/x' })
        .where('id', '=', 'doc-2')
        .execute();
      assert.deepEqual(codes(await finish(office, clerk, id, typed({ on: '2026-10-01' }))), [
        '/on selfcheck.before-open',
      ]);
      assert.deepEqual(codes(await finish(office, clerk, id, typed({ on: '2026-11-24' }))), ['/on selfcheck.future']);
      assert.equal((await finish(office, clerk, id, typed(on))).kind, 'done');
      const asked = (await rows()).find(({ kind }) => kind === 'asked');
      assert.ok(asked);
      assert.deepEqual(codes(await finish(office, clerk, asked.id, typed(on))), ['/url selfcheck.url']);
      const url = 'https://mzj.example/1';
      assert.equal((await finish(office, clerk, asked.id, typed({ ...on, url }))).kind, 'done');
    });
    test('the report is filed once; after it the list stands, and what comes in later is no longer put on it', async () => {
      const report = typed({ text: 'three rows looked at' });
      assert.equal((await fileReport(office, head, mzj, report)).kind, 'done');
      assert.deepEqual(codes(await fileReport(office, head, mzj, report)), ['selfcheck.reported']);
      const { id } = await row('closed one');
      assert.deepEqual(codes(await decide(office, clerk, id, typed({ decision: 'open' }))), ['selfcheck.reported']);
      await office.store.db
        .insertInto('document')
        .values({ ...document, id: 'doc-3', title: 'late one', attribute: 'withheld', doc_no: 'A-3' })
        .execute();
      await openSelfcheck(office, systemActor);
      assert.equal((await rows()).length, 3);
      assert.deepEqual(await gaps('2026-11-23'), []);
    });
    test('the same seed draws the same rows; what is found is mended by a day, or stays a gap', async () => {
      assert.equal((await drawSample(office, head, 2026, typed({ seed: 's' }))).kind, 'forbidden');
      assert.equal((await drawSample(office, cityOffice, 2026, typed({ seed: 's' }))).kind, 'done');
      assert.deepEqual(codes(await drawSample(office, cityOffice, 2026, typed({ seed: 's' }))), [
        '/seed selfcheck.seed-used',
      ]);
      const selfcheck = await selfcheckOf(office.store.read, 2026);
      const [first, second, third] = await samplesOf(office.store.read, selfcheck?.id ?? '');
      assert.ok(first && second && third);
      assert.deepEqual(codes(await enterFinding(office, cityOffice, first.id, typed({ finding: 'rectify' }))), [
        '/note selfcheck.rectify-note',
        '/rectifyBy selfcheck.rectify-by',
      ]);
      const finding = typed({ finding: 'rectify', note: 'names are shown', rectifyBy: '2026-12-10' });
      assert.equal((await enterFinding(office, head, first.id, finding)).kind, 'forbidden');
      assert.equal((await enterFinding(office, cityOffice, first.id, finding)).kind, 'done');
      assert.equal((await enterFinding(office, cityOffice, second.id, typed({ finding: 'sound' }))).kind, 'done');
      assert.deepEqual(await gaps('2026-12-20'), ['To be mended after a  late']);
      const mended = typed({ on: '2026-11-23', what: 'masked' });
      assert.deepEqual(codes(await rectify(office, clerk, second.id, mended)), ['selfcheck.not-to-rectify']);
      assert.equal((await rectify(office, clerk, first.id, mended)).kind, 'done');
      assert.deepEqual(codes(await rectify(office, clerk, first.id, mended)), ['selfcheck.rectified']);
    });
    test('the assessment counts rows, the report in time and the sample of the city', async () => {
      const counted = async (id: string, to: '2026-11-23' | '2026-12-31') =>
        (await selfcheckFacts(office, id, '2026-01-01', to)).map(({ row: of, met, examined }) =>
          [of, met, examined].join(' '),
        );
      assert.deepEqual(await counted('d-mzj', '2026-11-23'), ['JY-025 3 3', 'JY-026 1 1']);
      assert.deepEqual(await counted('d-czj', '2026-12-31'), ['JY-025 0 0', 'JY-026 0 1']);
      assert.deepEqual(await counted('d-city', '2026-12-31'), ['JY-025 0 0', 'JY-026 0 1', 'JY-027 2 3']);
    });
    test('the desk: a refused report keeps its text; a withdrawn department files none; an auditor only reads', async () => {
      const chief = await loggedIn(office, site.origin, { login: 'chief', role: 'office', department: 'city' });
      const page = await chief.get('/desk/selfcheck/2026?lang=en');
      assert.equal(page.status, 200);
      assert.match(page.text, /Self-check 2026/);
      const token = await chief.token();
      const twice = await chief.post('/desk/selfcheck/2026/report?dept=mzj', { token, text: 'kept words' });
      assert.equal(twice.status, 422);
      await office.store.db.updateTable('department').set({ active: 0 }).where('id', '=', 'd-czj').execute();
      const gone = await chief.post('/desk/selfcheck/2026/report?dept=czj', { token, text: 'kept words' });
      await office.store.db.updateTable('department').set({ active: 1 }).where('id', '=', 'd-czj').execute();
      assert.match(gone.text, /单位已撤销/); // zh: why
      assert.match(gone.text, /kept words/);
      const other = await loggedIn(office, site.origin, { login: 'other', role: 'clerk', department: 'czj' });
      assert.doesNotMatch((await other.get('/desk/selfcheck')).text, /closed one/);
      const auditor = await loggedIn(office, site.origin, { login: 'audit', role: 'auditor', department: 'city' });
      assert.doesNotMatch((await auditor.get('/desk/selfcheck/2026')).text, /action="\/desk\/selfcheck/);
      assert.equal((await auditor.post('/desk/selfcheck/open', { token: await auditor.token() })).status, 403);
    });
  });
