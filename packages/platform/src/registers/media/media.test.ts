import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readMediaAccounts } from '@gongkai/model';
import { engines, testOffice, type TestOffice } from '../../../testing/office.ts';
import { cityOffice, clerk, head, withDepartments } from '../../../testing/requests.ts';
import { served } from '../../../testing/served.ts';
import { loggedIn } from '../../../testing/staff.ts';
import type { Typed } from '../../desk/fields.ts';
import type { ActResult } from '../../records/act-result.ts';
import { changeAccountOf, closeAccount, enterAccount } from './account-acts.ts';
import { checkAccount, openCensus, settleCheck } from './census-acts.ts';
import { mediaFacts, mediaGaps } from './duty.ts';
import { carryJoint, orderJoint } from './joint-acts.ts';
import { doPostAct, draftPost, type PostActName } from './post-acts.ts';

const typed = (values: Record<string, string>, lists: Record<string, string[]> = {}): Typed => ({ values, lists });
const codes = (result: ActResult): string =>
  'problems' in result ? result.problems.map(({ code, at }) => `${code}${at}`).join() : result.kind;
const idOf = (result: ActResult): string => {
  assert.equal(result.kind, 'done', codes(result));
  return result.kind === 'done' ? result.id : '';
};
const account = {
  platform: 'wechat',
  handle: '民政发布',
  registeredOn: '2026-01-05',
  url: 'https://a.example/wx',
  responsible: '陈某',
  operator: 'own',
};
const second = { id: 'a-second', role: 'clerk', department: 'd-mzj' };

