import { expect } from 'chai';
import fixture from '../../testing/comments.fixture.json' with { type: 'json' };
import { bodies, box, control, leave, lookUp, open, send, serving, tag } from '../../testing/comment-page.ts';
import { json, keptText, ownStorage, topic } from '../../testing/comment-server.ts';
import { addressOf, allInside, expectAccessible, inside, shown, textOf, until } from '../../testing/shown-page.ts';
import type { GkCommentBox } from './gk-comment-box.ts';

describe('gk-comment-box', () => {
  before(ownStorage);
  afterEach(leave);

  it('gk-comment-box 6.5 (1): a sent comment is invisible until moderation shows it, its author sees that it waits', async () => {
    const room = topic('7', fixture.items);
    serving(room.routes);
    const element = await box(open());
    await until('the list is there', () => bodies(element).length === 4);
    const told: unknown[] = [];
    element.addEventListener('gk-comment-filed', (event) => told.push((event as CustomEvent).detail));
    await send(element, '建议延长公示时间');
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    expect(textOf(inside(element, '.receipt')))
      .to.contain('YJ-1')
      .and.to.contain('审核后显示');
    expect(element.shadowRoot!.activeElement).to.equal(inside(element, '.receipt'));
    expect(told).to.deep.equal([{ ref: 'YJ-1' }]);
    expect(await lookUp(element, 'YJ-1')).to.contain('待审核');
    element.reload();
    await element.updateComplete;
    expect(bodies(element).join('')).not.to.contain('延长公示');
    room.moderate('YJ-1', 'shown');
    element.reload();
    await until('it is shown', () => bodies(element).includes('建议延长公示时间'));
    await expectAccessible(element);
  });

  it('gk-comment-box 6.5 (2): a script in a comment shows as text, only http(s) addresses become links', async () => {
    const body =
      '<script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) \u202egnp.exe 见 https://a.cn/b。';
    const src = addressOf({ ...fixture, items: [{ ref: '1', body, at: '', reply: { by: '<b>', body: '<i>x' } }] });
    const element = await shown<GkCommentBox>(tag(`topic="consultations/7" src="${src}"`));
    await until('the list is there', () => bodies(element).length === 1);
    expect(bodies(element)[0]).to.contain('<script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3)');
    expect(allInside(element, 'article script, article img, article i:not([aria-hidden])')).to.have.length(0);
    const links = allInside<HTMLAnchorElement>(element, '.body a');
    expect(links.map((link) => [link.getAttribute('href'), link.rel])).to.deep.equal([
      ['https://a.cn/b', 'nofollow ugc noopener'],
    ]);
    expect(getComputedStyle(inside(element, '.body')).unicodeBidi).to.match(/isolate/);
  });

  it('gk-comment-box 6.5 (3): a hidden comment gives its reason to its author, and the list does not mention it', async () => {
    const room = topic('7', fixture.items);
    serving(room.routes);
    const element = await box(open());
    await send(element, '局长电话是 138…');
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    room.moderate('YJ-1', 'hidden', '含他人电话');
    expect(await lookUp(element, 'YJ-1'))
      .to.contain('未公开')
      .and.to.contain('含他人电话');
    element.reload();
    await until('the list is there', () => bodies(element).length === 4);
    expect(textOf(inside(element, 'ol'))).not.to.contain('YJ-1');
    expect(textOf(inside(element, '.standing'))).to.equal('共 4 条');
    expect(await lookUp(element, 'YJ-999')).to.equal('没有查到编号 YJ-999，请核对');
    expect(location.href + keptText()).not.to.contain('YJ-1');
  });

  const day = (moment: number): string => new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
  const cases: [when: string, closes: string, isOpen: boolean][] = [
    ['its last day, whole', day(Date.now()), true],
    ['the day after, in China', day(Date.now() - 86_400_000), false],
  ];
  for (const [when, closes, isOpen] of cases)
    it(`gk-comment-box 6.5 (4): on ${when}, it is ${isOpen ? 'open' : 'closed'}`, async () => {
      serving(topic('7').routes);
      const element = await shown<GkCommentBox>(open(`closes="${closes}" feedback-url="/fankui.html"`));
      await until('the list is read', () => element.matches(':state(empty)'));
      await element.updateComplete;
      expect(control(element, 'body') !== null).to.equal(isOpen);
      if (isOpen) return;
      expect(textOf(inside(element, '.notice'))).to.match(/^征集已于 \d{4}年\d+月\d+日 结束 查看采纳情况反馈$/);
      expect(inside(element, '.notice a').getAttribute('href')).to.equal('/fankui.html');
      await expectAccessible(element);
    });

  it('gk-comment-box 6.5 (4): a clock that is wrong by a year: the platform\u2019s time counts', async () => {
    const closes = day(Date.now() + 86_400_000);
    const real = Date.now;
    const served = topic('7');
    const items = { schema: 'gongkai.comments/1', generatedAt: new Date().toISOString(), items: [] };
    serving({ ...served.routes, 'GET /consultations/7/comments': () => json(items) });
    Date.now = () => real() + 365 * 86_400_000;
    try {
      const element = await box(open(`closes="${closes}"`));
      expect(control(element, 'body')).not.to.equal(null);
    } finally {
      Date.now = real;
    }
  });

  it('gk-comment-box 6.5 (4): the server decides: closed while somebody writes, the text stays and the reason is told', async () => {
    const room = topic('7');
    serving(room.routes);
    const element = await box(open(`closes="${day(Date.now() + 86_400_000)}"`));
    room.closed = true;
    await send(element, '写了一个小时的意见');
    await until('the reason is told', () => element.querySelector('.gk-summary') !== null);
    expect(textOf(element.querySelector('.gk-summary'))).to.contain('征集已于 2026-11-11 结束');
    expect(textOf(inside(element, '.notice.warn'))).to.contain('文字都还在');
    expect(control(element, 'body').value).to.equal('写了一个小时的意见');
    expect(document.activeElement).to.equal(element.querySelector('.gk-summary'));
    await expectAccessible(element);
  });

  it('gk-comment-box 6.5 (4): a machine that is ahead may insist, the server decides', async () => {
    serving({});
    const element = await shown<GkCommentBox>(open('closes="2020-01-01"'));
    await until('it says that it is closed', () => inside(element, '.notice button') !== null);
    inside(element, '.notice button').click();
    await until('the form is there', () => control(element, 'body') !== null);
  });

  it('gk-comment-box 6.5 (5): a failed send keeps the text, the same key files it once', async () => {
    const room = topic('7');
    let down = true;
    const server = serving({
      ...room.routes,
      'POST /comments': async (seen) => {
        const answer = await room.routes['POST /comments']!(seen);
        if (down) throw new TypeError('the connection broke after it had arrived');
        return answer;
      },
    });
    const element = await box(open());
    await send(element, '断网前写好的意见');
    await until('the failure is told', () => inside(element, '.failure') !== null);
    expect(control(element, 'body').value).to.equal('断网前写好的意见');
    expect(element.shadowRoot!.activeElement).to.equal(inside(element, '.failure'));
    await expectAccessible(element);
    down = false;
    inside(element, '.failure .main').click();
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    const keys = server.seen.filter(({ method }) => method === 'POST').map(({ key }) => key);
    expect(new Set(keys).size).to.equal(1);
    expect(room.filed()).to.equal(1);
  });
});
