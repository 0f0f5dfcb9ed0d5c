import { expect } from 'chai';
import fixture from '../../testing/comments.fixture.json' with { type: 'json' };
import { bodies, box, control, leave, open, send, serving, tag } from '../../testing/comment-page.ts';
import { endpoint, keptText, ownStorage, topic, typeInto } from '../../testing/comment-server.ts';
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
import type { GkCommentBox } from './gk-comment-box.ts';

describe('gk-comment-box: form and list', () => {
  before(ownStorage);
  afterEach(leave);

  it('asks what the topic needs and nothing more; what is missing is told beside its field', async () => {
    const server = serving(topic('7').routes);
    const element = await box(open('allow-clause="第三条,第六条" require="name" max-length="10"'));
    const names = [...element.querySelectorAll<HTMLInputElement>('.gk-form [name]')].map(({ name }) => name);
    expect(names).to.deep.equal(['body', 'clause', 'name', 'contact']);
    await send(element, '一二三四五六七八九十一');
    await until('it is told', () => element.querySelector('.gk-summary') !== null);
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
    expect(keptText()).not.to.contain('138');
    clear();
    const second = await box(open());
    await until('the draft is back', () => control(second, 'body').value === '还没写完');
    await until('it is told', () => second.querySelector('[data-restored]') !== null);
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
    expect(textOf(inside(element, '.standing'))).to.equal('共 45 条，第 1–20 条');
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
