import { expect } from 'chai';
import fixture from '../../testing/comments.fixture.json' with { type: 'json' };
import { endpoint, json, serve, topic, typeInto, type Answer } from '../../testing/comment-server.ts';
import {
  addressOf,
  allInside,
  clear,
  expectAccessible,
  inside,
  shown,
  textOf,
  until,
} from '../../testing/shown-page.ts';
import './gk-comment-box.ts';
import type { GkCommentBox } from './gk-comment-box.ts';

const tag = (attributes: string, inner = ''): string => `<gk-comment-box ${attributes}>${inner}</gk-comment-box>`;
const open = (attributes = ''): string =>
  tag(`endpoint="${endpoint}" topic="consultations/7" ${attributes}`, '<p>邮箱：a@example.gov.cn</p>');
const control = <E extends HTMLElement = HTMLTextAreaElement>(element: Element, name: string): E =>
  element.querySelector<E>(`.gk-form [name=${name}]`)!;
const bodies = (element: Element): string[] => allInside(element, 'article > .body').map(textOf);
let stop = (): void => undefined;
const serving = (routes: Readonly<Record<string, Answer>>): ReturnType<typeof serve> => {
  const server = serve(routes);
  ({ stop } = server);
  return server;
};

/** The box with its form, ready to be typed into. */
async function box(html: string): Promise<GkCommentBox> {
  const element = await shown<GkCommentBox>(html);
  await until('the form is there', () => control(element, 'body') !== null);
  return element;
}
async function send(element: GkCommentBox, text: string): Promise<void> {
  typeInto(control(element, 'body'), text);
  await element.updateComplete;
  element.querySelector<HTMLButtonElement>('.gk-form [type=submit]')!.click();
  await element.updateComplete;
}
async function lookUp(element: GkCommentBox, ref: string): Promise<string> {
  inside<HTMLDetailsElement>(element, '.lookup').open = true;
  inside<HTMLInputElement>(element, '#ref').value = ref;
  inside<HTMLButtonElement>(element, '.lookup button').click();
  await element.updateComplete;
  await until('there is an answer', () => textOf(inside(element, '#found')) !== '');
  return textOf(inside(element, '#found'));
}