for (const engine of engines())
  describe(`new media on ${engine.name}`, { skip: engine.skip }, () => {
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
    const enter = async (more: Record<string, string> = {}): Promise<string> => {
      n += 1;
      return idOf(await enterAccount(office, clerk, typed({ ...account, handle: `账号${n}`, ...more })));
    };
    const draft = async (id: string, more: Record<string, string> = {}): Promise<string> =>
      idOf(
        await draftPost(office, clerk, {
          id,
          typed: typed({ title: '补贴发放', text: '本周发放', functions: '社会救助', ...more }),
        }),
      );
    const act = async (
      id: string,
      name: PostActName,
      values: Record<string, string> = {},
      by = head,
    ): Promise<string> =>
      codes(
        await doPostAct(office, by, {
          id,
          act: name,
          typed: typed(name === 'approve' ? { within: 'yes', ...values } : values),
        }),
      );
    const released = { at: '2026-11-23 09:00', url: 'https://a.example/p' };

    test('one open main account a department, also in the database itself', async () => {
      const first = await enter({ main: 'yes' });
      const again = await enterAccount(office, clerk, typed({ ...account, handle: '另一个', main: 'yes' }));
      assert.equal(codes(again), 'media.main-taken/main');
      const other = await enter();
      const { handle: _, platform: __, registeredOn: ___, ...rest } = account;
      const change = { id: other, typed: typed({ ...rest, main: 'yes' }) };
      assert.equal(codes(await changeAccountOf(office, clerk, change)), 'media.main-taken/main');
      await assert.rejects(
        office.store.db.updateTable('media_account').set({ is_main: 1 }).where('id', '=', other).execute(),
      );
      const close = { id: first, typed: typed({ reason: '合并' }) };
      assert.equal(codes(await closeAccount(office, clerk, close)), 'forbidden');
      assert.equal(codes(await closeAccount(office, head, close)), 'done');
      assert.equal(codes(await changeAccountOf(office, clerk, change)), 'done');
    });
    test('the same name on the same platform is registered once; whoever answers is named', async () => {
      await enter({ handle: '重名' });
      const twice = await enterAccount(office, clerk, typed({ ...account, handle: '重名' }));
      assert.equal(codes(twice), 'media.handle/handle');
      const nobody = await enterAccount(office, clerk, typed({ ...account, handle: '无人', responsible: '' }));
      assert.equal(codes(nobody), 'field.needed/responsible');
    });
    test('what others run has a second reviewer, and is reviewed before it is signed', async () => {
      const given = typed({ ...account, handle: '外包', operator: 'outsourced', operatorName: '某传媒公司' });
      assert.equal(codes(await enterAccount(office, clerk, given)), 'media.second/secondReviewer');
      const id = await enter({ operator: 'outsourced', operatorName: '某传媒公司', secondReviewer: '许某' });
      const post = await draft(id);
      assert.equal(await act(post, 'approve', { signer: 'head' }), 'media.reviewed');
      assert.equal(await act(post, 'review', {}, clerk), 'media.own');
      assert.equal(await act(post, 'review', {}, second), 'done');
      assert.equal(await act(post, 'approve', { signer: 'reviewer' }, second), 'media.reviewed');
      assert.equal(await act(post, 'approve', { signer: 'head' }), 'done');
      assert.equal(await act(post, 'release', released, clerk), 'done');
    });
    test('nothing is released without approval, nobody approves his own, a release is not before it', async () => {
      const post = await draft(await enter());
      assert.equal(await act(post, 'release', released), 'media.approved');
      assert.equal(await act(post, 'approve', { signer: 'reviewer' }, clerk), 'media.own');
      assert.equal(await act(post, 'approve', { signer: 'reviewer' }, second), 'done');
      assert.equal(await act(post, 'release', { ...released, at: '2026-11-23 08:59' }), 'media.early/at');
      assert.equal(await act(post, 'release', { ...released, at: '2026-11-23 09:30' }), 'media.not-yet/at');
      assert.equal(await act(post, 'release', released), 'done');
      await assert.rejects(
        office.store.db.updateTable('media_post').set({ approved_at: null }).where('id', '=', post).execute(),
      );
    });
    test('major information is signed by the head or the deputy; sent back, it is drafted anew', async () => {
      const post = await draft(await enter(), { major: 'yes' });
      assert.equal(await act(post, 'approve', { signer: 'head' }, second), 'media.major/signer');
      assert.equal(await act(post, 'approve', { signer: 'reviewer' }), 'media.major/signer');
      assert.equal(await act(post, 'return', { reason: '数字有误' }), 'done');
      assert.equal(
        await act(post, 'rewrite', { title: '更正', text: '本周五', functions: '社会救助', major: 'yes' }, clerk),
        'done',
      );
      assert.equal(await act(post, 'approve', { signer: 'deputy' }), 'done');
      assert.equal(await act(post, 'release', released), 'done');
    });
    test('a post names the function it serves, and whoever approves says that it does (JY-112)', async () => {
      const id = await enter();
      const bare = typed({ title: '美食推荐', text: '好吃', functions: '' });
      assert.equal(codes(await draftPost(office, clerk, { id, typed: bare })), 'field.needed/functions');
      const post = await draft(id);
      assert.equal(await act(post, 'approve', { signer: 'head', within: '' }), 'media.within/within');
      assert.equal(await act(post, 'approve', { signer: 'head' }), 'done');
    });
    test('what the city office released is carried by each main account until a time; who has not is told (JY-117)', async () => {
      const values = { ...account, handle: '江阴发布', platform: 'weibo', main: 'yes' };
      const city = idOf(await enterAccount(office, cityOffice, typed(values)));
      const post = idOf(
        await draftPost(office, cityOffice, {
          id: city,
          typed: typed({ title: '台风', text: '停课', functions: '应急' }),
        }),
      );
      const order = (until: string, by = cityOffice): Promise<string> =>
        orderJoint(office, by, typed({ post, until })).then(codes);
      assert.equal(await order('2026-11-23T12:00'), 'field.option/post');
      assert.equal(await act(post, 'approve', { signer: 'head' }, { ...cityOffice, id: 'a-city-2' }), 'done');
      assert.equal(await act(post, 'release', released, cityOffice), 'done');
      assert.equal(await order('2026-11-23T12:00', head), 'forbidden');
      assert.equal(await order('2026-11-23T08:00'), 'media.past/until');
      assert.equal(await order('2026-11-23T12:00'), 'done');
      const waiting = async (): Promise<readonly string[]> =>
        (await mediaGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-11-23'))
          .filter(({ href }) => href === '/desk/media/joint')
          .map(({ departmentId }) => departmentId);
      assert.deepEqual(await waiting(), ['d-mzj']);
      const carry = (by = clerk, url = 'https://a.example/c'): Promise<string> =>
        carryJoint(office, by, post, typed({ url })).then(codes);
      assert.equal(await carry(cityOffice), 'media.carry-main');
      assert.equal(await carry(clerk, ''), 'field.needed/url');
      assert.equal(await carry(), 'done');
      assert.equal(await carry(), 'media.carried');
      assert.deepEqual(await waiting(), []);
      const feed = await (await fetch(`${site.origin}/api/v1/media-posts`)).json();
      const told = (feed as { items: { title: string; joint: boolean }[] }).items.filter(({ joint }) => joint);
      assert.deepEqual(
        told.map(({ title }) => title),
        ['台风'],
      );
      assert.match(await (await fetch(`${site.origin}/open/media/posts`)).text(), /台风/);
    });
    test('the census looks at each account once a year; its defects have an outcome and an end', async () => {
      const id = await enter();
      const found = { outcome: 'rectify', evidence: '三个月未更新', dueOn: '2026-12-10' };
      const defects = { defects: ['no-operation'] };
      const check = async (values: Record<string, string>, lists = {}): Promise<string> =>
        codes(await checkAccount(office, cityOffice, id, typed(values, lists)));
      assert.equal(await check(found, defects), 'media.census');
      const days = typed({ openedOn: '2026-11-01', closesOn: '2026-11-20' });
      assert.equal(codes(await openCensus(office, clerk, days)), 'forbidden');
      assert.equal(codes(await openCensus(office, cityOffice, days)), 'done');
      assert.equal(codes(await openCensus(office, cityOffice, days)), 'media.once/openedOn');
      assert.equal(await check(found), 'media.clean/outcome');
      assert.equal(await check({ ...found, dueOn: '' }, defects), 'media.due/dueOn');
      assert.equal(await check({ outcome: 'keep', evidence: '见截图' }, defects), 'media.keep/note');
      assert.equal(await check(found, { defects: ['no-such'] }), 'field.option/defects');
      assert.equal(await check(found, defects), 'done');
      assert.equal(await check(found, defects), 'media.checked');
      const gaps = await mediaGaps(office, { role: 'clerk', departmentId: 'd-mzj' }, '2026-12-11');
      assert.ok(gaps.some(({ words, isLate }) => isLate && words.en.startsWith('The census asks')));
      assert.ok(gaps.some(({ words, isLate }) => isLate && words.en.startsWith('The census has not')));
      assert.equal(codes(await settleCheck(office, clerk, id)), 'done');
      assert.equal(codes(await settleCheck(office, clerk, id)), 'not-found');
    });
    test('the public reads open accounts as the element does, and who answers for them nowhere', async () => {
      const response = await fetch(`${site.origin}/api/v1/media-accounts?dept=mzj`);
      const text = await response.text();
      const read = readMediaAccounts(JSON.parse(text));
      assert.ok(read.ok, text);
      assert.equal(read.value.department, '江阴市民政局');
      assert.equal(read.value.items.filter(({ main }) => main).length, 1);
      assert.doesNotMatch(text, /陈某/);
      const page = await (await fetch(`${site.origin}/open/media`)).text();
      assert.match(page, /重名/);
      assert.doesNotMatch(page, /陈某/);
      assert.equal((await fetch(`${site.origin}/api/v1/media-accounts?dept=nobody`)).status, 404);
    });
    test('the desk: two clerks on one account, strangers see nothing, an auditor reads', async () => {
      const id = await enter();
      const path = `/desk/media/${id}`;
      const one = await loggedIn(office, site.origin, { login: 'one', role: 'clerk', department: 'mzj' });
      const other = await loggedIn(office, site.origin, { login: 'other', role: 'clerk', department: 'czj' });
      const auditor = await loggedIn(office, site.origin, { login: 'auditor', role: 'auditor', department: 'city' });
      const token = await one.token();
      const change = { token, expectSeq: '1', url: account.url, responsible: '新责任人', operator: 'own' };
      assert.equal((await one.post(`${path}/change`, change)).status, 303);
      const late = await one.post(`${path}/change`, { ...change, responsible: '又一人' });
      assert.equal(late.status, 409);
      assert.match(late.text, /又一人/);
      assert.equal((await one.post('/desk/media', { token, ...account, handle: '' })).status, 422);
      assert.equal((await other.get(path)).status, 404);
      assert.match((await auditor.get(path)).text, /新责任人/);
      assert.match((await one.get('/desk/media')).text, /待办的发布/);
      const drafted = await one.post(`${path}/draft`, { token, title: '桌面起草', text: '一', functions: '婚姻登记' });
      assert.equal(drafted.status, 303);
      assert.match((await one.get(path)).text, /同意发布/);
    });
    test('facts count accounts, signatures and second reviews', async () => {
      const rows = await mediaFacts(office, 'd-mzj', '2026-01-01', '2026-12-31');
      const of = (row: string) => rows.find((one) => one.row === row);
      assert.equal(of('JY-110')?.met, 1);
      assert.equal(of('JY-111')?.met, of('JY-111')?.examined);
      assert.deepEqual(of('JY-114'), { row: 'JY-114', examined: 1, met: 1 });
      assert.deepEqual(of('JY-115'), { row: 'JY-115', examined: 1, met: 1 });
    });
  });
