import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engines, testOffice, type TestOffice } from '../../testing/office.ts';
import { withDepartments } from '../../testing/requests.ts';
import { served } from '../../testing/served.ts';
import { loggedIn } from '../../testing/staff.ts';
import { submitComment } from '../records/intake.ts';
import { deskOperations } from '../openapi/desk-operations.ts';

type Who = Awaited<ReturnType<typeof loggedIn>>;
interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly etag: string;
}

for (const engine of engines())
  describe(`the registers’ desks as JSON on ${engine.name}`, { skip: engine.skip }, () => {
    let office: TestOffice;
    let site: Awaited<ReturnType<typeof served>>;
    let clerk: Who;
    let chief: Who;
    let other: Who;
    let auditor: Who;
    before(async () => {
      await engine.start();
      office = await testOffice({ store: await engine.store() });
      await withDepartments(office);
      site = await served(office);
      const as = (login: string, role: string, department: string) =>
        loggedIn(office, site.origin, { login, role, department });
      clerk = await as('one', 'clerk', 'mzj');
      chief = await as('chief', 'office', 'city');
      other = await as('other', 'clerk', 'czj');
      auditor = await as('audit', 'auditor', 'city');
    });
    after(async () => {
      await site.stop();
      await office.end();
      await engine.stop();
    });

    async function ask(who: Who, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
      const response = await fetch(`${site.origin}/api/v1/desk/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: who.cookie,
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          ...(body !== undefined && { 'x-form-token': await who.token() }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        redirect: 'manual',
      });
      const json = (await response.json().catch(() => ({}))) as Record<string, unknown>;
      return { status: response.status, json, etag: response.headers.get('etag') ?? '' };
    }
    const fits = (name: string, { json }: Answer): void => {
      const read = deskOperations[name]?.answer?.safeParse(json);
      assert.ok(read?.success, JSON.stringify(read?.error?.issues));
    };
    const topic = {
      title: 'bus fares',
      meeting: 'standing',
      livelihood: true,
      meetsOn: '2026-11-25',
      papers: 'No 7',
      sought: 'yes',
      soughtHow: '41 opinions',
      invites: 'no',
      attendees: 'nobody is concerned',
    };

    test('every register of it has a list that says what may be entered, and is nobody’s who is not logged in', async () => {
      const paths = new Set(Object.keys(deskOperations).flatMap((name) => /^GET \/desk\/(\w+)$/.exec(name)?.[1] ?? []));
      assert.ok(paths.size >= 17);
      for (const path of paths) {
        const listed = await ask(clerk, path);
        assert.equal(listed.status, 200, path);
        fits(`GET /desk/${path}`, listed);
        const isEntered = `POST /desk/${path}` in deskOperations;
        assert.equal((listed.json['fields'] as readonly unknown[] | undefined) !== undefined, isEntered, path);
        assert.equal((await ask(auditor, path)).json['fields'], undefined, 'an auditor enters nothing');
        const out = await fetch(`${site.origin}/api/v1/desk/${path}`, { redirect: 'manual' });
        assert.notEqual(out.status, 200);
      }
    });
    test('what is wrong is told by its place, in RFC 9457, and nothing is kept', async () => {
      const { sought: _, ...without } = topic;
      const refused = await ask(clerk, 'meetings', { data: without });
      assert.equal(refused.status, 422);
      assert.match(JSON.stringify(refused.json), /"\/data\/sought"/);
      assert.match(String(refused.json['type']), /^urn:gongkai:problem:/);
      const strange = await ask(clerk, 'meetings', { data: { ...topic, title: { a: 1 } } });
      assert.match(JSON.stringify(strange.json), /"\/data\/title"/);
      assert.equal((await ask(clerk, 'meetings', [])).status, 422);
      assert.equal((await ask(auditor, 'meetings', { data: topic })).status, 403);
      assert.equal((await ask(clerk, 'meetings', { data: topic }, { 'x-form-token': 'other' })).status, 403);
      assert.equal((await ask(clerk, 'meetings')).json['total'], 0);
    });
    test('a row is entered, acted on by whom it may be, and tells what may be done next', async () => {
      const entered = await ask(clerk, 'meetings', { data: topic });
      assert.equal(entered.status, 201);
      fits('POST /desk/meetings', entered);
      const item = entered.json['item'] as { id: string; allowedActs: readonly unknown[] };
      assert.deepEqual(item.allowedActs, [], 'the department waits for the office');
      const path = `meetings/${item.id}`;
      const acts = async (who: Who): Promise<readonly string[]> =>
        ((await ask(who, path)).json['item'] as { allowedActs: { act: string }[] }).allowedActs.map(({ act }) => act);
      assert.deepEqual(await acts(chief), ['return', 'hold']);
      assert.deepEqual(await acts(auditor), []);
      assert.equal((await ask(other, path)).status, 404);
      assert.equal((await ask(other, `${path}/acts/return`, { data: { reason: 'x' } })).status, 404);
      assert.equal((await ask(clerk, `${path}/acts/return`, { data: { reason: 'x' } })).status, 403);
      assert.equal((await ask(chief, `${path}/acts/nothing`, { data: {} })).status, 404);
      assert.equal((await ask(chief, `${path}/acts/constructor`, { data: {} })).status, 404);
      const { etag } = await ask(chief, path);
      const back = await ask(chief, `${path}/acts/return`, { data: { reason: 'say more' } }, { 'if-match': etag });
      assert.equal(back.status, 200);
      fits('POST /desk/meetings/{id}/acts/{act}', back);
      const late = await ask(chief, `${path}/acts/return`, { data: { reason: 'again' } }, { 'if-match': etag });
      assert.equal(late.status, 412);
      assert.equal((await ask(clerk, `${path}/acts/resubmit`, { data: topic, expectSeq: 1 })).status, 409);
      assert.deepEqual(await acts(clerk), ['resubmit']);
      assert.equal((await ask(clerk, `${path}/acts/resubmit`, { data: topic, expectSeq: 2 })).status, 200);
    });
    test('a document goes its way by the same rules: another reviews, the head signs', async () => {
      const given = { title: 'parking', level: 'department', kind: 'policy', body: 'text' };
      const { json } = await ask(clerk, 'documents', { data: given });
      const { id } = json['item'] as { id: string };
      const act = (who: Who, name: string, data: object) => ask(who, `documents/${id}/acts/${name}`, { data });
      assert.equal((await act(clerk, 'propose', { attribute: 'withheld' })).status, 422);
      assert.equal(
        (await act(clerk, 'propose', { attribute: 'withheld', attributeReason: 'draft', legalRef: 'Art 16' })).status,
        200,
      );
      assert.equal((await act(clerk, 'review', { opinion: 'fine' })).status, 403);
      assert.equal((await act(chief, 'review', { opinion: 'fine' })).status, 200);
      assert.equal((await act(clerk, 'sign', { on: '2026-11-23' })).status, 403);
      assert.equal((await act(chief, 'sign', { on: '2026-11-23' })).status, 200);
    });
    const idOf = ({ json, status }: Answer): string => {
      assert.ok(status === 200 || status === 201, JSON.stringify(json));
      return (json['item'] as { id: string }).id;
    };
    /** Two on one row: the first with what he read is done, the second is told; a stranger finds nothing. */
    const once = async (path: string, act: string, data: object, who = chief): Promise<void> => {
      const { etag } = await ask(who, path);
      assert.equal((await ask(other, path)).status, 404, path);
      assert.equal((await ask(other, `${path}/acts/${act}`, { data })).status, 404, path);
      assert.equal(
        (await ask(who, `${path}/acts/${act}`, { data }, { 'if-match': etag })).status,
        200,
        `${path} ${act}`,
      );
      assert.equal((await ask(who, `${path}/acts/${act}`, { data }, { 'if-match': etag })).status, 412, path);
    };
    test('a case of public opinion, an account, a post, a leader, a task, a power: entered, done once, nobody else’s', async () => {
      const found = { title: 'smell', summary: 's', kind: 'livelihood', severity: 'normal', source: 'forum' };
      const opinion = idOf(await ask(clerk, 'opinion', { data: { ...found, detectedAt: '2026-11-23T08:00' } }));
      assert.equal((await ask(clerk, 'opinion', { data: found })).status, 422, 'no time of its discovery');
      const judged = { disposition: 'clarify', severity: 'normal', scope: 'department', lead: 'mzj', parties: ['mzj'] };
      await once(`opinion/${opinion}`, 'triage', judged);
      const account = { platform: 'wechat', handle: 'mz', url: 'https://a.example/w', registeredOn: '2026-01-05' };
      const media = idOf(await ask(clerk, 'media', { data: { ...account, responsible: 'Chen', operator: 'own' } }));
      const post = { account: media, title: 't', text: 'x', functions: 'relief' };
      const posted = idOf(await ask(clerk, 'posts', { data: post }));
      await once(`posts/${posted}`, 'approve', { signer: 'head', within: true });
      await once(`media/${media}`, 'close', { reason: 'merged' });
      const leader = {
        name: 'Wan',
        post: 'deputy',
        order: 2,
        division: 'archives',
        fromOn: '2026-01-05',
      };
      const led = idOf(await ask(clerk, 'leaders', { data: leader }));
      await once(`leaders/${led}`, 'end', { toOn: '2026-11-30', reason: 'moved' }, clerk);
      const power = { code: '329923-MZ-XK-901', name: 'n', kind: 'licence', effectiveOn: '2026-12-01' };
      const law = { changeReason: 'new law', legalBasis: 'Law 1' };
      const listed = await ask(clerk, 'powers', { data: { ...power, ...law } });
      const item = idOf(listed);
      fits('POST /desk/powers', listed);
      assert.equal((await ask(clerk, `powers/${item}/acts/approve`, { data: {} })).status, 403);
      await once(`powers/${item}`, 'approve', {});
    });
    test('a letter is its own department’s: routed, drafted and signed; an auditor reads no name', async () => {
      const citizen = { id: 'citizen', role: 'citizen', department: '' };
      const given = { topic: 'mailbox', body: 'when does it open', name: 'Zhao Liu', contact: '13900000000' } as const;
      await submitComment(office, citizen, given, { key: 'face-1', fingerprint: 'f' });
      const { json } = await ask(chief, 'messages');
      const [{ ref = '' } = {}] = json['items'] as { ref?: string }[];
      assert.doesNotMatch(JSON.stringify(json), /Zhao|1390000/);
      const path = `messages/${ref}`;
      await once(path, 'route', { department: 'd-mzj', reason: 'yours' });
      assert.match(JSON.stringify((await ask(clerk, path)).json), /Zhao Liu/);
      const seen = JSON.stringify((await ask(auditor, path)).json);
      assert.match(seen, /when does it open/);
      assert.doesNotMatch(seen, /Zhao|1390000/);
      const move = async (who: Who, department: string): Promise<number> =>
        (await ask(who, `${path}/acts/route`, { data: { department, reason: 'theirs' } })).status;
      assert.deepEqual([await move(clerk, 'd-czj'), await move(chief, 'd-mzj')], [204, 200], 'handed on, and back');
      await once(path, 'draft', { text: 'at nine', publicity: 'public', publicBody: 'when does it open' }, clerk);
      assert.equal((await ask(clerk, `${path}/acts/sign`, { data: {} })).status, 403);
      await once(path, 'sign', {});
    });
    test('a withdrawn department enters nothing in any register: it is told, and nothing is kept', async () => {
      await office.store.db.updateTable('department').set({ active: 0 }).where('code', '=', 'czj').execute();
      const [text, day] = ['text', '2026-12-01'];
      const days = { opensOn: day, closesOn: '2027-01-15' };
      const found = { kind: 'other', severity: 'normal', source: text, detectedAt: '2026-11-23T08:00' };
      const held = { kind: 'open-day', scope: 'policy', startsAt: '2026-12-01T09:00', place: text };
      const address = { url: 'https://a.example/', registeredOn: '2026-01-05', responsible: text, operator: 'own' };
      const entries = {
        documents: { title: text, level: 'department', kind: 'policy' },
        meetings: topic,
        datasets: { id: 'halls', title: text, description: text, theme: 'other', licence: 'open', frequency: 'year' },
        activities: { ...held, title: text, summary: text },
        consultations: { title: text, meeting: 'government', scope: 'policy', draftText: text, basis: text, ...days },
        surveys: { title: text, purpose: 'policy', intro: text, ...days, questions: 'Good?\n- yes\n- no' },
        opinion: { ...found, title: text, summary: text },
        media: { ...address, platform: 'weibo', handle: text },
        leaders: { name: text, post: text, order: 1, division: text, fromOn: '2026-01-05' },
        powers: { code: '329923-CZ-XK-1', name: text, kind: 'licence', changeReason: text, effectiveOn: day },
      };
      for (const [path, data] of Object.entries(entries)) {
        const before = (await ask(chief, path)).json['total'];
        const { status, json } = await ask(other, path, { data });
        assert.equal(status, 422, path);
        assert.match(JSON.stringify(json['errors']), /"code":"[\w-]+\.(?:department|withdrawn)/, path);
        assert.equal((await ask(chief, path)).json['total'], before, path);
      }
    });
  });