describe('gk-comment-box', () => {
  afterEach(() => {
    stop();
    clear();
    localStorage.clear();
  });

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
    expect(textOf(inside(element, '.standing'))).to.equal('共 4 条意见');
    expect(await lookUp(element, 'YJ-999')).to.equal('没有查到编号 YJ-999，请核对');
    expect(location.href + JSON.stringify(localStorage)).not.to.contain('YJ-1');
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

describe('gk-comment-box: form and list', () => {
  afterEach(() => {
    stop();
    clear();
    localStorage.clear();
  });

  it('asks what the topic needs and nothing more; what is missing is told beside its field', async () => {
    const server = serving(topic('7').routes);
    const element = await box(open('allow-clause="第三条,第六条" require="name" max-length="10"'));
    const names = [...element.querySelectorAll<HTMLInputElement>('.gk-form [name]')].map(({ name }) => name);
    expect(names).to.deep.equal(['body', 'clause', 'name', 'contact']);
    await send(element, '一二三四五六七八九十一');
    const summary = element.querySelector('.gk-summary');
    expect(textOf(summary)).to.contain('最多 10 字').and.to.contain('请填写：姓名');
    expect(control(element, 'name').getAttribute('aria-invalid')).to.equal('true');
    typeInto(control(element, 'name'), '陈先生');
    control<HTMLSelectElement>(element, 'clause').value = '第六条';
    await send(element, '提高标准');
    await until('the receipt is there', () => inside(element, '.receipt') !== null);
    const [sent] = server.seen.filter(({ method }) => method === 'POST');
    expect(sent!.body).to.deep.equal({ topic: 'consultations/7', body: '提高标准', clause: '第六条', name: '陈先生' });
    inside(element, '.receipt button').click();
    await until('another one can be written', () => control(element, 'body') !== null);
    expect(control(element, 'body').value).to.equal('');
  });

  it('keeps a draft without the contact, and no draft of another topic', async () => {
    serving(topic('7').routes);
    const first = await box(open());
    typeInto(control(first, 'body'), '还没写完');
    typeInto(control(first, 'contact'), '13800000000');
    await new Promise((go) => first.addEventListener('gk-draft-saved', go, { once: true }));
    expect(JSON.stringify(localStorage)).not.to.contain('138');
    clear();
    const second = await box(open());
    expect(control(second, 'body').value).to.equal('还没写完');
    expect(textOf(second.querySelector('[data-restored]'))).to.contain('联系方式');
    clear();
    const other = await box(tag(`endpoint="${endpoint}" topic="mailbox" show="none"`));
    expect(control(other, 'body').value).to.equal('');
  });

  it('the page\u2019s own ways stay in sight; a form of the page gives way and hands over what was typed', async () => {
    serving(topic('7').routes);
    const element = await box(open());
    expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    const printed = '<form action="/c"><textarea name="body">先写的</textarea></form>';
    const second = await box(tag(`endpoint="${endpoint}" topic="consultations/7"`, printed));
    expect(control(second, 'body').value).to.equal('先写的');
    expect(second.querySelectorAll('form')).to.have.length(1);
    second.remove();
    await Promise.resolve();
    expect(second.querySelector('form')!.getAttribute('action')).to.equal('/c');
  });

  it('pages, order by article and adopted ones only; the view is told', async () => {
    const items = Array.from({ length: 45 }, (_, n) => ({
      ref: `R${n}`,
      body: `意见${n}`,
      at: new Date(Date.UTC(2026, 9, 1, 0, n)).toISOString(),
      clause: `第${45 - n}条`,
      ...(n === 3 && { adoption: 'adopted' }),
    }));
    const src = addressOf({ ...fixture, items });
    const element = await shown<GkCommentBox>(tag(`topic="consultations/7" src="${src}"`));
    await until('the list is there', () => bodies(element).length === 20);
    const told: unknown[] = [];
    element.addEventListener('gk-view-changed', (event) => told.push((event as CustomEvent).detail));
    expect(bodies(element)[0]).to.equal('意见44');
    expect(textOf(inside(element, '.standing'))).to.equal('共 45 条意见，第 1–20 条');
    allInside(element, 'nav button')[1]!.click();
    await element.updateComplete;
    expect(bodies(element)[0]).to.equal('意见24');
    await until('the heading has the focus', () => element.shadowRoot!.activeElement === inside(element, '.subhead'));
    const select = inside<HTMLSelectElement>(element, '.order select');
    select.value = 'clause';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(bodies(element)[0]).to.equal('意见44');
    expect(told).to.deep.equal([
      { page: 2, order: 'newest', show: 'all' },
      { page: 1, order: 'clause', show: 'all' },
    ]);
    await expectAccessible(element);
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(bodies(element)).to.have.length(45);
    window.dispatchEvent(new Event('afterprint'));
    element.show = 'adopted';
    await element.updateComplete;
    expect(bodies(element)).to.deep.equal(['意见3']);
  });

  it('an address with the number of a comment leads to it, on its page', async () => {
    const items = Array.from({ length: 45 }, (_, n) => ({ ref: `R${n}`, body: `意见${n}`, at: '' }));
    history.replaceState(null, '', '#gk-c-R30');
    const element = await shown<GkCommentBox>(tag(`topic="x" src="${addressOf({ ...fixture, items })}"`));
    await until('it has the focus', () => (element.shadowRoot!.activeElement as HTMLElement)?.dataset['ref'] === 'R30');
    expect(bodies(element)).to.have.length(20);
  });

  it('on a page without https nothing is asked, and the reason is told', async () => {
    serving(topic('7').routes);
    Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
    try {
      const element = await shown<GkCommentBox>(open('apply-url="https://open.example.gov.cn/c"'));
      await until('the reason is told', () => textOf(inside(element, '.notice')).includes('未加密'));
      expect(element.querySelector('form')).to.equal(null);
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
    } finally {
      Reflect.deleteProperty(window, 'isSecureContext');
    }
  });
});
