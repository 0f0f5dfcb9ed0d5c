import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { readInterpretations } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { actOnDocument, draftDocument } from '../document/index.ts';
import type { ActResult } from '../../records/act-result.ts';
import { fetchPublic } from '../../http/public-fetch.ts';
import { pairLinks } from './links.ts';
import { dueOn, elementKeys } from './rules.ts';
import { dropStage, planStage } from './stages.ts';
import { approveInterpretation, draftInterpretation, interpretationGaps, publishInterpretation } from './index.ts';

const idOf = (result: ActResult): string => (result.kind === 'done' ? result.id : assert.fail(JSON.stringify(result)));
const codes = (result: ActResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code }) => code) : [result.kind];
const typed = (values: Record<string, string>, forms: string[] = ['text']) => ({ values, lists: { forms } });
const spoken = Object.fromEntries(elementKeys.map((key) => [key, `about ${key}`]));

for (const engine of engines())
  describe(`interpretations on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });
    let n = 0;
    const document = async (upTo: 'propose' | 'publish'): Promise<string> => {
      n += 1;
      const given = { title: `policy ${n}`, level: 'department', kind: 'policy', owes: 'yes' };
      const id = idOf(await draftDocument(office, clerk, typed(given)));
      const steps = ['propose', 'sign', 'issue', 'publish'] as const;
      for (const act of steps.slice(0, upTo === 'propose' ? 1 : 4)) {
        if (act === 'sign') await approved(id);
        idOf(
          await actOnDocument(office, act === 'propose' ? clerk : head, {
            id,
            act,
            typed: typed({ attribute: 'open', on: '2026-11-20', docNo: `P-${n}` }),
          }),
        );
      }
      return id;
    };
    const made = async (id: string, kind: string): Promise<string> =>
      idOf(
        await draftInterpretation(office, clerk, typed({ ...spoken, document: id, kind, title: `${kind} of ${id}` })),
      );
    const approved = async (id: string): Promise<string> => {
      idOf(await approveInterpretation(office, head, { id: await made(id, 'plan') }));
      const material = await made(id, 'material');
      idOf(await approveInterpretation(office, head, { id: material }));
      return material;
    };

    test('material that leaves an element out is refused, naming it (JY-051)', async () => {
      const id = await document('propose');
      const { benefits: _, ...eight } = spoken;
      const refused = await draftInterpretation(
        office,
        clerk,
        typed({ ...eight, document: id, kind: 'material', title: 'x' }),
      );
      assert.deepEqual(codes(refused), ['interpretation.elements']);
    });
    test('a clerk approves nothing; what is approved stays as it is; nothing goes out before its document', async () => {
      const id = await document('propose');
      const material = await made(id, 'material');
      assert.deepEqual(codes(await approveInterpretation(office, clerk, { id: material })), ['forbidden']);
      const early = await publishInterpretation(office, clerk, { id: material }, typed({ on: '2026-11-23' }));
      assert.deepEqual(codes(early), ['interpretation.unapproved', 'interpretation.document-first']);
    });
    test('due three working days after the document; late is told, published is not (JY-047)', async () => {
      const id = await document('publish');
      assert.equal(dueOn('2026-11-20'), '2026-11-25');
      const told = (today: '2026-11-24' | '2026-11-26') =>
        interpretationGaps(office, clerkSight, today).then((gaps) =>
          gaps.filter(({ href }) => href.endsWith(id)).map(({ isLate }) => isLate),
        );
      const clerkSight = { role: 'clerk', departmentId: 'd-mzj' };
      assert.deepEqual(await told('2026-11-24'), [false]);
      assert.deepEqual(await told('2026-11-26'), [true]);
      const material = await office.store.read
        .selectFrom('interpretation')
        .select('id')
        .where('document_id', '=', id)
        .where('kind', '=', 'material')
        .executeTakeFirstOrThrow();
      idOf(await publishInterpretation(office, clerk, { id: material.id }, typed({ on: '2026-11-23' })));
      assert.deepEqual(await told('2026-11-26'), []);
      const json: unknown = await (await fetch(`${site.origin}/api/v1/interpretations?doc=${id}`)).json();
      const read = readInterpretations(json);
      assert.ok(read.ok, JSON.stringify(read));
      assert.deepEqual([read.value.items.length, read.value.items[0]?.workingDays], [1, 1]);
      assert.match(await (await fetch(`${site.origin}/open/documents/${id}`)).text(), /\/open\/interpretations\//);
    });
    test('a later stage is planned for a day to come, told until a later interpretation is out, given up with a reason (JY-049)', async () => {
      const id = await document('publish');
      const plan = (dueOn: string) => planStage(office, clerk, typed({ document: id, why: '申报开始', dueOn }));
      assert.deepEqual(codes(await plan('2026-11-20')), ['interpretation.stage-past']);
      idOf(await plan('2026-11-25'));
      const second = idOf(await plan('2026-12-25'));
      const told = async (): Promise<readonly boolean[]> =>
        (await interpretationGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-26'))
          .filter(({ href, values }) => href.endsWith(id) && values?.['why'] !== undefined)
          .map(({ isLate }) => isLate);
      assert.deepEqual(await told(), [true, false]);
      const later = idOf(
        await draftInterpretation(
          office,
          clerk,
          typed({ ...spoken, document: id, kind: 'material', title: '再解读', followup: 'yes' }),
        ),
      );
      idOf(await approveInterpretation(office, head, { id: later }));
      idOf(await publishInterpretation(office, clerk, { id: later }, typed({ on: '2026-11-23' })));
      assert.deepEqual(await told(), [false]);
      const drop = (by: typeof clerk, reason: string) => dropStage(office, by, second, typed({ reason }));
      assert.deepEqual(codes(await drop(clerk, '已废止')), ['forbidden']);
      assert.deepEqual(codes(await drop(head, '')), ['field.needed']);
      idOf(await drop(head, '已废止'));
      assert.deepEqual(await told(), []);
    });
  });

describe('links are proved by fetching both pages', () => {
  const pages: Record<string, string> = {
    '/doc': '<a href="int?x=1#top">interpretation</a>',
    '/int?x=1': '<base href="/"><p><a href="doc">document</a>',
    '/alone': '<p>no link',
  };
  const server = createServer(({ url = '' }, response) => {
    if (url === '/away') response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    else response.writeHead(url in pages ? 200 : 404, { 'content-type': 'text/html' }).end(pages[url] ?? '');
  });
  let base = '';
  before(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => void server.close());
  const allowed = ['127.0.0.0/8'];

  test('there, missing, and not to be had are three things', async () => {
    assert.deepEqual(await pairLinks(`${base}/doc`, `${base}/int?x=1`, allowed), { forward: true, back: true });
    assert.deepEqual(await pairLinks(`${base}/doc`, `${base}/alone`, allowed), { forward: false, back: false });
    assert.deepEqual(await pairLinks(`${base}/doc`, `${base}/gone`, allowed), { forward: false, back: undefined });
  });
  test('T38 no private address is asked, by name, by redirect or as IPv6, unless the office allows its network', async () => {
    for (const address of [
      `${base}/doc`,
      'http://localhost/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://169.254.169.254/',
    ])
      assert.equal((await fetchPublic(address, [])).kind, 'refused', address);
    assert.equal((await fetchPublic('file:///etc/passwd', [])).kind, 'refused');
    assert.equal((await fetchPublic(`${base}/away`, [`127.0.0.1/32`])).kind, 'failed');
  });
});
