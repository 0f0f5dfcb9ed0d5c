import { expect } from 'chai';
import fixture from '../../testing/comments.fixture.json' with { type: 'json' };
import { bodies, box, control, leave, open, send, serving, tag } from '../../testing/comment-page.ts';
import { endpoint, json, ownStorage, topic } from '../../testing/comment-server.ts';
import { addressOf, expectAccessible, inside, shown, textOf, until } from '../../testing/shown-page.ts';
import type { GkCommentBox } from './gk-comment-box.ts';

describe('gk-comment-box: whatever comes back instead of a receipt, the text is kept and it is said', () => {
  before(ownStorage);
  afterEach(leave);
  const page = (): Response => new Response('<html>请登录', { headers: { 'Content-Type': 'text/html' } });
  const bad: [what: string, answer: () => Response, said: RegExp][] = [
    ['401', () => json({}, 401), /拒绝/],
    ['403', () => json({}, 403), /拒绝/],
    ['404', () => json({}, 404), /已变更/],
    ['429', () => new Response('{}', { status: 429, headers: { 'Retry-After': '30' } }), /过于频繁.*30 秒/],
    ['500', () => json({}, 500), /故障/],
    ['a login page', page, /不是受理结果/],
    ['another JSON', () => json({ ok: true }), /不是受理结果/],
  ];
  for (const [what, answer, said] of bad)
    it(what, async () => {
      serving({ ...topic('7').routes, 'POST /comments': answer });
      const element = await box(open());
      await send(element, '写好的意见');
      await until('it is said', () => said.test(textOf(inside(element, '.failure'))));
      expect(control(element, 'body').value).to.equal('写好的意见');
      expect(inside(element, '.receipt')).to.equal(null);
    });
});

describe('gk-comment-box: states of the list', () => {
  before(ownStorage);
  afterEach(leave);
  const list = (data: unknown, more = ''): Promise<GkCommentBox> =>
    shown<GkCommentBox>(tag(`topic="consultations/7" src="${addressOf(data)}" ${more}`));

  it('empty, partial, stale: each is said', async () => {
    const empty = await list({ ...fixture, items: [] });
    expect([empty.matches(':state(empty)'), textOf(inside(empty, '.nothing'))]).to.deep.equal([
      true,
      '还没有公开的内容',
    ]);
    const partial = await list({ ...fixture, items: [...fixture.items, { ref: 'X' }] });
    expect([partial.matches(':state(partial)'), bodies(partial).length]).to.deep.equal([true, 4]);
    const stale = await list({ ...fixture, generatedAt: '2020-01-01T00:00:00+08:00' }, 'max-age-days="30"');
    expect([stale.matches(':state(stale)'), bodies(stale).length]).to.deep.equal([true, 4]);
    await expectAccessible(stale);
  });

  it('error: another file is named, the way back is a button', async () => {
    const element = await list({ schema: 'gongkai.guide/1' });
    expect(element.matches(':state(error)')).to.equal(true);
    expect(textOf(inside(element, '.notice'))).to.contain('应为 gongkai.comments/1，实为 gongkai.guide/1');
    element.src = addressOf(fixture);
    await until('the list is there', () => bodies(element).length === 4);
  });

  it('offline: what is on screen stays, the list comes back with the network', async () => {
    const server = serving({ 'GET /consultations/7/comments': () => json(fixture) });
    const element = await box(open());
    await until('the list is there', () => bodies(element).length === 4);
    server.stop();
    const down = serving({ 'GET /consultations/7/comments': () => Promise.reject(new TypeError('no network')) });
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      element.reload();
      await until('it is offline', () => element.matches(':state(offline)'));
      expect(bodies(element)).to.have.length(4);
      await expectAccessible(element);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    down.stop();
    serving({ 'GET /consultations/7/comments': () => json(fixture) });
    window.dispatchEvent(new Event('online'));
    await until('it is ready', () => element.matches(':state(ready)'));
  });

  it('a data block inside is read; an unreadable last day does not close it', async () => {
    serving({});
    const block = `<script type="application/json">${JSON.stringify(fixture)}</script>`;
    const element = await box(tag(`endpoint="${endpoint}" topic="x" closes="20.12.2026"`, block));
    await until('the list is there', () => bodies(element).length === 4);
  });
});
